import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Agency } from '../../../config/agency.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import { acceptedIn } from '../../../reading/answers/accepted.ts';
import { subjectKey } from '../../../reading/answers/asking.ts';
import {
  type AnsweredPlan,
  asAnswered,
  readAnswersBeside,
} from '../../../reading/answers/file/answeredPlan.ts';
import type { AnswerFault, Asked, Typed } from '../../../reading/answers/types.ts';
import { readPlan } from '../../../reading/readPlan.ts';
import type { Accept } from '../../office/types.ts';
import { type Draft, revisionOf } from './drafts.ts';

/** A draft as it reads with its answers. */
export interface OpenDraft extends AnsweredPlan {
  draft: Draft;
  /** What a save must have seen. */
  revision: string;
  /** Answers that can no longer be used: the directory may have changed since. */
  faults: AnswerFault[];
}

/** Reads a draft. Throws `YearMissing` where neither the plan nor its answers say the year. */
export async function openDraft(draft: Draft, agency: Agency): Promise<OpenDraft> {
  const { year } = readAnswersBeside(draft.file).answers;
  return settled(draft, await printedOf(draft, year, agency), agency);
}

/** The same from what was read of the document before. */
export function settled(draft: Draft, printed: PlanReading, agency: Agency): OpenDraft {
  const beside = readAnswersBeside(draft.file);
  return { draft, revision: revisionOf(draft), ...asAnswered(printed, agency, beside) };
}

/** A document takes a thread and a second to read, and never changes: the last few are kept. */
const KEPT = 4;
const read = new Map<string, PlanReading>();

async function printedOf(
  { file, note }: Draft,
  year: number | null,
  { policy: { beforeIsInclusive } }: Agency,
): Promise<PlanReading> {
  const key = JSON.stringify([file, year, beforeIsInclusive]);
  const before = read.get(key);
  const found =
    before ??
    (await readPlan(readFileSync(file), {
      fileName: note.fileName,
      ...(year ? { year } : {}),
      beforeIsInclusive,
    }));
  read.delete(key);
  read.set(key, found);
  for (const oldest of [...read.keys()].slice(0, -KEPT)) read.delete(oldest);
  return { ...found, plan: { ...found.plan, id: note.plan } };
}

/** A question's name in a form. */
export const fieldOf = ({ subject }: Pick<Asked, 'subject'>): string =>
  createHash('sha256').update(subjectKey(subject)).digest('hex').slice(0, 16);

const NOTHING: Typed = { answer: '', due: '', unit: '' };

/** What was answered to a question. */
export const typedOf = ({ answers }: AnsweredPlan, { entry }: Asked): Typed =>
  (entry === null ? undefined : answers.entries[entry]?.typed) ?? NOTHING;

/** What is started: the rows, and the suggestions that were accepted. */
export function toStart({ reading }: AnsweredPlan): { reading: PlanReading; accept: Accept } {
  const suggestions = reading.suggestions.filter(({ decision }) => decision !== 'refused');
  return {
    reading: { ...reading, suggestions },
    accept: acceptedIn(reading).map(({ ref }) => ref),
  };
}
