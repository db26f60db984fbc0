import type { FC } from 'hono/jsx';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { TaskRow } from '../../office/types.ts';
import type { ListFilter } from '../tasks/listFilter.ts';
import { Choice } from '../views/Choice.tsx';

const SAID = {
  unit: text('Đơn vị', 'Unit'),
  plan: text('Kế hoạch', 'Plan'),
  any: text('tất cả', 'all'),
  find: text('Lọc', 'Filter'),
};

interface Props {
  filter: ListFilter;
  /** Every task that may be entered, narrowed or not. */
  rows: TaskRow[];
  language: Language;
}

/** Whose tasks the grid holds: the units and plans that have any. What else narrows it stays. */
export const GridFilter: FC<Props> = ({ filter, rows, language }) => {
  const same = (said: string): Text => text(said, said);
  const units = new Map(rows.map(({ facts }) => [facts.unit, same(facts.unitName)]));
  const plans = new Map(rows.map(({ facts }) => [facts.plan, same(facts.planName)]));
  const select = { language, empty: SAID.any };
  return (
    <search>
      <form class="filters" method="get" action="/nhap-ket-qua">
        <Choice {...select} name="unit" said={SAID.unit} of={[...units]} chosen={filter.unit} />
        <Choice {...select} name="plan" said={SAID.plan} of={[...plans]} chosen={filter.plan} />
        {filter.words && <input type="hidden" name="q" value={filter.words} />}
        {filter.kinds.map((kind) => (
          <input type="hidden" name="is" value={kind} />
        ))}
        {filter.quarter && <input type="hidden" name="quarter" value={filter.quarter} />}
        <button type="submit">{SAID.find[language]}</button>
      </form>
    </search>
  );
};
