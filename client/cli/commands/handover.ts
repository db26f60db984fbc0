import pc from 'picocolors';
import { chosenPerson } from '../../../domain/directory/chosenPerson.ts';
import type { PersonId } from '../../../domain/directory/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import type { Handover, Moved } from '../../office/types.ts';
import { isMoved } from '../../office/withoutEngine.ts';
import type { GlobalOptions } from '../cliContext.ts';
import { chosenAgency } from '../options/chosenAgency.ts';
import { confirmed } from '../options/confirmed.ts';
import { handoverPage } from '../pages/handoverPage.ts';
import { refusedText } from '../refusedText.ts';
import { openSession, type Session } from '../session.ts';

interface HandoverOptions extends GlobalOptions {
  dryRun?: boolean;
  yes?: boolean;
}

/**
 * `dondoc people handover A B`: everything open goes from A to B, once it was shown. The list is
 * the one to sign.
 */
export async function handover(
  options: HandoverOptions,
  fromTyped: string,
  toTyped: string,
): Promise<void> {
  const session = await openSession(options);
  const { commands, registry, language } = session;
  try {
    const agency = chosenAgency(registry, options.agency);
    const to = chosenPerson([agency.directory], toTyped);
    const from = whoLeaves(session, agency.directory.agency, fromTyped);
    const whole = await commands.handover(agency, from, to);
    refuseStranger(whole, fromTyped);
    if (!options.json) for (const line of handoverPage(whole, language)) console.log(line);
    const goesOn = !options.dryRun && (await wanted(whole, options, language));
    const moved = goesOn ? await commands.carryOutHandover(whole) : null;
    if (options.json) console.log(JSON.stringify(jsonOf(whole, moved), null, 2));
    else tell(moved, language);
    if (moved?.some(({ refused }) => refused)) process.exitCode = 1;
  } finally {
    await session.close();
  }
}

/** Somebody who was taken out of people.yaml already is known by the id of before. */
function whoLeaves({ registry }: Session, agency: string, typed: string): PersonId {
  const { directory } = registry.get(agency);
  try {
    return chosenPerson([directory], typed);
  } catch (error) {
    if (error instanceof Refusal && /^[a-z0-9][a-z0-9-]*$/.test(typed)) return typed;
    throw error;
  }
}

/** An id that no file and no task names is mistyped. */
function refuseStranger({ agency, from, tasks, lines }: Handover, typed: string): void {
  if (tasks.length + lines.length === 0) chosenPerson([agency.directory], from.id || typed);
}

async function wanted(
  { tasks, to }: Handover,
  { yes }: HandoverOptions,
  language: Language,
): Promise<boolean> {
  const n = tasks.filter(isMoved).length;
  if (n === 0) return false;
  const question = text(
    `Chuyển ${n} việc cho ${to.name}? (có/không) `,
    `Move ${n} tasks to ${to.name}? (yes/no) `,
  );
  return yes ?? (await confirmed(question, NEEDS_YES, language));
}

const NEEDS_YES = text(
  'Chưa chuyển việc nào: xem danh sách trên rồi chạy lại với --yes.',
  'Nothing was moved: look at the list above and run it again with --yes.',
);

function tell(moved: Moved[] | null, language: Language): void {
  if (!moved) {
    console.log(text('Chưa chuyển việc nào.', 'Nothing was moved.')[language]);
    return;
  }
  for (const { refused } of moved)
    if (refused) console.error(`${pc.red('✗')} ${refusedText(refused)[language]}`);
  const done = moved.filter(({ refused }) => !refused).length;
  console.log(
    `${pc.green('✓')} ${text(`Đã chuyển ${done} việc.`, `${done} tasks moved.`)[language]}`,
  );
}

/** For machines: the whole list, and what was moved; null where nothing was to be. */
const jsonOf = ({ agency, date, from, to, tasks, lines }: Handover, moved: Moved[] | null) => ({
  ...{ agency: agency.directory.agency, date, from, to },
  tasks: tasks.map(({ row: { key, status, facts }, part }) => ({
    ...{ key, id: facts.id, part, title: facts.title, unit: facts.unit, status },
    ...{ dueDate: facts.dueDate, workBy: facts.workBy, doers: facts.doers },
  })),
  byHand: lines,
  moved:
    moved?.map(({ refused, ...one }) => ({
      ...one,
      refused: refused && refusedText(refused),
    })) ?? null,
});
