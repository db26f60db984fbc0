import { inputOf } from '../../client/office/commands/startTasks.ts';
import { shownDate } from '../../domain/calendar/shown.ts';
import type { LocalDate } from '../../domain/calendar/types.ts';
import { addWorkingDays } from '../../domain/calendar/workingDays.ts';
import { taskId } from '../../domain/case/ids.ts';
import { readDueText } from '../../domain/due/readDueText.ts';
import { newFacts } from '../../domain/plan/expand/newFacts.ts';
import { scheduleInputOf } from '../../domain/plan/expand/scheduleInput.ts';
import { wholeYear } from '../../domain/plan/identity.ts';
import { computeSchedule } from '../../domain/policy/schedule.ts';
import type { TaskInput } from '../../workflows/contract/task.ts';
import type { BenchAgency } from './agency.ts';
import { type Squeeze, squeezedSchedule } from './squeeze.ts';

const MONTH_MS = 30 * 86_400_000;
const PLAN = 'ke-hoach-thu-tai';

/** Tasks that are reminded this morning: due on the next working day. */
export const dueTomorrow = ({ agency, today }: BenchAgency): LocalDate =>
  addWorkingDays(agency.calendar, today, 1);

/** Tasks that stand on the chairman's list of this morning, and on nobody else's. */
export const lateForChairman = ({ agency, today }: BenchAgency): LocalDate =>
  addWorkingDays(agency.calendar, today, -8);

/**
 * So many tasks of one due date, dealt out to the units in turn, as a plan loaded a month ago would
 * have left them: facts and schedule by the product's own rules, steps of earlier days gone.
 */
export function tasksDue(
  office: BenchAgency,
  dueDate: LocalDate,
  { count, squeeze, series }: { count: number; squeeze: Squeeze; series: string },
): TaskInput[] {
  return Array.from({ length: count }, (_, index) =>
    taskDue(office, dueDate, squeeze, `${series}.${index + 1}`, index),
  );
}

function taskDue(
  { agency, today }: BenchAgency,
  dueDate: LocalDate,
  squeeze: Squeeze,
  ref: string,
  index: number,
): TaskInput {
  const { units } = agency.directory;
  const unit = units[index % units.length];
  if (!unit) throw new Error('the agency has no units');
  const year = Number(dueDate.slice(0, 4));
  const loadedAt = new Date(squeeze.opensAt - MONTH_MS).toISOString();
  const assignment = {
    plan: { id: PLAN, year, name: PLAN, period: wholeYear(year), issued: null },
    task: rowOf(ref, dueDate, year),
    unit,
    officer: null,
    supervisor: null,
    occurrence: { dueDate, previousDue: null, period: dueDate },
    rhythm: 'one-off' as const,
    assignedBy: null,
    questions: [],
  };
  const id = taskId({
    agency: agency.directory.agency,
    plan: PLAN,
    ref,
    unit: unit.id,
    period: dueDate,
  });
  const facts = newFacts(assignment, id, agency, loadedAt, loadedAt.slice(0, 10));
  const asking = { calendar: agency.calendar, from: loadedAt };
  const schedule = computeSchedule(scheduleInputOf(facts, asking), agency.policy, agency.calendar);
  return inputOf(agency, { facts, schedule: squeezedSchedule(squeeze, schedule, today) });
}

function rowOf(ref: string, dueDate: LocalDate, planYear: number) {
  const dueText = `Chậm nhất ngày ${shownDate(dueDate)}`;
  return {
    ref,
    section: 'II. Nhiệm vụ chuyên môn',
    title: `Báo cáo kết quả rà soát, cập nhật số liệu chuyên ngành phục vụ sơ kết, đợt ${ref}`,
    deliverable: 'Báo cáo',
    leadUnits: ['đơn vị'],
    coordinatingUnits: [],
    supervisor: '',
    dueText,
    ...readDueText(dueText, { planYear, beforeIsInclusive: false }),
    source: { line: 1 },
  };
}
