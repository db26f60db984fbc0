import type { Agency } from '../../../config/agency.ts';
import { cancelledText } from '../../../domain/plan/cancelledText.ts';
import { changeText } from '../../../domain/plan/changes/changeText.ts';
import { keptText } from '../../../domain/plan/keptText.ts';
import { givenAnswers } from '../../../domain/plan/record.ts';
import type { DoneRow } from '../../../domain/plan/results.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import type { Desk } from '../../office/office.ts';
import type { PlanStart } from '../../office/types.ts';
import { officeDay } from '../../office/withoutEngine.ts';
import type { Draft, Drafts } from './drafts.ts';
import { followTargets } from './followTargets.ts';
import { type OpenDraft, toStart } from './openDraft.ts';

/** What was chosen on the page. */
export interface StartChoice {
  changes: 'apply' | 'ignore' | undefined;
  /** Rows that are reported with what the plan says of them. */
  take: DoneRow[];
}

/** Starts under way: whoever presses twice waits for the first. */
const underWay = new Map<string, Promise<Draft>>();

/**
 * Starts a draft, and notes what became of it. Asked again while it goes on, answers the same;
 * after a loss between, what was started is found and left alone.
 */
export function startPlanOnce(
  drafts: Drafts,
  desk: Desk,
  agency: Agency,
  open: OpenDraft,
  choice: StartChoice,
): Promise<Draft> {
  const { file } = open.draft;
  const before = underWay.get(file);
  if (before) return before;
  const starting = start(drafts, desk, agency, open, choice).finally(() => underWay.delete(file));
  underWay.set(file, starting);
  return starting;
}

async function start(
  drafts: Drafts,
  desk: Desk,
  agency: Agency,
  open: OpenDraft,
  { changes, take }: StartChoice,
): Promise<Draft> {
  const { draft, answers } = open;
  const { reading, accept } = toStart(open);
  const outcome = await desk.plans.start(agency, reading, {
    ...{ accept, changes, named: draft.note.chosen },
    ...{ answers: givenAnswers(answers.entries), file: draft.note.fileName },
  });
  const refused = await desk.plans.reportResults(take);
  const plan = { agency: agency.directory.agency, id: draft.note.plan };
  const notFollowed = await followTargets(desk, plan, draft.note.targets ?? []);
  return drafts.change(draft, {
    started: {
      at: await desk.queries.now(),
      tasks: outcome.started.length,
      known: outcome.known.length,
      reported: take.length - refused.length,
      told: [...refused, ...notFollowed, ...toldOf(outcome, agency)].map(({ vi, en }) =>
        text(vi, en),
      ),
    },
  });
}

function toldOf({ changes, kept, cancelled }: PlanStart, agency: Agency): Text[] {
  const day = officeDay(agency);
  const refused = changes.flatMap(({ change, said }) => {
    if (!said) return [];
    const what = changeText(change, day);
    return [text(`${what.vi}: ${said.vi}`, `${what.en}: ${said.en}`)];
  });
  const lines = [cancelledText(cancelled), keptText(kept)];
  return [...refused, ...lines.filter((said) => said !== null)];
}
