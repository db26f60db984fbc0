import {
  allHandlersFinished,
  condition,
  makeContinueAsNewFunc,
  setCurrentDetails,
  setWorkflowOptions,
  upsertMemo,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { Instant } from '../../domain/calendar/types.ts';
import { RoundLife } from '../../domain/round/life/roundLife.ts';
import type { Shares } from '../../domain/round/state.ts';
import type { RoundFacts, RoundStep } from '../../domain/round/types.ts';
import { ROUND_STEP_TEXT, roundTitle } from '../../domain/round/words.ts';
import { text } from '../../domain/text/text.ts';
import { countShares } from '../activityProxies.ts';
import {
  changedRoundMemo,
  type RoundInput,
  type RoundState,
  roundAttributes,
  roundMemoOf,
} from '../contract/round.ts';
import { CHANGED_AT, typed } from '../contract/searchAttributes.ts';
import { SHAPE } from '../contract/shape.ts';
import { onRecord } from '../onRecord.ts';
import { type Awaited, firstOf, momentOrCommand } from '../waitFor.ts';
import { handOverRoundNotices, recallRoundNotices } from './handOver.ts';
import { receiveRoundCommands, stateOfRound } from './receive.ts';

/**
 * One period of a collection: units send, the office confirms, whoever has not sent is reminded. It
 * waits for its next step or for a command, acts, and waits again, until its time is over.
 */
export async function round({ carried, ...start }: RoundInput): Promise<RoundState> {
  // Not the clock: see `moment`.
  let asOf = workflowInfo().startTime.toISOString();
  const life = new RoundLife(start, carried);
  receiveRoundCommands(life);
  const publish = publisherOf(life);
  for (;;) {
    const seen = life.changes;
    publish();
    await recallRoundNotices(life, asOf);
    await handOverRoundNotices(life, asOf);
    if (life.changes !== seen) continue;
    if (life.facts.ended && !life.notices.isPending) break;
    if (shouldBeginAnew(life)) return beginAnew(life, asOf);
    const due = life.fellDue(asOf);
    if (due.length === 0)
      asOf = await momentOrCommand(nextMoment(life), () => life.changes !== seen);
    else life.carryOut(due, asOf, await sharesNow(life, due, asOf));
  }
  publish();
  await condition(allHandlersFinished);
  return stateOfRound(life);
}

/** A round lives for months: it goes on with each new release. */
setWorkflowOptions({ versioningBehavior: 'AUTO_UPGRADE' }, round);

/** What tasks say of their progress is asked where a step depends on it. */
async function sharesNow({ facts }: RoundLife, due: RoundStep[], at: Instant): Promise<Shares> {
  const asks = due.some(({ kind }) => kind !== 'close');
  if (facts.collection.what !== 'progress' || facts.locked || !asks) return {};
  const { agency, units, collection, period } = facts;
  return onRecord(countShares({ agency, units, collection, period, now: at }));
}

/** Keeps lists true to the facts; says only what changed. */
function publisherOf(life: RoundLife): () => void {
  let shown: RoundFacts = life.facts;
  const details = (): void => setCurrentDetails(detailsOf(life));
  details();
  return () => {
    const { facts } = life;
    if (facts === shown) return;
    upsertMemo({ ...changedRoundMemo(facts, shown) });
    upsertSearchAttributes([{ key: CHANGED_AT, value: new Date(facts.changedAt) }]);
    shown = facts;
    details();
  };
}

function detailsOf(life: RoundLife): string {
  const { facts, language } = life;
  const [next] = life.toCome();
  const nothing = text('kỳ báo cáo đã kết thúc', 'the round is over');
  const comes = next ? ROUND_STEP_TEXT[next.kind] : nothing;
  return `**${roundTitle(facts)[language]}**\n\n${next?.date ?? ''} ${comes[language]}`;
}

function nextMoment(life: RoundLife): Awaited | null {
  const [step] = life.toCome();
  return firstOf(
    step ? { at: step.at, summary: ROUND_STEP_TEXT[step.kind][life.language] } : null,
    life.notices.nextTryAt(),
  );
}

const shouldBeginAnew = (life: RoundLife): boolean =>
  workflowInfo().continueAsNewSuggested && !life.notices.isPending && allHandlersFinished();

/** The round goes on in a new run, which knows all that this one did. */
function beginAnew(life: RoundLife, at: Instant): Promise<never> {
  life.note({ at, what: 'new-run', said: text('sang lượt chạy mới', 'went on in a new run') });
  const { facts, steps, delivery, language } = life;
  const carried = life.carried();
  const goOn = makeContinueAsNewFunc<typeof round>({
    memo: { ...roundMemoOf(facts) },
    typedSearchAttributes: typed(roundAttributes(facts)),
  });
  return goOn({ facts, steps, delivery, language, shape: SHAPE, carried });
}
