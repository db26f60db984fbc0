import pc from 'picocolors';
import type { Agency } from '../../../config/agency.ts';
import type { Expansion } from '../../../domain/plan/expand/expand.ts';
import { type UnitWorkload, unitWorkload } from '../../../domain/plan/unitWorkload.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import { isOpen } from '../../office/withoutEngine.ts';
import { newTable } from '../layout/table.ts';

const HEAD = [
  text('Đơn vị', 'Unit'),
  text('Người phụ trách', 'Officer'),
  text('Mục', 'Rows'),
  text('Việc', 'Tasks'),
];

/** What starting a plan would start, for machines. */
export function startsOf(expansions: Expansion[], { directory }: Agency) {
  const units = unitWorkload(expansions, directory);
  return {
    rows: expansions.filter(({ starts }) => starts.length > 0).length,
    tasks: units.reduce((sum, { tasks }) => sum + tasks, 0),
    waiting: expansions.filter(isOpen).map(({ task }) => task.ref),
    units,
  };
}

/** The same for people: a line, and a table of units and officers. */
export function startsLines(expansions: Expansion[], agency: Agency, language: Language): string[] {
  const { rows, tasks, waiting, units } = startsOf(expansions, agency);
  const counted = text(
    `Khi giao: ${rows} nhiệm vụ thành ${tasks} việc theo dõi${waiting.length > 0 ? `; ${waiting.length} nhiệm vụ chờ trả lời câu hỏi` : ''}`,
    `When started: ${rows} rows become ${tasks} tasks${waiting.length > 0 ? `; ${waiting.length} rows wait for an answer` : ''}`,
  );
  if (units.length === 0) return ['', pc.bold(counted[language])];
  const table = newTable(HEAD, [0.55, 0.45, 6, 7], language);
  for (const unit of units)
    table.push([unit.name, officerOf(unit)[language], `${unit.rows}`, `${unit.tasks}`]);
  return ['', pc.bold(counted[language]), table.toString()];
}

const officerOf = ({ officer, reminded }: UnitWorkload) => {
  if (!reminded) return text('đầu mối gửi công văn', 'the coordinator writes to them');
  return officer === null ? text('chưa có', 'nobody') : text(officer, officer);
};
