import type { FC } from 'hono/jsx';
import { RHYTHM_TEXT, shortPeriodText, wantedText } from '../../../../domain/target/figureText.ts';
import type { Target } from '../../../../domain/target/types.ts';
import { RATE_TEXT } from '../../../../domain/task/rates.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { TargetRows, TargetTable } from '../../../office/pages/targets/targetTable.ts';
import { Cell } from './State.tsx';

const SAID = {
  unit: text('Chỉ tiêu, đơn vị', 'Target, unit'),
  year: text('Cả năm', 'The year'),
  wanted: text('cần đạt', 'wanted'),
  counted: text('hệ thống tính', 'counted'),
  superior: text('nhiệm vụ cấp trên giao', 'tasks that superiors assigned'),
  plan: text('nhiệm vụ của kế hoạch', 'tasks of the plan'),
};

interface Props {
  tables: TargetTable[];
  /** The address beneath which each target has its page. */
  here: string;
  language: Language;
}

/** Targets by unit and period, with how each stands. */
export const TargetTables: FC<Props> = ({ tables, here, language }) => (
  <>
    {tables.map((table) => (
      <section class="wide" tabindex={0} aria-label={captionOf(table)[language]}>
        <table class="figures">
          <caption>{captionOf(table)[language]}</caption>
          <thead>
            <tr>
              <th scope="col">{SAID.unit[language]}</th>
              {table.periods.map((period) => (
                <th scope="col">{capitalised(shortPeriodText(period)[language])}</th>
              ))}
              {table.rhythm !== 'year' && <th scope="col">{SAID.year[language]}</th>}
            </tr>
          </thead>
          {table.rows.map((rows) => (
            <Lines {...{ rows, table, here, language }} />
          ))}
        </table>
      </section>
    ))}
  </>
);

const captionOf = ({ rhythm, rows }: TargetTable): Text => {
  const { vi, en } = RHYTHM_TEXT[rhythm];
  return text(`${rows.length} chỉ tiêu báo cáo ${vi}`, `${rows.length} targets reported ${en}`);
};

interface LinesProps {
  rows: TargetRows;
  table: TargetTable;
  here: string;
  language: Language;
}

const Lines: FC<LinesProps> = ({ rows: { target, lines }, table, here, language }) => {
  const columns = table.periods.length + (table.rhythm === 'year' ? 1 : 2);
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colspan={columns}>
          <div class="stay">
            <a href={`${here}/${target.id}`}>{target.name}</a>
            <div class="hint">
              {SAID.wanted[language]} {wantedText(target)[language]}
              {target.counted && ` · ${formulaText(target)[language]}`}
            </div>
          </div>
        </th>
      </tr>
      {lines.map(({ name, isWhole, cells, year }) => (
        <tr>
          <th scope="row" class={isWhole ? 'quiet' : ''}>
            {name[language]}
          </th>
          {cells.map((cell) => (
            <td>
              <Cell {...{ cell, target, language }} />
            </td>
          ))}
          {table.rhythm !== 'year' && (
            <td>
              <Cell cell={year} target={target} language={language} />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
};

/** By which formula a share is counted, and of which tasks. */
export function formulaText({ counted }: Target): Text {
  if (!counted) return text('', '');
  const { said, formula } = RATE_TEXT[counted.rate];
  const of = counted.of === 'superior' ? SAID.superior : SAID.plan;
  return text(
    `${SAID.counted.vi}: ${said.vi.toLowerCase()} (${formula.vi}), ${of.vi}`,
    `${SAID.counted.en}: ${said.en.toLowerCase()} (${formula.en}), ${of.en}`,
  );
}
