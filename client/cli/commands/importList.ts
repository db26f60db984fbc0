import { shortKey } from '../../../domain/case/shortKey.ts';
import type { ComparedRow, ListComparison } from '../../../domain/superior/compare.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import type { AssignedList } from '../../../reading/superior/readList.ts';
import { readAssignedList } from '../../../reading/superior/readList.ts';
import type { RowOutcome, WantedRow } from '../../office/types.ts';
import type { GlobalOptions } from '../cliContext.ts';
import { servedAgency } from '../options/chosenAgency.ts';
import { chosenUnits } from '../options/chosenUnits.ts';
import { listLines } from '../pages/listLines.ts';
import { fileAt } from '../planFile/fileAt.ts';
import { openSession } from '../session.ts';

interface ImportOptions extends GlobalOptions {
  assignedBy?: string;
  units?: string;
  give?: boolean;
  moveDates?: boolean;
}

/**
 * `dondoc task import`: compares the list of a superior's system with the agency's tasks; with
 * `--give` its new tasks start whose unit is certain, with `--move-dates` dates that changed move.
 */
export async function importList(options: ImportOptions, file: string): Promise<void> {
  const { bytes, fileName } = await fileAt(file);
  const list = await readAssignedList(bytes, fileName);
  const assigner = options.assignedBy ?? list.agency;
  if (assigner === '') throw new Refusal(NO_ASSIGNER, NAME_ASSIGNER);
  refuseUnknown(list, fileName);
  const session = await openSession(options);
  const { superior, registry, language } = session;
  try {
    const agency = servedAgency(registry, options.agency);
    const units = chosenUnits(options.units ?? '', agency.directory);
    const found = await superior.compare(agency, list.rows, assigner);
    const wanted = wantedOf(found, units, options);
    const outcomes =
      wanted.length === 0 ? [] : await superior.bringIn(agency, list.rows, assigner, wanted);
    if (options.json) console.log(JSON.stringify(jsonOf(found, outcomes), null, 2));
    else for (const line of listLines(found, outcomes, language)) console.log(line);
  } finally {
    await session.close();
  }
}

/** Only what needs no look: what closes or ends a task is done on the page. */
function wantedOf(
  { rows }: ListComparison,
  units: ReadonlyMap<string, string>,
  { give, moveDates }: ImportOptions,
): WantedRow[] {
  return rows.flatMap(({ row, act, unit }, at): WantedRow[] => {
    if (act === 'reschedule') return moveDates ? [{ at, act }] : [];
    if (act !== 'start' || !give) return [];
    const chosen = units.get(row.number) ?? unit;
    return chosen ? [{ at, act, unit: chosen }] : [];
  });
}

function refuseUnknown({ columns }: AssignedList, fileName: string): void {
  const [first] = columns.unknown;
  if (first === undefined) return;
  const heading = columns.headings[first] ?? '';
  throw new Refusal(
    text(
      `Tệp “${fileName}”: chưa rõ cột “${heading}” ghi gì; đổi tên cột, hoặc nạp ở trang Kế hoạch để chọn.`,
      `File "${fileName}": it is not clear what column "${heading}" holds; rename it, or load the list on the page, where it is asked.`,
    ),
  );
}

const NO_ASSIGNER = text(
  'Danh sách không ghi cơ quan nào giao.',
  'The list does not say who assigned these tasks.',
);
const NAME_ASSIGNER = {
  action: 'fill-in' as const,
  choices: [{ inputs: ['assignedBy'], example: 'UBND tỉnh' }],
};

const jsonOf = ({ rows, gone }: ListComparison, outcomes: RowOutcome[]) => ({
  rows: rows.map((one, at) =>
    jsonRow(
      one,
      outcomes.find((end) => end.at === at),
    ),
  ),
  gone: gone.map(({ id, title, ref }) => ({ key: shortKey(id), id, ref, title })),
});

const jsonRow = ({ row, is, tasks, unit, said }: ComparedRow, end: RowOutcome | undefined) => ({
  ...{ number: row.number, line: row.line, title: row.title, dueText: row.dueText },
  ...{ state: row.state, source: row.source, is, unit, said },
  keys: end?.keys ?? tasks.map(({ id }) => shortKey(id)),
  outcome: end ? { act: end.act, done: end.isDone, said: end.said } : null,
});
