import type { Agency } from '../../../config/agency.ts';
import { personOf, unitOf } from '../../../domain/directory/roles.ts';
import { joined, type Text, text } from '../../../domain/text/text.ts';
import { KIND_NAMES } from '../../office/pages/list/kinds.ts';
import type { TaskRow } from '../../office/types.ts';
import { filterIn } from './listFilter.ts';

/**
 * Says what a filter asks for that is not there any more; null where all of it is. Addresses and
 * saved filters outlive units, people, plans and kinds of tasks.
 */
export function staleFilter(
  query: URLSearchParams,
  { directory }: Agency,
  rows: TaskRow[],
): Text | null {
  const { unit, beside, plan, officer, leader } = filterIn(query);
  const kinds = [...query.getAll('is'), ...query.getAll('not')].filter((kind) => kind !== '');
  const gone: Text[] = [
    ...kinds.filter((kind) => !KIND_NAMES.some((name) => name === kind)).map(named.kind),
    ...[unit, beside].filter((id) => id && !unitOf(directory, id)).map(named.unit),
    ...(plan && !rows.some(({ facts }) => facts.plan === plan) ? [named.plan(plan)] : []),
    ...[officer, leader].filter((id) => id && !personOf(directory, id)).map(named.person),
  ];
  return gone.length === 0 ? null : saidOf(joined(gone, ', '));
}

const named = {
  kind: (id: string) => text(`tình trạng “${id}”`, `state “${id}”`),
  unit: (id: string) => text(`đơn vị “${id}”`, `unit “${id}”`),
  plan: (id: string) => text(`kế hoạch “${id}”`, `plan “${id}”`),
  person: (id: string) => text(`người “${id}”`, `person “${id}”`),
};

const saidOf = (gone: Text): Text =>
  text(
    `Bộ lọc này không còn đúng như khi đặt: không còn ${gone.vi}. Lọc lại rồi lưu bộ lọc mới.`,
    `This filter is not what it was: there is no ${gone.en} any more. Narrow the list anew and save that.`,
  );
