import type { FC } from 'hono/jsx';
import { showNumber } from '../../../../domain/round/numbers.ts';
import type { Sum } from '../../../../domain/round/sums.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { type SumTable, spanText } from '../../../office/pages/round/sumTable.ts';

const SAID = {
  unit: text('Đơn vị', 'Unit'),
  whole: text('Toàn cơ quan', 'The agency'),
};

/** Sums of each field, with how much of each is missing. */
export const SumTables: FC<{ tables: SumTable[]; language: Language }> = ({ tables, language }) => (
  <>
    {tables.map(({ field, spans, rows, agency }) => (
      <>
        <h2>
          {field.name} {field.measure && <span class="quiet">({field.measure})</span>}
        </h2>
        <section class="wide" tabindex={0} aria-label={field.name}>
          <table class="figures">
            <thead>
              <tr>
                <th scope="col">{SAID.unit[language]}</th>
                {spans.map((span) => (
                  <th scope="col" class="number">
                    {spanText(span)[language]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ unit, sums }) => (
                <tr>
                  <th scope="row">{unit.name}</th>
                  {sums.map((sum) => (
                    <SumCell sum={sum} language={language} />
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{SAID.whole[language]}</th>
                {agency.map((sum) => (
                  <SumCell sum={sum} language={language} />
                ))}
              </tr>
            </tfoot>
          </table>
        </section>
      </>
    ))}
  </>
);

const SumCell: FC<{ sum: Sum; language: Language }> = ({ sum: { value, missing }, language }) => (
  <td class="number">
    {value === null ? '–' : showNumber(value)}
    {missing.length > 0 && <div class="quiet">{missingText(missing.length)[language]}</div>}
  </td>
);

const missingText = (n: number) => text(`thiếu ${n}`, `${n} missing`);
