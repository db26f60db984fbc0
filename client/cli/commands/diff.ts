import pc from 'picocolors';
import type { Agency } from '../../../config/agency.ts';
import { type ChangedTask, diffPlans, type PlanDiff } from '../../../domain/plan/diff.ts';
import { dueText, fieldTexts } from '../../../domain/plan/diffText.ts';
import { partiesOf } from '../../../domain/plan/parties.ts';
import { showPlace } from '../../../domain/plan/place.ts';
import type { PlannedTask, PlanReading } from '../../../domain/plan/types.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { type WouldChange, wouldChange } from '../../facade/wouldChange.ts';
import { readAgency } from '../chosenAgency.ts';
import { readOnly } from '../ground.ts';
import { readPlanFile } from '../planFile.ts';
import { wrapped } from '../wrap.ts';
import type { PlanOptions } from './preview.ts';

/** `dondoc plan diff OLD NEW`: what a new version of a plan adds, removes and changes. Needs no engine. */
export async function diff(options: PlanOptions, oldFile: string, newFile: string): Promise<void> {
  const { registry, language } = readOnly(options);
  const agency = options.agency ? readAgency(registry, options.agency) : null;
  const before = await readPlanFile(oldFile, options.year, agency);
  const after = await readPlanFile(newFile, options.year, agency);
  const found = diffPlans(inUnits(before, agency), inUnits(after, agency));
  const running = agency ? wouldChange(agency, before, after, new Date().toISOString()) : null;
  if (options.json) console.log(JSON.stringify({ ...rowsOf(found), ...(running ? { running } : {}) }, null, 2));
  else for (const line of page(found, running, language)) console.log(line);
}

/** Units by their names in the directory: another spelling of one is no change. What was refused is no part of a plan. */
function inUnits(
  { tasks, suggestions }: PlanReading,
  agency: Agency | null,
): Pick<PlanReading, 'tasks' | 'suggestions'> {
  const named = <T extends PlannedTask>(task: T): T => {
    const { parties, questions } = agency ? partiesOf(agency.directory, task) : { parties: [], questions: [] };
    const known = parties.length > 0 && !questions.some(({ blocking }) => blocking);
    return known ? { ...task, leadUnits: parties.map(({ unit }) => unit.name) } : task;
  };
  const wanted = suggestions.filter(({ decision }) => decision !== 'refused');
  return { tasks: tasks.map(named), suggestions: wanted.map(named) };
}

const rowsOf = ({ added, removed, changed, unchanged }: PlanDiff) => ({
  added: added.map(row),
  removed: removed.map(row),
  changed: changed.map(({ from, to, fields }) => ({ ...row(to), from: row(from), fields })),
  unchanged,
});

const row = (task: PlannedTask) => ({
  ...{ ref: task.ref, section: task.section, title: task.title, leadUnits: task.leadUnits },
  ...{ dueText: task.dueText, dueDates: task.deadline.dueDates, suggestion: 'foundIn' in task, source: task.source },
});

function page(
  { added, removed, changed, unchanged }: PlanDiff,
  running: WouldChange | null,
  language: Language,
): string[] {
  const moved = changed.filter(isOnlyMoved);
  const others = changed.filter((one) => !isOnlyMoved(one));
  const count = text(
    `Thêm ${added.length}, bỏ ${removed.length}, đổi ${others.length}, chỉ đổi số mục hoặc phần ${moved.length}, không đổi ${unchanged}.`,
    `Added ${added.length}, removed ${removed.length}, changed ${others.length}, only renumbered or in another section ${moved.length}, unchanged ${unchanged}.`,
  );
  return [
    ...wrapped(count[language], 0).map(pc.bold),
    ...part(
      text('Thêm', 'Added'),
      added.map((task) => rowLine(task, pc.green('+'), language)),
      language,
    ),
    ...part(
      text('Bỏ', 'Removed'),
      removed.map((task) => rowLine(task, pc.red('-'), language)),
      language,
    ),
    ...part(
      text('Đổi', 'Changed'),
      others.map((one) => changedLines(one, language)),
      language,
    ),
    ...part(
      text('Chỉ đổi số mục hoặc phần', 'Only renumbered or in another section'),
      moved.map((one) => changedLines(one, language)),
      language,
    ),
    ...(running ? runningText(running).flatMap((said) => ['', ...wrapped(said[language], 0)]) : []),
  ];
}

const isOnlyMoved = ({ fields }: ChangedTask): boolean =>
  fields.every(({ field }) => field === 'ref' || field === 'section');

const part = (title: Text, lines: string[][], language: Language): string[] =>
  lines.length === 0 ? [] : ['', pc.bold(`${title[language]} (${lines.length}):`), ...lines.flat()];

function rowLine(task: PlannedTask, mark: string, language: Language): string[] {
  const units = task.leadUnits.join('; ') || text('chưa có đơn vị', 'no unit')[language];
  return wrapped(`${placeOf(task)[language]}: ${task.title}; ${units}; ${dueText(task)[language]}`, 4, `  ${mark} `);
}

function changedLines(one: ChangedTask, language: Language): string[] {
  const head = wrapped(`${placeOf(one.to)[language]}: ${one.to.title}`, 4, `  ${pc.yellow('~')} `);
  return [...head, ...fieldTexts(one).flatMap((said) => wrapped(said[language], 8))];
}

function placeOf(task: PlannedTask): Text {
  const { vi, en } = showPlace(task);
  return 'foundIn' in task ? text(`gợi ý ${vi}`, `suggestion ${en}`) : text(vi, en);
}

function runningText({ moved, reassigned, cancelled, started, open, renumbered }: WouldChange): Text[] {
  if (open.length > 0)
    return [
      text(
        `Bản mới còn ${open.length} nhiệm vụ chờ trả lời câu hỏi (${open.join(', ')}); trả lời rồi mới giao được.`,
        `In the new version ${open.length} tasks wait for an answer (${open.join(', ')}); nothing is started before.`,
      ),
    ];
  if (renumbered.length > 0) {
    const rows = renumbered.map(({ from, row: { ref } }) => `${from} → ${ref}`).join(', ');
    return [
      text(
        `Nếu bản cũ đã giao, plan start sẽ không nhận bản mới: số mục đã đổi sang nhiệm vụ khác (${rows}); ghi lại số cũ, nhiệm vụ mới ghi số chưa dùng.`,
        `If the old version was started, plan start refuses the new one: numbers changed hands (${rows}); give rows their former numbers, and new rows numbers never used.`,
      ),
    ];
  }
  return [
    text(
      `Nếu bản cũ đã giao, plan start --changes apply sẽ: đổi thời hạn ${moved} việc, giao lại ${reassigned}, hủy ${cancelled}, giao mới ${started}.`,
      `If the old version was started, plan start --changes apply will move ${moved} tasks, reassign ${reassigned}, cancel ${cancelled}, start ${started}.`,
    ),
  ];
}
