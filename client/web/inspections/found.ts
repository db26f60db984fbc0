import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { Inspection } from '../../../domain/inspection/types.ts';
import { type WantedShare, wantedShareIn } from '../../../domain/inspection/wantedShare.ts';
import { inspectionOf } from '../../../domain/plan/commands/inspections.ts';
import type { PlanRecord } from '../../../domain/plan/record.ts';
import { type ProgrammePage, programmePage } from '../../office/pages/inspections/programmePage.ts';
import type { WebEnv } from '../env.ts';
import { rowsOf } from '../visibleRows.ts';

/** A plan with its inspections as a visitor sees them. */
export interface FoundProgramme {
  record: PlanRecord;
  page: ProgrammePage;
  /** The share that words of the plan want; null where they name none. */
  wanted: WantedShare | null;
  /** Where its page stands. */
  at: string;
}

/** The plan that an address names; null where there is none, or it is not the visitor's to see. */
export async function programmeAt(c: Context<WebEnv>): Promise<FoundProgramme | null> {
  const { agency, desk, seesInspectionsOf, seesAll } = c.var.visitor;
  const plan = c.req.param('plan') ?? '';
  if (!seesInspectionsOf) return null;
  const record = await desk.plans.known(agency.directory.agency, plan);
  if (!record) return null;
  const { rows, today } = await rowsOf(c.var.visitor);
  const page = programmePage(record, rows, agency, today, {
    ...{ seesAll, seesUnit: seesInspectionsOf },
  });
  const ofPlan = rows.filter(({ facts }) => facts.plan === plan);
  const wanted = ofPlan.flatMap(({ facts: { title, deliverable } }) => {
    const share = wantedShareIn(title) ?? wantedShareIn(deliverable);
    return share ? [share] : [];
  });
  return {
    record,
    page,
    wanted: wanted[0] ?? null,
    at: `/ke-hoach/kiem-tra/${encodeURIComponent(plan)}`,
  };
}

/** One inspection of a plan, as it is kept and as the visitor sees it. */
export function inspectionIn({ record, page }: FoundProgramme, id: string) {
  const kept: Inspection | undefined = inspectionOf(record, id);
  const line = page.inspections.find((one) => one.id === id);
  return kept && line ? { kept, line } : null;
}

/** Told apart from every other command. */
export const onceMore = (): string => randomUUID();

/** The command's id in a form that was sent: whoever leaves it out gets a new one. */
export const onceIn = ({ once = '' }: Readonly<Record<string, string>>): string =>
  /^[\w-]{8,40}$/.test(once) ? once : onceMore();
