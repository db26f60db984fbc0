import { localDate } from '../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import { shareText, wantedText } from '../../../domain/inspection/coverage.ts';
import { UNIT_STATE_TEXT } from '../../../domain/inspection/unitState.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import { FINDING_STATE_TEXT } from '../../office/pages/inspections/findingLines.ts';
import {
  type FindingLine,
  type ProgrammePage,
  programmePage,
} from '../../office/pages/inspections/programmePage.ts';
import type { GlobalOptions } from '../cliContext.ts';
import { newTable } from '../layout/table.ts';
import { servedAgency } from '../options/chosenAgency.ts';
import { openSession } from '../session.ts';

/** `dondoc plan inspections PLAN`: who was inspected, what share that is, what was found. */
export async function inspectionsOf(options: GlobalOptions, plan: string): Promise<void> {
  const session = await openSession(options);
  try {
    const { plans, queries, registry, language } = session;
    const agency = servedAgency(registry, options.agency);
    const code = agency.directory.agency;
    const record = await plans.known(code, plan);
    if (!record) throw new Refusal(unknown(plan));
    const rows = await queries.tasks({ agency: code, all: true });
    const today = localDate(agency.calendar, await queries.now());
    const all = { seesAll: true, seesUnit: () => true };
    const page = programmePage(record, rows, agency, today, all);
    console.log(
      options.json ? JSON.stringify(asData(page, language), null, 2) : linesOf(page, language),
    );
  } finally {
    await session.close();
  }
}

const unknown = (plan: string) =>
  text(
    `Không có kế hoạch “${plan}” đang theo dõi; xem mã bằng: dondoc plan list.`,
    `No plan "${plan}" was started; see the ids by: dondoc plan list.`,
  );

/** What a script reads: without the facts of tasks, which `task show` tells. */
const asData = ({ inspections, ...page }: ProgrammePage, language: Language) => ({
  ...page,
  inspections: inspections.map(({ findings, ...one }) => ({
    ...one,
    findings: findings.map(({ tasks, ...found }) => ({
      ...found,
      tasks: tasks.map(({ key, facts, status }) => ({
        ...{ key, id: facts.id, title: facts.title, due: facts.dueDate },
        status: STATUS_TEXT[status][language],
      })),
    })),
  })),
});

const SAID = {
  unit: text('Đơn vị', 'Unit'),
  state: text('Tình hình', 'State'),
  found: text('Tồn tại, kiến nghị', 'Finding'),
  due: text('Thời hạn', 'Due'),
  none: text('Kế hoạch chưa có chương trình kiểm tra.', 'No programme was laid down.'),
};

function linesOf(page: ProgrammePage, language: Language): string {
  const { programme, coverage, units, inspections } = page;
  if (!programme) return SAID.none[language];
  const { wantedPercent } = programme;
  const said = coverage ? [shareText(coverage)] : [];
  if (coverage && wantedPercent !== null) said.push(wantedText(coverage, wantedPercent));
  const table = newTable([SAID.unit, SAID.state], [0.5, 0.5], language);
  for (const { unit, state, days } of units)
    table.push([
      unit.name,
      `${UNIT_STATE_TEXT[state][language]} ${days.map(shownDate).join(', ')}`,
    ]);
  const found = newTable(
    [SAID.unit, SAID.found, SAID.due, SAID.state],
    [0.2, 0.4, 16, 0.2],
    language,
  );
  for (const { findings } of inspections)
    for (const one of findings)
      found.push([one.unit.name, one.words, dueOf(one), FINDING_STATE_TEXT[one.state][language]]);
  return [
    ...[programme.name, ...said.map((one) => one[language]), table.toString()],
    ...(inspections.some(({ findings }) => findings.length > 0) ? [found.toString()] : []),
  ].join('\n');
}

const dueOf = ({ tasks, due }: FindingLine): string =>
  tasks.map(({ facts }) => facts.dueDate && shownDate(facts.dueDate)).join(', ') || due;
