import type { FC } from 'hono/jsx';
import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { Inspection } from '../../../../domain/inspection/types.ts';
import { planCommandOf } from '../../../../domain/plan/commands/index.ts';
import type { PlanRecord } from '../../../../domain/plan/record.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import type { InspectionLine } from '../../../office/pages/inspections/programmePage.ts';
import type { Visitor } from '../../env.ts';
import type { FoundProgramme } from '../../inspections/found.ts';
import { LABELS } from '../../inspections/labels.ts';
import type { FormBase } from './ActForm.tsx';
import { AddFinding, Findings } from './Findings.tsx';
import {
  ChangeInspection,
  ConcludeInspection,
  DropInspection,
  HoldInspection,
} from './InspectionForm.tsx';
import { daysText } from './Tables.tsx';

const SAID = {
  programme: text('Chương trình kiểm tra', 'Programme'),
  when: text('Thời gian', 'When'),
  planned: text('Dự kiến', 'Planned'),
  outside: text(
    'Đơn vị này ngoài danh sách đơn vị thuộc diện kiểm tra, không tính vào tỷ lệ.',
    'This unit is not among those that may be inspected, and counts for no share.',
  ),
  takenBack: text('Cuộc kiểm tra này đã rút, không tính', 'This inspection was taken back'),
  tasksStay: text(
    'Việc đã giao theo các kiến nghị dưới đây vẫn tiếp tục; muốn dừng việc nào thì mở việc đó.',
    'The tasks of its findings below go on; open a task to stop it.',
  ),
};

interface Props {
  found: FoundProgramme;
  line: InspectionLine;
  language: Language;
}

/** What an inspection was: where, when, by whom, by which document. */
export const InspectionFacts: FC<Props> = ({ found, line, language }) => {
  const { unit, planned, held, lead, takenBack, isOutside, findings } = line;
  return (
    <>
      {takenBack && (
        <p class="fault">
          {SAID.takenBack[language]}: {takenBack.reason}
          {findings.length > 0 && (
            <>
              <br />
              {SAID.tasksStay[language]}
            </>
          )}
        </p>
      )}
      {isOutside && <p>{SAID.outside[language]}</p>}
      <dl class="facts">
        <dt>{SAID.programme[language]}</dt>
        <dd>
          <a href={found.at}>{found.page.programme?.name ?? found.page.plan[language]}</a>
        </dd>
        <dt>{LABELS.unit[language]}</dt>
        <dd>{unit.name}</dd>
        <dt>{SAID.when[language]}</dt>
        <dd>{capitalised(daysText(line)[language])}</dd>
        {held && planned && (
          <>
            <dt>{SAID.planned[language]}</dt>
            <dd>
              {shownDate(planned.from)}
              {planned.to !== planned.from && `–${shownDate(planned.to)}`}
            </dd>
          </>
        )}
        {lead !== '' && (
          <>
            <dt>{LABELS.lead[language]}</dt>
            <dd>{lead}</dd>
          </>
        )}
      </dl>
    </>
  );
};

interface FormsProps extends FormBase {
  found: FoundProgramme;
  line: InspectionLine;
  kept: Inspection;
  visitor: Visitor;
}

/** What it found, and what can be written down of it. */
export const InspectionForms: FC<FormsProps> = ({ found, line, kept, visitor, ...form }) => {
  const { directory } = visitor.agency;
  const mayChange = visitor.startsPlans && !found.page.isClosed && !line.takenBack;
  return (
    <>
      <Findings findings={line.findings} changes={mayChange} {...form} />
      {mayChange && (
        <>
          {kept.held ? (
            <AddFinding directory={directory} unit={kept.unit} {...form} />
          ) : (
            <HoldInspection {...form} />
          )}
          {kept.held && !kept.held.document && <ConcludeInspection {...form} />}
          <ChangeInspection directory={directory} terms={kept} {...form} />
          <DropInspection {...form} />
        </>
      )}
    </>
  );
};

interface StoryProps {
  record: PlanRecord;
  id: string;
  language: Language;
}

/** Who wrote what down of it, and when. */
export const InspectionStory: FC<StoryProps> = ({ record: { log = [] }, id, language }) => (
  <ol class="story">
    {log
      .filter(({ kept }) => 'inspection' in kept && kept.inspection === id)
      .map(({ at, by, what, kept }) => (
        <li>
          <time datetime={at}>{showInstant(at)}</time> {by.person.name}:{' '}
          {planCommandOf(what).story(kept)[language]}
        </li>
      ))}
  </ol>
);
