import type { FC } from 'hono/jsx';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { InspectionHeld } from '../../../../domain/inspection/types.ts';
import { UNIT_STATE_TEXT, type UnitState } from '../../../../domain/inspection/unitState.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { joined, type Language, type Text, text } from '../../../../domain/text/text.ts';
import { isOpenFinding } from '../../../office/pages/inspections/findingLines.ts';
import type {
  InspectionLine,
  ProgrammePage,
} from '../../../office/pages/inspections/programmePage.ts';

const SAID = {
  unit: text('Đơn vị', 'Unit'),
  state: text('Tình hình', 'State'),
  open: text('Kiến nghị chưa khắc phục', 'Findings not put right'),
  inspection: text('Cuộc kiểm tra', 'Inspection'),
  lead: text('Trưởng đoàn', 'Head of the team'),
  findings: text('Kiến nghị', 'Findings'),
  outside: text('ngoài danh sách, không tính vào tỷ lệ', 'not in the list, counts for no share'),
  takenBack: text('đã rút', 'taken back'),
  sudden: text('đột xuất', 'without notice'),
  noDocument: text('chưa có biên bản, kết luận', 'no minutes or conclusion yet'),
  none: text('Chưa ghi cuộc kiểm tra nào.', 'No inspection is on record.'),
};

const TONES: Record<UnitState, string> = {
  inspected: 'done',
  overdue: 'late',
  planned: '',
  open: 'quiet',
};

/** The units of a programme, and where each stands. */
export const UnitStates: FC<{ page: ProgrammePage; language: Language }> = ({ page, language }) => (
  <table class="stacked">
    <thead>
      <tr>
        <th scope="col">{SAID.unit[language]}</th>
        <th scope="col">{SAID.state[language]}</th>
        <th scope="col" class="number">
          {SAID.open[language]}
        </th>
      </tr>
    </thead>
    <tbody>
      {page.units.map(({ unit, state, days, openFindings }) => (
        <tr>
          <th scope="row">{unit.name}</th>
          <td>
            <span class={TONES[state]}>{capitalised(UNIT_STATE_TEXT[state][language])}</span>
            {days.length > 0 && <span class="quiet"> {days.map(shownDate).join(', ')}</span>}
          </td>
          <td class={openFindings > 0 ? 'number' : 'number nothing'}>
            <span class="on-phone">{SAID.open[language]}: </span>
            {openFindings}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

interface InspectionsProps {
  lines: InspectionLine[];
  /** Where the page of the programme stands. */
  at: string;
  language: Language;
}

/** Every inspection there is, the newest first; those that were taken back say so. */
export const InspectionTable: FC<InspectionsProps> = ({ lines, at, language }) => {
  if (lines.length === 0) return <p class="quiet">{SAID.none[language]}</p>;
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{SAID.inspection[language]}</th>
          <th scope="col">{SAID.lead[language]}</th>
          <th scope="col">{SAID.findings[language]}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <th scope="row">
              <a href={`${at}/${line.id}`}>{line.unit.name}</a>
              <div class="quiet">
                {daysText(line)[language]}
                {line.isOutside && ` · ${SAID.outside[language]}`}
                {line.takenBack && ` · ${SAID.takenBack[language]}`}
              </div>
            </th>
            <td class={line.lead === '' ? 'nothing' : ''}>{line.lead}</td>
            <td class={line.findings.length === 0 ? 'nothing' : ''}>
              {findingCount(line)[language]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** `10/06/2026, đột xuất; Biên bản 5/BB-KT ngày …` · `dự kiến 01/06/2026–05/06/2026` */
export function daysText({ held, planned }: Pick<InspectionLine, 'held' | 'planned'>): Text {
  if (held) return heldText(held);
  const [from, to] = [planned?.from ?? '', planned?.to ?? ''].map(shownDate);
  const days = from === to ? from : `${from}–${to}`;
  return text(`dự kiến ${days}`, `planned for ${days}`);
}

function heldText({ on, sudden, document }: InspectionHeld): Text {
  const day = shownDate(on);
  const parts = [text(`ngày ${day}`, day), ...(sudden ? [SAID.sudden] : [])];
  return joined([joined(parts, ', '), document ? documentText(document) : SAID.noDocument], '; ');
}

/** `số 5/BB-KT ngày 11/06/2026` */
export function documentText({
  documentNo,
  documentDate,
}: NonNullable<InspectionHeld['document']>) {
  const day = shownDate(documentDate);
  return text(`văn bản số ${documentNo} ngày ${day}`, `document ${documentNo} of ${day}`);
}

function findingCount({ findings }: InspectionLine): Text {
  const counted = findings.filter(({ takenBack }) => !takenBack);
  const open = counted.filter(({ state }) => isOpenFinding(state)).length;
  const all = counted.length;
  if (all === 0) return text('', '');
  return text(`${all} kiến nghị, ${open} chưa khắc phục`, `${all}, ${open} not put right`);
}
