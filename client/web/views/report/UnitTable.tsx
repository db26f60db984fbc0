import type { FC } from 'hono/jsx';
import type { Tally } from '../../../../domain/task/buckets.ts';
import { percentText, RATE_TEXT, type RateName, rateOf } from '../../../../domain/task/rates.ts';
import type { Language } from '../../../../domain/text/text.ts';
import { REPORT_COLUMNS, REPORT_TEXT } from '../../../office/pages/report/reportColumns.ts';
import type {
  UnitWeek,
  WeekCounts,
  WeeklyReport,
} from '../../../office/pages/report/weeklyReport.ts';
import { type ListFilter, queryOf } from '../../tasks/listFilter.ts';

interface RatesProps {
  counts: Tally;
  rates: readonly RateName[];
  language: Language;
}

/** The rates of all, each with its formula. */
export const Rates: FC<RatesProps> = ({ counts, rates, language }) => (
  <ul class="plain">
    {rates.map((name) => (
      <li>
        {RATE_TEXT[name].said[language]}:{' '}
        <strong>{percentText(rateOf(name, counts))[language]}</strong>{' '}
        <span class="quiet">({RATE_TEXT[name].formula[language]})</span>
      </li>
    ))}
  </ul>
);

interface Props {
  report: WeeklyReport;
  rates: readonly RateName[];
  language: Language;
}

/** A unit a line. Each number opens the list of its tasks. */
export const UnitTable: FC<Props> = ({ report, rates, language }) => {
  const width = 2 + REPORT_COLUMNS.length + rates.length;
  const line = (one: UnitWeek, measured: boolean) => (
    <tr>
      <th scope="row">{one.unit.name}</th>
      <Numbers week={one} filter={{ unit: one.unit.id }} language={language} />
      <Measured counts={measured ? one.counts : null} rates={rates} language={language} />
    </tr>
  );
  return (
    <>
      <h2>{REPORT_TEXT.units[language]}</h2>
      <div class="wide">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{REPORT_TEXT.unit[language]}</th>
              <th scope="col" class="number">
                {REPORT_TEXT.total[language]}
              </th>
              {REPORT_COLUMNS.map(({ said }) => (
                <th scope="col" class="number">
                  {said[language]}
                </th>
              ))}
              {rates.map((name) => (
                <th scope="col" class="number">
                  {RATE_TEXT[name].said[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{report.units.map((one) => line(one, true))}</tbody>
          {report.others.length > 0 && (
            <tbody>
              <tr>
                <th scope="rowgroup" colspan={width}>
                  {REPORT_TEXT.others[language]}
                </th>
              </tr>
              {report.others.map((one) => line(one, false))}
            </tbody>
          )}
          <tfoot>
            <tr>
              <th scope="row">{REPORT_TEXT.all[language]}</th>
              <Numbers week={report.total} filter={{}} language={language} />
              <Measured counts={report.total.counts} rates={rates} language={language} />
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
};

interface NumbersProps {
  week: WeekCounts;
  filter: Partial<ListFilter>;
  language: Language;
}

const Numbers: FC<NumbersProps> = ({ week, filter }) => (
  <>
    <td class="number">{week.counts.counted}</td>
    {REPORT_COLUMNS.map(({ kind, of }) => (
      <td class="number">
        {of(week) === 0 ? (
          0
        ) : (
          <a
            class={kind === 'overdue-open' ? 'late' : ''}
            href={`/nhiem-vu?${queryOf({ ...filter, kinds: [kind] })}`}
          >
            {of(week)}
          </a>
        )}
      </td>
    ))}
  </>
);

interface MeasuredProps {
  /** Null for whom no rate is told. */
  counts: Tally | null;
  rates: readonly RateName[];
  language: Language;
}

const Measured: FC<MeasuredProps> = ({ counts, rates, language }) => (
  <>
    {rates.map((name) => (
      <td class="number">{counts && percentText(rateOf(name, counts))[language]}</td>
    ))}
  </>
);

/** Whom the meeting may praise. */
export const NeverLate: FC<{ report: WeeklyReport; language: Language }> = (props) => {
  const { report, language } = props;
  const names = report.neverLate.map(({ name }) => name);
  return (
    <>
      <h2>{REPORT_TEXT.neverLate[language]}</h2>
      <p>{names.length === 0 ? REPORT_TEXT.nobody[language] : names.join('; ')}</p>
    </>
  );
};
