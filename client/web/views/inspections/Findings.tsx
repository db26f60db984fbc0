import type { FC } from 'hono/jsx';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { Directory } from '../../../../domain/directory/types.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import {
  FINDING_STATE_TEXT,
  type FindingState,
} from '../../../office/pages/inspections/findingLines.ts';
import type { FindingLine } from '../../../office/pages/inspections/programmePage.ts';
import type { Typed } from '../../inspections/labels.ts';
import { WorkFacts } from '../WorkFacts.tsx';
import { ActForm, type FormBase, typedIn } from './ActForm.tsx';
import { Line, UnitChoice } from './Line.tsx';

const SAID = {
  finding: text('Tồn tại, kiến nghị', 'Finding'),
  task: text('Việc phải khắc phục', 'What is demanded'),
  state: text('Tình hình', 'State'),
  none: text('Chưa ghi kiến nghị nào.', 'Nothing that was found is on record.'),
  add: text('Ghi kiến nghị sau kiểm tra', 'Write down a finding'),
  look: text('Xem trước', 'Look first'),
  will: text('Sẽ giao', 'Will be given'),
  give: text('Ghi và giao việc', 'Write it down and give the task'),
  change: text('Sửa lại', 'Change it'),
  giveNow: text('Giao việc', 'Give the task'),
  drop: text('Rút kiến nghị', 'Take it back'),
  takenBack: text('đã rút', 'taken back'),
  due: text('hạn', 'due'),
  dueHint: text('ví dụ: trước ngày 30/6/2026; trong 15 ngày', 'e.g. before 30/6/2026'),
};

export const FINDING_TONES: Record<FindingState, string> = {
  overdue: 'late',
  'to-confirm': '',
  open: '',
  'not-given': '',
  done: 'done',
  stopped: 'quiet',
};

interface FindingsProps extends FormBase {
  findings: FindingLine[];
  /** Whether its reader may change them. */
  changes: boolean;
}

/** What an inspection found, each with the task that was given for it. */
export const Findings: FC<FindingsProps> = ({ findings, changes, ...form }) => {
  const { language } = form;
  if (findings.length === 0) return <p class="quiet">{SAID.none[language]}</p>;
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{SAID.finding[language]}</th>
          <th scope="col">{SAID.task[language]}</th>
          <th scope="col">{SAID.state[language]}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((found) => (
          <tr>
            <th scope="row">
              {found.words}
              {found.takenBack && (
                <div class="quiet">
                  {SAID.takenBack[language]}: {found.takenBack.reason}
                </div>
              )}
              {changes && !found.takenBack && <FindingForms {...{ found }} {...form} />}
            </th>
            <td>
              <Demanded found={found} language={language} />
            </td>
            <td class={FINDING_TONES[found.state]}>
              {capitalised(FINDING_STATE_TEXT[found.state][language])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Demanded: FC<{ found: FindingLine; language: Language }> = ({ found, language }) => (
  <>
    {found.tasks.length === 0 && found.remedy}
    {found.tasks.map(({ key, facts }) => (
      <div>
        <a href={`/nhiem-vu/${key}`}>{facts.title}</a>
      </div>
    ))}
    <div class="quiet">
      {found.unit.name} · {SAID.due[language]}{' '}
      {found.tasks.map(({ facts }) => facts.workBy && shownDate(facts.workBy)).join(', ') ||
        found.due}
    </div>
  </>
);

/** What can be done about one finding. */
const FindingForms: FC<{ found: FindingLine } & FormBase> = ({ found, ...form }) => {
  const { returned, once, language } = form;
  const of = `drop-finding-${found.id}`;
  return (
    <>
      {found.state === 'not-given' && (
        <form method="post">
          <input type="hidden" name="do" value="give" />
          <input type="hidden" name="finding" value={found.id} />
          <button type="submit">{SAID.giveNow[language]}</button>
        </form>
      )}
      <ActForm {...{ once, returned, language }} of={of} title={SAID.drop} button={SAID.drop}>
        <input type="hidden" name="finding" value={found.id} />
        <Line name="reason" {...{ of, language }} typed={typedIn(returned, of)} required />
      </ActForm>
    </>
  );
};

interface AddProps extends FormBase {
  directory: Directory;
  /** The unit that was inspected. */
  unit: string;
}

/** Something more was found. */
export const AddFinding: FC<AddProps> = ({ directory, unit, ...form }) => {
  const { returned, language } = form;
  const fields = {
    ...{ of: 'finding', language, required: true },
    typed: typedIn(returned, 'finding', { findingUnit: unit }),
  };
  return (
    <ActForm {...form} of="finding" title={SAID.add} button={SAID.look}>
      <Line name="words" {...fields} />
      <Line name="remedy" {...fields} />
      <UnitChoice name="findingUnit" directory={directory} {...fields} />
      <Line name="due" {...fields} hint={SAID.dueHint} />
    </ActForm>
  );
};

interface SureProps {
  tasks: TaskFacts[];
  typed: Typed;
  directory: Directory;
  language: Language;
}

const FIELDS = ['once', 'words', 'remedy', 'findingUnit', 'due'] as const;

/** What a finding becomes, before it is written down. */
export const SureOfFinding: FC<SureProps> = ({ tasks, typed, directory, language }) => (
  <form class="act" method="post">
    <h2>{SAID.will[language]}</h2>
    <p>
      {SAID.finding[language]}: {typed.words}
    </p>
    <WorkFacts {...{ tasks, directory, language }} />
    <input type="hidden" name="do" value="finding" />
    {FIELDS.map((name) => (
      <input type="hidden" name={name} value={typed[name] ?? ''} />
    ))}
    <div>
      <button type="submit" name="send" value="yes">
        {SAID.give[language]}
      </button>{' '}
      <button type="submit" class="plain" name="change" value="yes">
        {SAID.change[language]}
      </button>
    </div>
  </form>
);
