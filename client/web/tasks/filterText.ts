import type { Agency } from '../../../config/agency.ts';
import { shownQuarter } from '../../../domain/calendar/shown.ts';
import { personOf, unitOf } from '../../../domain/directory/roles.ts';
import { joined, type Text, text } from '../../../domain/text/text.ts';
import { KINDS } from '../../office/pages/list/kinds.ts';
import type { TaskRow } from '../../office/types.ts';
import type { ListFilter } from './listFilter.ts';

const ALL = text('tất cả nhiệm vụ đang theo dõi', 'all tasks under way');
const ENDED_TOO = text('cả nhiệm vụ đã kết thúc', 'ended ones too');
const WITHOUT = text('trừ', 'except');

const besideText = (unit: string): Text => text(`phối hợp: ${unit}`, `beside: ${unit}`);

/** What a list is narrowed to, in words: what a file says that was made from it. */
export function filterText(filter: ListFilter, { directory }: Agency, rows: TaskRow[]): Text {
  const { words, kinds, not, unit, beside, plan, quarter, officer, leader, all } = filter;
  const same = (said: string): Text => text(said, said);
  const nameOf = (person: string): string => personOf(directory, person)?.name ?? person;
  const planName = rows.find(({ facts }) => facts.plan === plan)?.facts.planName ?? plan;
  const parts: Text[] = [
    ...kinds.map((kind) => KINDS[kind].said),
    ...not.map((kind) => joined([WITHOUT, KINDS[kind].said], ' ')),
    ...(unit ? [same(unitOf(directory, unit)?.name ?? unit)] : []),
    ...(beside ? [besideText(unitOf(directory, beside)?.name ?? beside)] : []),
    ...(plan ? [same(planName)] : []),
    ...(quarter ? [text(shownQuarter(quarter, 'vi'), shownQuarter(quarter, 'en'))] : []),
    ...[officer, leader].filter(Boolean).map((person) => same(nameOf(person))),
    ...(words ? [same(`“${words}”`)] : []),
    ...(all ? [ENDED_TOO] : []),
  ];
  return parts.length === 0 ? ALL : joined(parts, ', ');
}
