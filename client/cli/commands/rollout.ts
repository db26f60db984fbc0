import pc from 'picocolors';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import type { MovedStep } from '../../../domain/policy/moments/movedSteps.ts';
import { stepName } from '../../../domain/policy/steps/stepName.ts';
import { shorten } from '../../../domain/text/shorten.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { Desk } from '../../office/office.ts';
import type { ChangedTask, RolledOut } from '../../office/types.ts';
import type { GlobalOptions } from '../cliContext.ts';
import { counting } from '../layout/counting.ts';
import { wrapped } from '../layout/wrap.ts';
import { servedAgency } from '../options/chosenAgency.ts';
import { refusedText } from '../refusedText.ts';
import { openSession } from '../session.ts';

type RolledOutNow = Awaited<ReturnType<Desk['commands']['rollOut']>>;

/**
 * `dondoc calendar|policy preview|apply`: the agency's rules as they stand now, for tasks that run
 * already.
 */
export async function rollout(
  options: GlobalOptions & { plan?: string },
  what: RolledOut,
  dryRun: boolean,
): Promise<void> {
  const session = await openSession(options);
  const { registry, commands, language } = session;
  try {
    const agency = servedAgency(registry, options.agency);
    const wanted = { what, dryRun, plan: options.plan };
    const count = counting(text('Đã xem', 'Looked at'), language);
    const applied = await commands.rollOut(agency, wanted, count.show);
    count.done();
    if (options.json) console.log(JSON.stringify(jsonOf(applied, dryRun), null, 2));
    else tell(applied, wanted, language);
    if (applied.refused.length > 0) process.exitCode = 1;
  } finally {
    await session.close();
  }
}

/** For machines: what changed, and why the rest did not. */
const jsonOf = (applied: RolledOutNow, dryRun: boolean) => ({
  ...applied,
  refused: applied.refused.map(({ id, said }) => ({ id, said: refusedText(said) })),
  dryRun,
});

/** Tasks shown one by one; the rest is a number. */
const SHOWN = 30;

function tell(
  applied: RolledOutNow,
  { what, dryRun, plan }: { what: RolledOut; dryRun: boolean; plan: string | undefined },
  language: Language,
): void {
  const { changed, unchanged, refused } = applied;
  const isNone = changed.length + unchanged + refused.length === 0;
  for (const line of wrapped(
    (isNone ? noTasks(plan) : summaryOf(applied, what, dryRun))[language],
    0,
  ))
    console.log(line);
  for (const line of applied.changed.slice(0, SHOWN).flatMap((task) => lineOf(task, language)))
    console.log(line);
  const more = applied.changed.length - SHOWN;
  if (more > 0)
    console.log(
      text(`  … và ${more} việc nữa (--json)`, `  … and ${more} more (--json)`)[language],
    );
  for (const { said } of applied.refused)
    console.error(`${pc.red('✗')} ${refusedText(said)[language]}`);
}

const noTasks = (plan: string | undefined): Text =>
  plan === undefined
    ? text('Không có việc nào đang theo dõi.', 'No tasks are running.')
    : text(
        `Không có việc nào đang theo dõi của kế hoạch “${plan}”; mã kế hoạch là tên tệp viết liền không dấu (xem task list --json).`,
        `No tasks of a plan “${plan}” are running; a plan’s id is its file’s name without accents (see task list --json).`,
      );

function summaryOf(
  { version, changed, unchanged }: RolledOutNow,
  what: RolledOut,
  dryRun: boolean,
): Text {
  const rules =
    what === 'calendar'
      ? text(`lịch làm việc ${version}`, `calendar ${version}`)
      : text(`quy tắc nhắc việc ${version}`, `policy ${version}`);
  return dryRun
    ? text(
        `Nếu áp dụng ${rules.vi}: ${changed.length} việc thay đổi, ${unchanged} việc giữ nguyên. Chưa thay đổi gì.`,
        `Applying the ${rules.en} would change ${changed.length} tasks and leave ${unchanged}. Nothing was changed.`,
      )
    : text(
        `Đã áp dụng ${rules.vi}: ${changed.length} việc thay đổi, ${unchanged} việc giữ nguyên.`,
        `Applied the ${rules.en}: ${changed.length} tasks changed, ${unchanged} stayed as they were.`,
      );
}

const day = (date: string | null): string => (date ? shownDate(date) : '–');

function lineOf({ id, title, workBy, steps }: ChangedTask, language: Language): string[] {
  const target = text('thời hạn thực hiện', 'to be done by')[language];
  const moved =
    workBy.from === workBy.to ? [] : [`${target} ${day(workBy.from)} → ${day(workBy.to)}`];
  const shown = stepTexts(steps).map((said) => said[language]);
  const words =
    [...moved, ...shown].join('; ') ||
    text('chỉ đổi phiên bản quy tắc', 'only the rules’ version')[language];
  return wrapped(`${shortKey(id)} ${shorten(title, 60)}: ${words}`, 4, '  ');
}

/** Steps of a kind of change told one by one; more are counted. */
const FEW = 3;

/**
 * Steps that move, each; steps that go or are new, where they are many, with their first and last
 * day.
 */
function stepTexts(steps: MovedStep[]): Text[] {
  const moving = steps.filter(({ from, to }) => from !== null && to !== null);
  const going = steps.filter(({ to }) => to === null);
  const coming = steps.filter(({ from }) => from === null);
  return [...moving.map(stepText), ...fewOrCounted(going), ...fewOrCounted(coming)];
}

function fewOrCounted(steps: MovedStep[]): Text[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || steps.length <= FEW) return steps.map(stepText);
  const span = ({ from, to }: MovedStep): string => day(from ?? to);
  const days = `${span(first)}–${span(last)}`;
  return first.from === null
    ? [text(`thêm ${steps.length} bước: ${days}`, `new: ${steps.length} steps (${days})`)]
    : [text(`bỏ ${steps.length} bước: ${days}`, `gone: ${steps.length} steps (${days})`)];
}

/** A step that is new, goes, or moves. */
function stepText({ id, from, to }: MovedStep): Text {
  const { vi, en } = stepName(id);
  if (from === null) return text(`thêm ${vi}: ${day(to)}`, `new: ${en} (${day(to)})`);
  if (to === null) return text(`bỏ ${vi}: ${day(from)}`, `gone: ${en} (${day(from)})`);
  return text(`${vi}: ${day(from)} → ${day(to)}`, `${en}: ${day(from)} → ${day(to)}`);
}
