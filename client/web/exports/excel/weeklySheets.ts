import { shownDate } from '../../../../domain/calendar/shown.ts';
import { RATE_TEXT, type RateName, rateOf } from '../../../../domain/task/rates.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { FINDING_STATE_TEXT } from '../../../office/pages/inspections/findingLines.ts';
import { OPEN_FINDINGS_TEXT } from '../../../office/pages/inspections/findingText.ts';
import {
  askedText,
  OBSTACLE_TEXT,
  STATE_TEXT,
  wordsText,
} from '../../../office/pages/obstacles/obstacleText.ts';
import { stateText } from '../../../office/pages/report/meetingState.ts';
import { REPORT_COLUMNS, REPORT_TEXT } from '../../../office/pages/report/reportColumns.ts';
import type { WeekCounts, WeeklyReport } from '../../../office/pages/report/weeklyReport.ts';
import type { SheetContent } from './workbook.ts';

const SAID = {
  plan: text('Kế hoạch, văn bản giao', 'Plan or document'),
  key: text('Mã', 'Id'),
  findings: text('Kiến nghị sau kiểm tra', 'Findings'),
  asOf: text('Số liệu đến ngày', 'As of'),
};

/** The weekly report as sheets: units, the tasks before the meeting, and what hinders tasks. */
export function weeklySheets(
  report: WeeklyReport,
  rates: readonly RateName[],
  language: Language,
): SheetContent[] {
  const above = [
    REPORT_TEXT.title[language],
    `${shownDate(report.week.from)} – ${shownDate(report.week.to)}`,
    `${SAID.asOf[language]} ${shownDate(report.today)}`,
  ];
  return [
    { ...unitSheet(report, rates, language), above: [...above, ...formulas(rates, language)] },
    { ...taskSheet(report, language), above },
    ...(report.findings.length > 0 ? [{ ...findingSheet(report, language), above }] : []),
    ...(report.obstacles.length > 0 ? [{ ...obstacleSheet(report, language), above }] : []),
  ];
}

const formulas = (rates: readonly RateName[], language: Language): string[] =>
  rates.map((name) => `${RATE_TEXT[name].said[language]} = ${RATE_TEXT[name].formula[language]}`);

function unitSheet(report: WeeklyReport, rates: readonly RateName[], language: Language) {
  const numbers = (week: WeekCounts) => [
    week.counts.counted,
    ...REPORT_COLUMNS.map(({ of }) => of(week)),
  ];
  const measured = (week: WeekCounts) => rates.map((name) => rateOf(name, week.counts));
  return {
    name: REPORT_TEXT.units[language],
    columns: [
      { header: REPORT_TEXT.unit[language], width: 40, kind: 'text' as const },
      { header: REPORT_TEXT.total[language], width: 10, kind: 'number' as const },
      ...REPORT_COLUMNS.map(({ said }) => ({
        ...{ header: said[language], width: 14, kind: 'number' as const },
      })),
      ...rates.map((name) => ({
        ...{ header: RATE_TEXT[name].said[language], width: 16, kind: 'percent' as const },
      })),
    ],
    rows: [
      ...report.units.map((week) => [week.unit.name, ...numbers(week), ...measured(week)]),
      // Nobody is measured whom the agency does not answer for.
      ...report.others.map((week) => [week.unit.name, ...numbers(week)]),
      [REPORT_TEXT.all[language], ...numbers(report.total), ...measured(report.total)],
    ],
  };
}

function taskSheet({ units, others }: WeeklyReport, language: Language) {
  return {
    name: REPORT_TEXT.task[language],
    columns: [
      { header: REPORT_TEXT.unit[language], width: 28, kind: 'text' as const },
      { header: REPORT_TEXT.task[language], width: 50, kind: 'text' as const },
      { header: SAID.plan[language], width: 28, kind: 'text' as const },
      { header: SAID.key[language], width: 10, kind: 'text' as const },
      { header: REPORT_TEXT.due[language], width: 12, kind: 'date' as const },
      { header: REPORT_TEXT.state[language], width: 28, kind: 'text' as const },
      { header: REPORT_TEXT.remark[language], width: 28, kind: 'text' as const },
    ],
    rows: [...units, ...others].flatMap(({ unit, tasks }) =>
      tasks.map((task) => [
        ...[unit.name, task.title, task.plan, task.key, task.due],
        ...[stateText(task)[language], null],
      ]),
    ),
  };
}

function findingSheet({ findings }: WeeklyReport, language: Language) {
  const column = (of: keyof typeof OPEN_FINDINGS_TEXT, width: number, kind: 'text' | 'date') => ({
    ...{ header: OPEN_FINDINGS_TEXT[of][language], width, kind },
  });
  return {
    name: SAID.findings[language],
    columns: [
      ...[column('unit', 28, 'text'), column('words', 44, 'text'), column('remedy', 44, 'text')],
      ...[column('source', 28, 'text'), column('key', 10, 'text'), column('due', 12, 'date')],
      column('state', 24, 'text'),
    ],
    rows: findings.map(({ unit, words, remedy, source, key, due, state }) => [
      ...[unit.name, words, remedy, source, key, due, FINDING_STATE_TEXT[state][language]],
    ]),
  };
}

function obstacleSheet({ obstacles }: WeeklyReport, language: Language) {
  const column = (said: keyof typeof OBSTACLE_TEXT, width: number, kind: 'text' | 'date') => ({
    ...{ header: OBSTACLE_TEXT[said][language], width, kind },
  });
  return {
    name: OBSTACLE_TEXT.title[language],
    columns: [
      ...[column('unit', 28, 'text'), column('task', 40, 'text'), column('obstacle', 50, 'text')],
      ...[column('raised', 12, 'date'), column('answerer', 24, 'text'), column('by', 12, 'date')],
      ...[column('state', 24, 'text'), column('answer', 50, 'text')],
    ],
    rows: obstacles.map((one) => [
      ...[one.unit.name, one.title, wordsText(one)[language], one.raisedOn],
      ...[one.answerer ?? '', one.answerBy, STATE_TEXT[one.state][language]],
      one.answers.length > 0 ? askedText(one)[language] : null,
    ]),
  };
}
