import type { FC } from 'hono/jsx';
import type { LinkAct } from '../../../domain/access/mayActByLink.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { TaskRow } from '../../office/types.ts';
import { seenName } from '../tasks/seen.ts';
import { ActionForm, type OfferedAction, type Refused } from '../views/ActionForm.tsx';
import { FaultSummary, Field, Objection, Sure } from '../views/Field.tsx';
import { Due } from '../views/TaskTable.tsx';
import type { OpenedLink } from './ground.ts';
import type { LinkedTask, LinkedTasks } from './linkedTasks.ts';

/** A form of the page that came back. */
export interface SentBack extends Refused {
  command: LinkAct;
  /** The keys of the tasks it was for. */
  keys: string[];
  /** It was the form for several tasks. */
  isForMany: boolean;
}

interface Props {
  opened: OpenedLink;
  tasks: LinkedTasks;
  sentBack: SentBack | null;
  language: Language;
}

const SAID = {
  none: text(
    'Không còn nhiệm vụ nào cần báo cáo qua liên kết này.',
    'Nothing is left to report by this link.',
  ),
  settled: text('Đã báo cáo hoặc đã kết thúc', 'Reported or ended'),
  many: text('Báo cáo nhiều nhiệm vụ bằng một văn bản', 'Report several by one document'),
  which: text('Văn bản này hoàn thành', 'This document completes'),
  send: text('Báo cáo các nhiệm vụ đã chọn', 'Report those chosen'),
};

/** The tasks of a mail, each with what may be done to it: the deadline and the time left first. */
export const LinkedForms: FC<Props> = ({ opened, tasks, sentBack, language }) => {
  const { open, settled, others } = tasks;
  const reportable = open.filter(({ acts }) => acts.includes('report'));
  return (
    <>
      {open.length === 0 && <p>{SAID.none[language]}</p>}
      {open.map((one) => (
        <TaskCard
          {...{ one, opened, language }}
          isOnly={open.length === 1}
          sentBack={sentBack && !sentBack.isForMany ? sentBack : null}
        />
      ))}
      {reportable.length > 1 && (
        <ManyForm
          {...{ opened, language }}
          rows={reportable.map(({ row }) => row)}
          sentBack={sentBack?.isForMany ? sentBack : null}
        />
      )}
      {settled.length > 0 && <h2>{SAID.settled[language]}</h2>}
      {settled.length > 0 && (
        <ul>
          {settled.map(({ facts, status }) => (
            <li>
              {facts.title} <span class="quiet">– {STATUS_TEXT[status][language]}</span>
            </li>
          ))}
        </ul>
      )}
      {others > 0 && <p class="quiet">{othersText(others)[language]}</p>}
    </>
  );
};

const othersText = (n: number): Text =>
  text(
    `Còn ${n} nhiệm vụ Ông/Bà theo dõi, không báo cáo qua liên kết này.`,
    `There are ${n} more that you follow; they are not reported by this link.`,
  );

interface CardProps {
  one: LinkedTask;
  opened: OpenedLink;
  isOnly: boolean;
  sentBack: SentBack | null;
  language: Language;
}

const TaskCard: FC<CardProps> = ({ one: { row, acts }, opened, isOnly, sentBack, language }) => {
  const { agency, today, word } = opened;
  const { key, facts } = row;
  const refused = sentBack?.keys.includes(key) ? sentBack : null;
  return (
    <section class="card linked" aria-labelledby={`viec-${key}`}>
      <Due {...{ row, agency, today, language }} />
      <h2 id={`viec-${key}`}>{facts.title}</h2>
      <p class="quiet">{[key, facts.planName, facts.unitName].filter(Boolean).join(' · ')}</p>
      {acts.map((act) => (
        <ActionForm
          offered={offered(act)}
          to={`/thu/${word}/${key}`}
          facts={facts}
          directory={agency.directory}
          refused={refused}
          isOpen={isOnly && act === acts[0] && refused === null}
          language={language}
          of={`${key}-`}
        />
      ))}
    </section>
  );
};

function offered(command: LinkAct): OfferedAction {
  const { typed, verb } = commandOf(command);
  // Who works here is nobody's to read by a link: an obstacle goes to the supervising leader.
  const inputs = (typed?.inputs ?? []).filter(({ kind }) => kind !== 'person');
  const action = { command, said: typed?.said ?? verb, inputs, who: [] };
  return { action, himself: true, others: [] };
}

interface ManyProps {
  opened: OpenedLink;
  rows: TaskRow[];
  sentBack: SentBack | null;
  language: Language;
}

const ManyForm: FC<ManyProps> = ({ opened, rows, sentBack, language }) => (
  <details open={sentBack !== null}>
    <summary>{SAID.many[language]}</summary>
    <form class="act" method="post" action={`/thu/${opened.word}/report`}>
      {sentBack && !sentBack.faults && (
        <Objection said={sentBack.said} asks={sentBack.asks === true} language={language} />
      )}
      {sentBack?.faults && (
        <FaultSummary faults={sentBack.faults} idOf={manyId} language={language} />
      )}
      <fieldset class="choices">
        <legend>{SAID.which[language]}</legend>
        {rows.map(({ key, facts }) => (
          <label class="choice">
            <input
              type="checkbox"
              name={boxName(key)}
              value="yes"
              checked={sentBack?.keys.includes(key) ?? false}
            />{' '}
            <input type="hidden" name={seenName(key)} value={facts.revision} />
            <span>
              {capitalised(facts.title)} <span class="hint">({key})</span>
            </span>
          </label>
        ))}
      </fieldset>
      {(commandOf('report').typed?.inputs ?? [])
        .filter(({ name }) => OF_ONE_DOCUMENT.includes(name))
        .map((input) => (
          <Field
            input={input}
            id={manyId(input.name)}
            value={sentBack?.typed[input.name] ?? ''}
            fault={sentBack?.faults?.find((one) => one.input === input.name)?.said}
            directory={opened.agency.directory}
            language={language}
          />
        ))}
      {sentBack?.asks && <Sure language={language} />}
      <div>
        <button type="submit">{SAID.send[language]}</button>
      </div>
    </form>
  </details>
);

/** What closes several tasks at once: one document. */
const OF_ONE_DOCUMENT = ['documentNo', 'documentDate', 'link', 'note'];

const manyId = (input: string): string => `nhieu-${input}`;

const BOX = 'viec-';

const boxName = (key: string): string => `${BOX}${key}`;

/** The keys of the tasks that were ticked in a form. */
export const tickedIn = (form: Record<string, string>): string[] =>
  Object.keys(form)
    .filter((name) => name.startsWith(BOX) && form[name] === 'yes')
    .map((name) => name.slice(BOX.length));
