import type { Agency } from '../../../../config/agency.ts';
import { localDate } from '../../../../domain/calendar/officeTime.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { grouped } from '../../../../domain/grouped.ts';
import { inPlanOrder } from '../../../../domain/plan/planOrder.ts';
import { awaitsReview, isAccepted } from '../../../../domain/task/phase.ts';
import { dayOfProof, proofText } from '../../../../domain/task/proof/proofText.ts';
import { missingProducts } from '../../../../domain/task/proof/proven.ts';
import { productsIn } from '../../../../domain/task/proof/wanted.ts';
import { isPastDue } from '../../../../domain/task/status.ts';
import type { Proof, TaskFacts } from '../../../../domain/task/types.ts';
import type { Text } from '../../../../domain/text/text.ts';
import type { TaskRow } from '../../queries/taskRows.ts';
import { numberText } from '../documents/placeText.ts';
import { isDueIn, type Span } from '../span.ts';

/** How a proof stands: accepted, given and not accepted yet, missing though due, or not due yet. */
export const PROOF_STATES = ['accepted', 'given', 'missing', 'not-due'] as const;
export type ProofState = (typeof PROOF_STATES)[number];

/** One proving document of a task, or the place of one that there is not. */
export interface ProofLine {
  key: string;
  title: string;
  /** The task's number in its plan. */
  no: string;
  unit: string;
  /** Empty: the plan names none. */
  product: string;
  due: LocalDate | null;
  state: ProofState;
  /** The document, link, picture or posting; null where there is none. */
  proof: Text | null;
  /** The day it bears. */
  on: LocalDate | null;
}

export type ProofCounts = Record<ProofState, number>;

/** A section of a plan, which is a criterion (tiêu chí) of those that inspect. */
export interface ProofSection {
  plan: string;
  /** Empty: the plan has none. */
  heading: string;
  lines: ProofLine[];
  counts: ProofCounts;
}

/** The list of proving documents (danh mục tài liệu kiểm chứng). */
export interface ProofList {
  sections: ProofSection[];
  counts: ProofCounts;
  /** How many tasks it is made of. */
  tasks: number;
}

/**
 * The proving documents of tasks due in a span, and what tasks without a date were proven by in it,
 * by plan and section. What was cancelled proves nothing, and nothing is missing of it.
 */
export function proofList(
  rows: readonly TaskRow[],
  span: Span,
  agency: Agency,
  today: LocalDate,
): ProofList {
  const told = rows
    .filter(({ facts }) => facts.cancelled === null)
    .map((row) => ({ row, lines: linesOf(row, span, agency, today) }))
    .filter(({ lines }) => lines.length > 0);
  const placed = told.map((one) => ({ ...one, ...one.row.facts }));
  const sections = grouped(placed, ({ plan }) => plan).flatMap((ofPlan) =>
    grouped(inPlanOrder(ofPlan), ({ section }) => section).map((own) => {
      const [{ planName, section }] = own;
      const lines = own.flatMap((one) => one.lines);
      return { plan: planName, heading: section, lines, counts: countsOf(lines) };
    }),
  );
  return {
    sections,
    counts: countsOf(sections.flatMap(({ lines }) => lines)),
    tasks: told.length,
  };
}

const countsOf = (lines: readonly ProofLine[]): ProofCounts =>
  Object.fromEntries(
    PROOF_STATES.map((state) => [state, lines.filter((one) => one.state === state).length]),
  ) as ProofCounts;

function linesOf(row: TaskRow, span: Span, agency: Agency, today: LocalDate): ProofLine[] {
  const { facts, key } = row;
  const head = {
    ...{ key, title: facts.title, no: numberText(facts), unit: facts.unitName, due: facts.dueDate },
  };
  const given = givenProofs(facts);
  const state = isAccepted(facts) ? 'accepted' : 'given';
  const lines = given.map((proof): ProofLine => {
    const on = dayOf(proof, facts, agency);
    const product = proof.product || productsIn(facts).join('; ');
    return { ...head, product, state, proof: proofText({ ...proof, product: '' }), on };
  });
  if (!isDueIn(row, span))
    return facts.dueDate === null ? lines.filter(({ on }) => isIn(on, span)) : [];
  const missing = given.length === 0 ? allOf(facts) : missingProducts(facts, given);
  const lacking = isPastDue(facts, today) ? 'missing' : 'not-due';
  const gaps = missing.map(
    (product): ProofLine => ({ ...head, product, state: lacking, proof: null, on: null }),
  );
  return [...lines, ...gaps];
}

/** What proves a task as it stands: its report, or what of it was proven so far. */
function givenProofs(facts: TaskFacts): Proof[] {
  if (awaitsReview(facts) || isAccepted(facts)) return facts.reports.at(-1)?.proofs ?? [];
  return facts.proven ?? [];
}

/** Every product that a plan names; of a task without any the one proof that it owes. */
function allOf(facts: TaskFacts): string[] {
  const products = productsIn(facts);
  return products.length > 0 ? products : [''];
}

function dayOf(proof: Proof, facts: TaskFacts, { calendar }: Agency): LocalDate {
  const at = facts.reports.at(-1)?.at ?? facts.changedAt;
  return dayOfProof(proof, localDate(calendar, at));
}

const isIn = (on: LocalDate | null, { from, to }: Span): boolean =>
  on !== null && on >= from && on <= to;
