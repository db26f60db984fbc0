import type { FC } from 'hono/jsx';
import type { Agency } from '../../../../config/agency.ts';
import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import { personOf } from '../../../../domain/directory/roles.ts';
import { amountText, periodText } from '../../../../domain/target/figureText.ts';
import { TARGET_STATE_TEXT } from '../../../../domain/target/state.ts';
import type { Target, TargetFigure } from '../../../../domain/target/types.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { unitName, WHOLE_OFFICE } from '../../../office/pages/targets/targetTable.ts';

const SAID = {
  title: text('Số liệu đã báo cáo', 'Figures on record'),
  figure: text('Số liệu', 'Figure'),
  source: text('Nguồn, ghi chú', 'Source, note'),
  by: text('Người báo cáo', 'Reported by'),
};

interface Props {
  figures: TargetFigure[];
  agency: Agency;
  target: Target;
  language: Language;
}

/** Each figure that stands, where it was read, who reported it and when; the newest first. */
export const FigureStory: FC<Props> = ({ figures, agency, target, language }) => {
  if (figures.length === 0) return null;
  const newest = [...figures].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <>
      <h2>{SAID.title[language]}</h2>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{SAID.figure[language]}</th>
            <th scope="col">{SAID.source[language]}</th>
            <th scope="col">{SAID.by[language]}</th>
          </tr>
        </thead>
        <tbody>
          {newest.map((one) => (
            <tr>
              <th scope="row">
                {amountText(one.value, target.measure)[language]}
                {!one.lasts && `, ${TARGET_STATE_TEXT['not-for-good'][language]}`}
                <div class="hint">
                  {
                    (one.unit === null ? WHOLE_OFFICE : unitName(agency.directory, one.unit))[
                      language
                    ]
                  }
                  , {periodText(one.period)[language]}
                </div>
              </th>
              <td>
                {one.source}
                {one.note !== '' && <div class="quiet">{one.note}</div>}
              </td>
              <td>
                {personOf(agency.directory, one.by)?.name ?? one.by}
                <div class="quiet">{showInstant(one.at)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
