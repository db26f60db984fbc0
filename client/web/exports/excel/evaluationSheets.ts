import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { EvaluationFigures } from '../../../../domain/evaluation/figures.ts';
import { RATE_TEXT } from '../../../../domain/task/rates.ts';
import type { Language } from '../../../../domain/text/text.ts';
import type { Evaluation, ToConsider } from '../../../office/pages/evaluation/evaluation.ts';
import {
  columnsOf,
  considerText,
  type EvaluationColumn,
  EVALUATION_TEXT as SAID,
} from '../../../office/pages/evaluation/evaluationColumns.ts';
import type { SheetColumn, SheetContent } from './workbook.ts';

/** The evaluation as two sheets: units, and their heads. */
export function evaluationSheets(evaluation: Evaluation, language: Language): SheetContent[] {
  const { units, heads, total, from, to } = evaluation;
  const shown = columnsOf(evaluation);
  const line = (name: string, beside: string, figures: EvaluationFigures, consider: string) => [
    ...[name, beside],
    ...shown.map(({ of }) => of(figures)),
    consider,
  ];
  const above = [
    SAID.title[language],
    `${shownDate(from)} – ${shownDate(to)}`,
    SAID.proposal[language],
    `${RATE_TEXT['on-time'].said[language]} = ${RATE_TEXT['on-time'].formula[language]}`,
  ];
  return [
    {
      ...{ name: SAID.units[language], above },
      columns: columns(SAID.unit[language], SAID.head[language], shown, language),
      rows: [
        ...units.map(({ unit, head, figures, toConsider }) =>
          line(unit.name, head?.name ?? '', figures, words(toConsider, language)),
        ),
        line(SAID.all[language], '', total, ''),
      ],
    },
    {
      ...{ name: SAID.heads[language], above },
      columns: columns(SAID.head[language], SAID.unit[language], shown, language),
      rows: heads.map(({ head, units: headed, figures, toConsider }) =>
        line(head.name, headed.join('; '), figures, words(toConsider, language)),
      ),
    },
  ];
}

const words = (all: ToConsider[], language: Language): string =>
  all.map((one) => considerText(one)[language]).join('\n');

const columns = (
  first: string,
  second: string,
  shown: readonly EvaluationColumn[],
  language: Language,
): SheetColumn[] => [
  { header: first, width: 34, kind: 'text' },
  { header: second, width: 26, kind: 'text' },
  ...shown.map(({ said, kind }) => ({ header: said[language], width: 13, kind })),
  { header: SAID.consider[language], width: 44, kind: 'text' },
];
