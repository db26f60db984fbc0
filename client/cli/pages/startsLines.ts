import pc from 'picocolors';
import type { UnitWorkload } from '../../../domain/plan/unitWorkload.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import type { PlanStarts } from '../../office/pages/plan/planStarts.ts';
import { newTable } from '../layout/table.ts';

const HEAD = [
  text('Đơn vị', 'Unit'),
  text('Người phụ trách', 'Officer'),
  text('Mục', 'Rows'),
  text('Việc', 'Tasks'),
];

/** What starting a plan would start: a line, and a table of units and officers. */
export function startsLines({ rows, tasks, waiting, units }: PlanStarts, language: Language) {
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
