import type { Client } from '@temporalio/client';
import type { PlanRecord } from '../../../domain/plan/record.ts';
import type { OfficeContext } from '../context.ts';
import { knownPlan, startedPlans } from './planRecord.ts';

/** Pages ask for the same plans again and again; what others change is seen this much later. */
const KEPT_MS = 30_000;

interface Kept {
  until: number;
  plans: Promise<PlanRecord[]>;
}

const kept = new WeakMap<Client, Map<string, Kept>>();

/** Everything on record of the plans of an agency that are not closed, the newest start first. */
export function runningPlans(context: OfficeContext, agency: string): Promise<PlanRecord[]> {
  const ofAgency = kept.get(context.client) ?? new Map<string, Kept>();
  kept.set(context.client, ofAgency);
  const before = ofAgency.get(agency);
  if (before && before.until > Date.now()) return before.plans;
  const plans = readRunning(context, agency);
  ofAgency.set(agency, { until: Date.now() + KEPT_MS, plans });
  // What failed is asked for anew.
  plans.catch(() => ofAgency.delete(agency));
  return plans;
}

/** Has them read anew: one was told something here. */
export const forgetRunning = ({ client }: OfficeContext, agency: string): void =>
  void kept.get(client)?.delete(agency);

async function readRunning(context: OfficeContext, agency: string): Promise<PlanRecord[]> {
  const started = await startedPlans(context, [agency]);
  const open = started.filter(({ closed }) => closed === null);
  const records = await Promise.all(open.map(({ id }) => knownPlan(context, agency, id)));
  return records.filter((record) => record !== null && record.closed === null) as PlanRecord[];
}
