import type { FC } from 'hono/jsx';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import type { Language } from '../../../../domain/text/text.ts';
import {
  FINDING_STATE_TEXT,
  type OpenFinding,
} from '../../../office/pages/inspections/findingLines.ts';
import { OPEN_FINDINGS_TEXT as SAID } from '../../../office/pages/inspections/findingText.ts';
import { FINDING_TONES } from '../inspections/Findings.tsx';

interface Props {
  findings: OpenFinding[];
  language: Language;
}

/** What inspections found and nobody has put right yet; nothing where there is none. */
export const OpenFindings: FC<Props> = ({ findings, language }) => {
  if (findings.length === 0) return null;
  return (
    <>
      <h2>
        {SAID.title[language]} ({findings.length})
      </h2>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{SAID.words[language]}</th>
            <th scope="col">{SAID.remedy[language]}</th>
            <th scope="col">{SAID.due[language]}</th>
            <th scope="col">{SAID.state[language]}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ key, unit, words, remedy, source, due, state }) => (
            <tr>
              <th scope="row">
                {words}
                <div class="quiet">{unit.name}</div>
              </th>
              <td>
                <a href={`/nhiem-vu/${key}`}>{remedy}</a>
                <div class="quiet">{source}</div>
              </td>
              <td>{due && shownDate(due)}</td>
              <td class={FINDING_TONES[state]}>
                {capitalised(FINDING_STATE_TEXT[state][language])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
