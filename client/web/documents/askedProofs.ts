import { yearOf } from '../../../domain/calendar/days.ts';
import type { ReportingPeriod } from '../../../domain/calendar/reportingPeriods.ts';
import { unitOf } from '../../../domain/directory/roles.ts';
import type { UnitId } from '../../../domain/directory/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { type ProofList, proofList } from '../../office/pages/proofs/proofList.ts';
import type { Visitor } from '../env.ts';
import { rowsOf } from '../visibleRows.ts';
import { askedPeriod } from './askedFor.ts';
import { type PlanChoice, planChoices } from './planChoices.ts';

/** A list of proving documents as an address asks for it. */
export interface AskedProofs {
  list: ProofList;
  period: Omit<ReportingPeriod, 'id'>;
  plans: PlanChoice[];
  plan: PlanChoice | null;
  unit: { id: UnitId; name: string } | null;
  today: string;
}

/**
 * The proving documents that an address asks for: of a plan, a unit and a period; of all that the
 * visitor may see and of this year where it names none. Refuses what there is not.
 */
export async function askedProofs(visitor: Visitor, query: URLSearchParams): Promise<AskedProofs> {
  const { agency } = visitor;
  const { rows, today } = await rowsOf(visitor);
  const plans = planChoices(rows);
  const [wantedPlan, wantedUnit] = ['plan', 'unit'].map((name) => query.get(name) ?? '');
  const plan = plans.find(({ id }) => id === wantedPlan) ?? null;
  const unit = unitOf(agency.directory, wantedUnit ?? '') ?? null;
  if ((wantedPlan && !plan) || (wantedUnit && !unit)) throw new Refusal(NO_SUCH);
  const isNamed = ['ky', 'tu', 'den'].some((name) => (query.get(name) ?? '').trim() !== '');
  const period = askedPeriod(isNamed ? query : new URLSearchParams({ ky: `${yearOf(today)}` }));
  const own = rows.filter(
    ({ facts }) => (!plan || facts.plan === plan.id) && (!unit || facts.unit === unit.id),
  );
  const list = proofList(own, period, agency, today);
  return { list, period, plans, plan, unit: unit && { id: unit.id, name: unit.name }, today };
}

const NO_SUCH = text(
  'Không có kế hoạch hoặc đơn vị này; mở lại trang Danh mục tài liệu kiểm chứng và chọn trong danh sách.',
  'There is no such plan or unit; open the page of proving documents again and choose from its lists.',
);
