import { shownDate } from '../../../../domain/calendar/shown.ts';
import { SHARE_FORMULA, shareText, wantedText } from '../../../../domain/inspection/coverage.ts';
import { UNIT_STATE_TEXT } from '../../../../domain/inspection/unitState.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { FINDING_STATE_TEXT } from '../../../office/pages/inspections/findingLines.ts';
import type {
  FindingLine,
  InspectionLine,
  ProgrammePage,
} from '../../../office/pages/inspections/programmePage.ts';
import type { SheetContent } from './workbook.ts';

const SAID = {
  units: text('Đơn vị', 'Units'),
  unit: text('Đơn vị', 'Unit'),
  state: text('Tình hình', 'State'),
  days: text('Ngày kiểm tra hoặc dự kiến', 'Inspected or planned on'),
  open: text('Kiến nghị chưa khắc phục', 'Findings not put right'),
  inspections: text('Các cuộc kiểm tra', 'Inspections'),
  from: text('Dự kiến từ', 'Planned from'),
  to: text('Dự kiến đến', 'Planned to'),
  on: text('Ngày kiểm tra', 'Held on'),
  sudden: text('Đột xuất', 'Without notice'),
  lead: text('Trưởng đoàn', 'Head of the team'),
  document: text('Biên bản, kết luận', 'Minutes or conclusion'),
  dated: text('Ngày văn bản', 'Dated'),
  note: text('Ghi chú', 'Remark'),
  findings: text('Kiến nghị', 'Findings'),
  words: text('Tồn tại, hạn chế', 'What was found'),
  remedy: text('Việc phải khắc phục', 'What is demanded'),
  owner: text('Đơn vị khắc phục', 'Unit that puts it right'),
  due: text('Thời hạn', 'Due'),
  taken: text('đã rút', 'taken back'),
  outside: text('ngoài danh sách', 'not in the list'),
};

/** A programme of inspections as three sheets: units, inspections, findings. */
export function inspectionSheets(page: ProgrammePage, language: Language): SheetContent[] {
  const { programme, coverage } = page;
  const above = [
    programme?.name ?? page.plan[language],
    page.plan[language],
    ...(coverage ? [shareText(coverage)[language]] : []),
    ...(coverage && programme?.wantedPercent != null
      ? [wantedText(coverage, programme.wantedPercent)[language]]
      : []),
    ...(coverage ? [capitalised(SHARE_FORMULA[language])] : []),
  ];
  return [
    { ...unitSheet(page, language), above },
    { ...inspectionSheet(page, language), above },
    { ...findingSheet(page, language), above },
  ];
}

const column = (said: Text, width: number, kind: 'text' | 'number' | 'date', of: Language) => ({
  ...{ header: said[of], width, kind },
});

const unitSheet = ({ units }: ProgrammePage, language: Language) => ({
  name: SAID.units[language],
  columns: [
    column(SAID.unit, 40, 'text', language),
    column(SAID.state, 30, 'text', language),
    column(SAID.days, 28, 'text', language),
    column(SAID.open, 18, 'number', language),
  ],
  rows: units.map(({ unit, state, days, openFindings }) => [
    unit.name,
    capitalised(UNIT_STATE_TEXT[state][language]),
    days.map(shownDate).join(', '),
    openFindings,
  ]),
});

const inspectionSheet = ({ inspections }: ProgrammePage, language: Language) => ({
  name: SAID.inspections[language],
  columns: [
    column(SAID.unit, 36, 'text', language),
    column(SAID.from, 12, 'date', language),
    column(SAID.to, 12, 'date', language),
    column(SAID.on, 12, 'date', language),
    column(SAID.sudden, 10, 'text', language),
    column(SAID.lead, 26, 'text', language),
    column(SAID.document, 20, 'text', language),
    column(SAID.dated, 12, 'date', language),
    column(SAID.note, 28, 'text', language),
  ],
  rows: inspections.map((one) => [
    ...[one.unit.name, one.planned?.from ?? null, one.planned?.to ?? null, one.held?.on ?? null],
    ...[one.held?.sudden ? 'x' : null, one.lead, one.held?.document?.documentNo ?? null],
    ...[one.held?.document?.documentDate ?? null, noteOf(one, language)],
  ]),
});

const noteOf = ({ takenBack, isOutside }: InspectionLine, language: Language): string =>
  [
    ...(takenBack ? [`${SAID.taken[language]}: ${takenBack.reason}`] : []),
    ...(isOutside ? [SAID.outside[language]] : []),
  ].join('; ');

const findingSheet = ({ inspections }: ProgrammePage, language: Language) => ({
  name: SAID.findings[language],
  columns: [
    column(SAID.unit, 30, 'text', language),
    column(SAID.on, 12, 'date', language),
    column(SAID.words, 44, 'text', language),
    column(SAID.remedy, 44, 'text', language),
    column(SAID.owner, 28, 'text', language),
    column(SAID.due, 18, 'text', language),
    column(SAID.state, 24, 'text', language),
  ],
  rows: inspections.flatMap(({ unit, held, findings, takenBack }) =>
    findings.map((found) => [
      ...[unit.name, held?.on ?? null, found.words, found.remedy, found.unit.name],
      ...[dueOf(found), stateOf(found, takenBack !== undefined, language)],
    ]),
  ),
});

const dueOf = ({ tasks, due }: FindingLine): string =>
  tasks.map(({ facts }) => facts.workBy && shownDate(facts.workBy)).join(', ') || due;

function stateOf({ state, takenBack }: FindingLine, isDropped: boolean, language: Language) {
  const said = capitalised(FINDING_STATE_TEXT[state][language]);
  return takenBack || isDropped ? `${said} (${SAID.taken[language]})` : said;
}
