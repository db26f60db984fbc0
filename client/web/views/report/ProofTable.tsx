import type { FC } from 'hono/jsx';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import type { Language } from '../../../../domain/text/text.ts';
import type {
  ProofLine,
  ProofSection,
  ProofState,
} from '../../../office/pages/proofs/proofList.ts';
import {
  PROOF_STATE_TEXT,
  PROOF_TEXT,
  proofCountsText,
} from '../../../office/pages/proofs/proofText.ts';

interface Props {
  sections: readonly ProofSection[];
  caption: string;
  language: Language;
}

/** What proves tasks, section by section of their plans; what is missing is named. */
export const ProofTable: FC<Props> = ({ sections, caption, language }) => (
  <div class="wide">
    <table class="stacked">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{PROOF_TEXT.task[language]}</th>
          <th scope="col">{PROOF_TEXT.product[language]}</th>
          <th scope="col">{PROOF_TEXT.unit[language]}</th>
          <th scope="col">{PROOF_TEXT.proof[language]}</th>
          <th scope="col">{PROOF_TEXT.state[language]}</th>
        </tr>
      </thead>
      {sections.map((section) => (
        <Section section={section} language={language} />
      ))}
    </table>
  </div>
);

const Section: FC<{ section: ProofSection; language: Language }> = ({ section, language }) => (
  <tbody>
    <tr class="group">
      <th scope="rowgroup" colspan={5}>
        {section.heading || PROOF_TEXT.noSection[language]}{' '}
        <span class="quiet">
          {section.plan} · {proofCountsText(section.counts)[language]}
        </span>
      </th>
    </tr>
    {section.lines.map((line) => (
      <Line line={line} language={language} />
    ))}
  </tbody>
);

const Line: FC<{ line: ProofLine; language: Language }> = ({ line, language }) => (
  <tr>
    <th scope="row">
      <a href={`/nhiem-vu/${line.key}`}>{line.title}</a>
      <div class="quiet">{line.no}</div>
    </th>
    <td>{line.product}</td>
    <td>{line.unit}</td>
    <td>
      {line.proof?.[language] ?? '–'}
      {line.on && <div class="quiet">{shownDate(line.on)}</div>}
    </td>
    <td class={TONES[line.state]}>
      {capitalised(PROOF_STATE_TEXT[line.state][language])}
      {line.due && !line.proof && <div class="quiet">{shownDate(line.due)}</div>}
    </td>
  </tr>
);

const TONES: Record<ProofState, string> = {
  accepted: 'done',
  given: 'soon',
  missing: 'late',
  'not-due': 'waiting',
};
