import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { Language, Text } from '../../../../domain/text/text.ts';
import type { ProofLine, ProofList } from '../../../office/pages/proofs/proofList.ts';
import {
  PROOF_STATE_TEXT,
  PROOF_TEXT,
  proofCountsText,
} from '../../../office/pages/proofs/proofText.ts';
import type { SheetColumn, SheetContent } from './workbook.ts';

interface Column {
  said: Text;
  width: number;
  kind: SheetColumn['kind'];
  of(line: ProofLine, language: Language): string | null;
}

const COLUMNS: Column[] = [
  { said: PROOF_TEXT.no, width: 10, kind: 'text', of: ({ no }) => no },
  { said: PROOF_TEXT.task, width: 48, kind: 'text', of: ({ title }) => title },
  { said: PROOF_TEXT.product, width: 28, kind: 'text', of: ({ product }) => product },
  { said: PROOF_TEXT.unit, width: 26, kind: 'text', of: ({ unit }) => unit },
  {
    ...{ said: PROOF_TEXT.proof, width: 36, kind: 'text' },
    of: ({ proof }, language) => proof?.[language] ?? null,
  },
  { said: PROOF_TEXT.day, width: 12, kind: 'date', of: ({ on }) => on },
  { said: PROOF_TEXT.due, width: 12, kind: 'date', of: ({ due }) => due },
  {
    ...{ said: PROOF_TEXT.state, width: 22, kind: 'text' },
    of: ({ state }, language) => PROOF_STATE_TEXT[state][language],
  },
];

/** The list of proving documents as a sheet: plan and section in columns, to be filtered by. */
export const proofSheet = (
  { sections, counts }: ProofList,
  { period, today }: { period: Text; today: LocalDate },
  language: Language,
): SheetContent => ({
  name: PROOF_TEXT.title[language].slice(0, 31),
  above: [
    `${PROOF_TEXT.title[language]} – ${period[language]}`,
    proofCountsText(counts)[language],
    shownDate(today),
  ],
  columns: [
    { header: PROOF_TEXT.section[language], width: 34, kind: 'text' },
    ...COLUMNS.map(({ said, width, kind }) => ({ header: said[language], width, kind })),
  ],
  rows: sections.flatMap(({ plan, heading, lines }) =>
    lines.map((line) => [
      [plan, heading].filter((part) => part !== '').join(' – '),
      ...COLUMNS.map(({ of }) => of(line, language)),
    ]),
  ),
});
