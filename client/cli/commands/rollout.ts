import pc from 'picocolors';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { shorten } from '../../../domain/text/shorten.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { Desk } from '../../office/office.ts';
import { changeTexts } from '../../office/pages/rollout/changeTexts.ts';
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

function lineOf({ id, title, ...change }: ChangedTask, language: Language): string[] {
  const words = changeTexts(change).map((said) => said[language]);
  return wrapped(`${shortKey(id)} ${shorten(title, 60)}: ${words.join('; ')}`, 4, '  ');
}
