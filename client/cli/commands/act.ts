import pc from 'picocolors';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { isEnded } from '../../../domain/task/phase.ts';
import { proseOf } from '../../../domain/task/prose.ts';
import { shortKey } from '../../../domain/task/shortKey.ts';
import { statusOf } from '../../../domain/task/status.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { shorten } from '../../../domain/text/shorten.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { TaskAnswer } from '../../../workflows/contract/task.ts';
import * as tasks from '../../facade/actions.ts';
import { trigger } from '../../facade/events.ts';
import type { World } from '../../facade/world.ts';
import type { GlobalOptions } from '../ground.ts';
import { openSession } from '../session.ts';
import { typedDate } from '../typed.ts';

/** Everything the verbs' options may say. */
interface ActOptions extends GlobalOptions {
  documentNo: string;
  documentDate: string;
  link?: string;
  note?: string;
  to: string;
  reason: string;
  source: string;
  on: string;
  due?: string;
  officer?: string;
  unit?: string;
  grant?: boolean;
  refuse?: boolean;
}

type Act = (world: World, id: string, options: ActOptions) => Promise<TaskAnswer>;

const noted = ({ as, note = '' }: ActOptions) => ({ as, note });
const reasoned = ({ as, reason }: ActOptions) => ({ as, reason });
const document = ({ as, documentNo, documentDate }: ActOptions) => ({
  as,
  documentNo,
  documentDate,
});

const ACTS = {
  report: (world, id, options) => {
    const { link, note } = options;
    return tasks.report(world, id, {
      ...document(options),
      ...(link ? { link } : {}),
      ...(note ? { note } : {}),
    });
  },
  progress: (world, id, options) => tasks.progress(world, id, noted(options)),
  accept: (world, id, options) => tasks.accept(world, id, noted(options)),
  return: (world, id, options) => tasks.returnReport(world, id, noted(options)),
  'request-extension': (world, id, options) =>
    tasks.requestExtension(world, id, { ...reasoned(options), to: options.to }),
  'decide-extension': (world, id, options) =>
    tasks.decideExtension(world, id, { ...noted(options), granted: decided(options) }),
  reassign: (world, id, options) => {
    const { officer, unit } = options;
    if (!officer && !unit) throw new Refusal(NOBODY_NAMED);
    return tasks.reassign(world, id, {
      ...reasoned(options),
      ...(officer ? { officer } : {}),
      ...(unit ? { unit } : {}),
    });
  },
  reschedule: (world, id, options) =>
    tasks.reschedule(world, id, { ...reasoned(options), to: options.to }),
  confirm: (world, id, options) => tasks.confirmLate(world, id, noted(options)),
  'demand-letter': (world, id, options) => tasks.demandLetter(world, id, reasoned(options)),
  'record-letter': (world, id, options) => tasks.recordLetter(world, id, document(options)),
  trigger: (world, id, options) =>
    trigger(world, id, { ...noted(options), on: options.on, due: options.due }),
  'set-due': (world, id, { as, to, source }) => tasks.setDue(world, id, { as, to, source }),
  cancel: (world, id, options) => tasks.cancel(world, id, reasoned(options)),
} satisfies Record<string, Act>;

export type Verb = keyof typeof ACTS;

const NOBODY_NAMED = text(
  'Giao cho ai? Ghi --officer hoặc --unit.',
  'Give it to whom? Say --officer or --unit.',
);
const UNDECIDED = text(
  'Đồng ý hay không? Ghi --grant hoặc --refuse.',
  'Granted or not? Say --grant or --refuse.',
);

function decided({ grant, refuse }: ActOptions): boolean {
  if ((grant ?? false) === (refuse ?? false)) throw new Refusal(UNDECIDED);
  return grant ?? false;
}

/**
 * Does one thing to one or several tasks: each is told on its line, and one refusal does not hold
 * up the others.
 */
export async function act(verb: Verb, ids: string[], options: ActOptions): Promise<void> {
  const checked = withDates(options);
  const session = await openSession(options);
  const { world, language } = session;
  try {
    const results: Result[] = [];
    for (const id of ids) {
      const result = await attempt(ACTS[verb], world, id, checked);
      results.push(result);
      if (!options.json) tell(result, world, language);
    }
    if (options.json) console.log(JSON.stringify(results, null, 2));
    if (results.some(({ refused }) => refused)) process.exitCode = 1;
  } finally {
    await session.close();
  }
}

/** Days that were typed, read once and before anything is done. */
function withDates({ documentDate, on, ...options }: ActOptions): ActOptions {
  return {
    ...options,
    documentDate: documentDate && typedDate(documentDate),
    on: on && typedDate(on),
  };
}

interface Result {
  id: string;
  state?: TaskAnswer;
  refused?: Text;
}

async function attempt(doIt: Act, world: World, id: string, options: ActOptions): Promise<Result> {
  try {
    return { id, state: await doIt(world, id, options) };
  } catch (error) {
    if (error instanceof Refusal) return { id, refused: error.said };
    throw error;
  }
}

const openedText = (key: string): Text =>
  text(
    `đã mở việc ${key}; nếu chưa có thời hạn, ghi: npx dondoc set-due ${key} --to "THỜI HẠN" --source "VĂN BẢN"`,
    `opened the task ${key}; if it has no due date, enter: npx dondoc set-due ${key} --to "DUE" --source "DOCUMENT"`,
  );

function tell({ state, refused }: Result, world: World, language: Language): void {
  if (refused) console.error(`${pc.red('✗')} ${refused[language]}`);
  if (!state) return;
  const { facts, log } = state;
  const { calendar, directory } = world.agencies.get(facts.agency);
  const due =
    facts.workBy && !isEnded(facts)
      ? ` · ${text('làm xong chậm nhất ngày', 'to be done by')[language]} ${shownDate(facts.workBy)}`
      : '';
  const status = STATUS_TEXT[statusOf(facts, localDate(calendar, facts.changedAt))][language];
  const last = log.findLast((entry) => entry.by !== undefined);
  const told = last ? proseOf(last, directory)[language] : '';
  console.log(
    `${pc.green('✓')} ${pc.cyan(shortKey(facts.id))} ${shorten(facts.title, 70)}: ${told} → ${status}${due}`,
  );
  const opened = last?.what === 'trigger' ? last.given?.opened : undefined;
  if (typeof opened === 'string') console.log(`  ${openedText(shortKey(opened))[language]}`);
}
