import type { ListComparison } from '../../../domain/superior/compare.ts';
import type { WantedRow } from '../../office/types.ts';

/** The fields of one row of the form, by its place in the list. */
export const rowField = (
  name: 'unit' | 'due' | 'do' | 'documentNo' | 'documentDate',
  at: number,
): string => `${name}.${at}`;

/** What a form asks for: new tasks by the unit that was chosen, everything else by its tick. */
export function wantedIn(typed: Record<string, string>, { rows }: ListComparison): WantedRow[] {
  return rows.flatMap(({ act }, at): WantedRow[] => {
    const field = (name: Parameters<typeof rowField>[0]): string => typed[rowField(name, at)] ?? '';
    if (act === 'start') {
      const unit = field('unit');
      return unit === '' ? [] : [{ at, act, unit, due: field('due') }];
    }
    if (act === null || field('do') !== 'yes') return [];
    const [documentNo, documentDate] = [field('documentNo'), field('documentDate')];
    return [{ at, act, ...(act === 'report' ? { documentNo, documentDate } : {}) }];
  });
}
