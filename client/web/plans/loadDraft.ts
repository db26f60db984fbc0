import type { Agency } from '../../../config/agency.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import type { NamedPerson } from '../../../domain/case/actor.ts';
import { wholeYear } from '../../../domain/plan/identity.ts';
import type { KeptAnswer } from '../../../domain/plan/record.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import type { Language } from '../../../domain/text/text.ts';
import type { Entry } from '../../../reading/answers/types.ts';
import { readPlan } from '../../../reading/readPlan.ts';
import { planId, YearMissing } from '../../../reading/tasks/planFacts.ts';
import type { StartedPlan } from '../../office/types.ts';
import type { Draft, Drafts } from './drafts.ts';
import { keptName } from './fileName.ts';
import { fieldOf, type OpenDraft, openDraft, typedOf } from './openDraft.ts';
import { keep, saveAnswers } from './saveAnswers.ts';

/** A document that somebody brought. */
export interface Brought {
  name: string;
  bytes: Uint8Array;
  by: NamedPerson;
  at: Instant;
}

/**
 * Reads a document and keeps it as a draft, with its questions in the file beside it. Rejects with
 * a `Refusal` for what is no plan; nothing is kept of it then. LibreOffice never sees it.
 */
export async function loadDraft(
  drafts: Drafts,
  agency: Agency,
  { name, bytes, by, at }: Brought,
  started: StartedPlan[],
  language: Language,
): Promise<Draft> {
  const fileName = keptName(name);
  const { printed, yearKnown } = await readFirst(bytes, fileName, agency, at);
  const { title, number = '', issued = null } = printed.plan;
  const version = yearKnown ? versionOf(printed, started) : null;
  const taken = [...started.map(({ id }) => id), ...drafts.all().map(({ note }) => note.plan)];
  const draft = drafts.add(
    {
      ...{ fileName, at, by, title, number, issued },
      plan: version?.id ?? freeId(planId(fileName), taken),
      ...{ isVersion: version !== null, chosen: false, started: null },
    },
    bytes,
  );
  if (yearKnown) keep(draft, printed, agency, language);
  return draft;
}

/** A plan without a year is asked for it later; its number and title can be read already. */
async function readFirst(bytes: Uint8Array, fileName: string, agency: Agency, at: Instant) {
  const { beforeIsInclusive } = agency.policy;
  try {
    const printed = await readPlan(bytes, { fileName, beforeIsInclusive });
    return { printed, yearKnown: true };
  } catch (error) {
    if (!(error instanceof YearMissing)) throw error;
    const year = Number(at.slice(0, 4));
    const printed = await readPlan(bytes, { fileName, beforeIsInclusive, year });
    return { printed, yearKnown: false };
  }
}

/** The running plan that bears the same number and is of the same time. */
function versionOf({ plan }: PlanReading, started: StartedPlan[]): StartedPlan | null {
  const { from } = plan.period ?? wholeYear(plan.year);
  const same = started.filter(
    ({ versions, period, closed }) =>
      closed === null &&
      period.from === from &&
      versions.some(({ number }) => number !== '' && number === plan.number),
  );
  return same.length === 1 ? (same[0] ?? null) : null;
}

function freeId(wanted: string, taken: string[]): string {
  let id = wanted;
  for (let n = 2; taken.includes(id); n += 1) id = `${wanted}-${n}`;
  return id;
}

/** Puts the answers a plan was started with where the new version has none yet. */
export async function takeAnswersAlong(
  draft: Draft,
  agency: Agency,
  kept: KeptAnswer[],
  language: Language,
): Promise<void> {
  const open: OpenDraft = await openDraft(draft, agency);
  const isOpen = new Set(
    open.asked
      .filter((one) => Object.values(typedOf(open, one)).every((words) => words === ''))
      .map(fieldOf),
  );
  const given = (kept as Entry[])
    .map(({ subject, typed }) => [fieldOf({ subject }), typed] as const)
    .filter(([field]) => isOpen.has(field));
  saveAnswers(open, agency, language, new Map(given));
}
