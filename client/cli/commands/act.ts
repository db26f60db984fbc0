import pc from 'picocolors';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import { isEndedStatus } from '../../../domain/task/status.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { shorten } from '../../../domain/text/shorten.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { Desk } from '../../office/office.ts';
import { heldNotices } from '../../office/pages/list/heldNotices.ts';
import { listedTasks } from '../../office/pages/list/listedTasks.ts';
import type { Done, RawInput } from '../../office/types.ts';
import { confirmed, LOOK_AND_SAY_YES } from '../options/confirmed.ts';
import { sureOfReport } from '../options/sureOfReport.ts';
import { filterIn, type ListOptions } from '../options/taskFilter.ts';
import { heldTable } from '../pages/heldTable.ts';
import { openedText } from '../pages/openedText.ts';
import { taskTable } from '../pages/taskTable.ts';
import { refusedText } from '../refusedText.ts';
import { openSession, type Session } from '../session.ts';

type ActOptions = ListOptions & RawInput & { yes?: boolean };

/**
 * Does one thing to one or several tasks, named or found by a filter: each is told on its line, and
 * one refusal does not hold up the others.
 */
export async function act(name: CommandName, ids: string[], options: ActOptions): Promise<void> {
  const session = await openSession(options);
  const { commands, language } = session;
  try {
    const results: Result[] = [];
    const wanted = ids.length > 0 ? ids : await chosen(session, name, options);
    if (!(await isSure(session, name, wanted, options))) return console.log(NOTHING_DONE[language]);
    for (const id of wanted) {
      const result = await attempt(commands, id, name, options);
      results.push(result);
      if (options.json) continue;
      tell(result, language);
      if (result.done?.answer.opened) await tellOpened(session, result.done.answer.opened);
    }
    if (options.json) console.log(JSON.stringify(results.map(jsonOf), null, 2));
    if (results.some(({ refused }) => refused)) process.exitCode = 1;
  } finally {
    await session.close();
  }
}

/** The tasks that a filter finds, once somebody has seen them and said yes. */
async function chosen(
  { queries, registry, language }: Session,
  name: CommandName,
  options: ActOptions,
): Promise<string[]> {
  const { status, unit, officer, quarter, plan, overdue, dueWithin, held, yes, json } = options;
  const asked = [status, unit, officer, quarter, plan, overdue, dueWithin, held];
  if (!asked.some((one) => one !== undefined)) throw new Refusal(WHICH);
  const { reopens, decides, verb } = commandOf(name);
  const isAboutHeld = decides !== undefined;
  const narrowed = isAboutHeld ? { ...options, held: true } : options;
  const filter = { ...filterIn(registry, narrowed), all: reopens ?? false };
  const rows = (await queries.tasks(filter)).filter((row) => !reopens || isEndedStatus(row.status));
  if (rows.length === 0) throw new Refusal(NONE_FOUND);
  if (!json)
    console.log(
      isAboutHeld
        ? heldTable(heldNotices(rows, registry), language)
        : taskTable(listedTasks(rows, registry), language),
    );
  const question = text(
    `Sẽ ${verb.vi} – ${rows.length} việc nêu trên. Tiếp tục? (có/không) `,
    `Will ${verb.en} – the ${rows.length} tasks above. Go on? (yes/no) `,
  );
  if (yes || (await confirmed(question, LOOK_AND_SAY_YES, language)))
    return rows.map(({ facts }) => facts.id);
  console.log(NOTHING_DONE[language]);
  return [];
}

/** Whether what was typed may be taken as it is. */
async function isSure(
  { queries, language }: Session,
  name: CommandName,
  wanted: string[],
  { yes, documentNo, documentDate, product = '' }: ActOptions,
): Promise<boolean> {
  // What is missing beside is told when it is reported.
  if (name !== 'report' || yes || wanted.length === 0 || !documentNo || !documentDate) return true;
  const document = {
    ...{ documentNo: String(documentNo), documentDate: String(documentDate) },
    product: String(product),
  };
  return sureOfReport(queries, wanted, document, language);
}

const WHICH = text(
  'Việc nào? Ghi mã việc, hoặc lọc bằng --plan, --unit, --status, --officer, --quarter, --overdue, --held.',
  'Which tasks? Give their ids, or narrow down by --plan, --unit, --status, --officer, --quarter, --overdue, --held.',
);
const NONE_FOUND = text('Không có việc nào như vậy.', 'There are no such tasks.');
const NOTHING_DONE = text('Chưa làm gì.', 'Nothing was done.');

interface Result {
  id: string;
  done?: Done;
  refused?: Text;
}

async function attempt(
  commands: Desk['commands'],
  id: string,
  name: CommandName,
  options: RawInput,
): Promise<Result> {
  try {
    return { id, done: await commands.perform(id, name, options) };
  } catch (error) {
    if (error instanceof Refusal) return { id, refused: refusedText(error.said) };
    throw error;
  }
}

/** For machines: which task, what it answered, or why it was refused. */
const jsonOf = ({ id, done, refused }: Result) => ({
  id,
  ...(done ? { task: done.subject.id, by: done.by, ...done.answer } : {}),
  ...(refused ? { refused } : {}),
});

function tell({ done, refused }: Result, language: Language): void {
  if (refused) console.error(`${pc.red('✗')} ${refused[language]}`);
  if (!done) return;
  const { subject, answer, said } = done;
  const { facts } = subject.state;
  const due =
    answer.workBy && !isEndedStatus(answer.status)
      ? ` · ${text('thời hạn', 'due')[language]} ${shownDate(answer.workBy)}`
      : '';
  const told = answer.repeated ? REPEATED[language] : said[language];
  const status = STATUS_TEXT[answer.status][language];
  console.log(
    `${pc.green('✓')} ${pc.cyan(shortKey(facts.id))} ${shorten(facts.title, 70)}: ${told} → ${status}${due}`,
  );
}

async function tellOpened({ queries, language }: Session, id: string): Promise<void> {
  const { state } = await queries.task(id);
  console.log(`  ${openedText(state.facts)[language]}`);
}

const REPEATED = text(
  'lệnh này đã được ghi trước đó, không ghi lại',
  'this command is on record already, and was not recorded again',
);
