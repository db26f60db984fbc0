import pc from 'picocolors';
import { bareTitle } from '../../../domain/plan/bareTitle.ts';
import type { ChangedTask, PlanDiff } from '../../../domain/plan/changes/diff.ts';
import { dueText, fieldTexts } from '../../../domain/plan/changes/diffText.ts';
import { isKept, keptText } from '../../../domain/plan/keptText.ts';
import { showPlace } from '../../../domain/plan/place.ts';
import type { PlannedTask } from '../../../domain/plan/types.ts';
import { many } from '../../../domain/text/many.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { RolloutPreview } from '../../office/types.ts';
import { wrapped } from '../layout/wrap.ts';

/**
 * Two versions side by side, for people: what to see to first, the rows, and what reaches running
 * tasks.
 */
export function diffPage(
  { added, removed, changed, unchanged }: PlanDiff,
  running: RolloutPreview | null,
  notes: Text[],
  language: Language,
): string[] {
  const moved = changed.filter(isOnlyMoved);
  const others = changed.filter((one) => !isOnlyMoved(one));
  const count = text(
    `Thêm ${added.length}, bỏ ${removed.length}, đổi ${others.length}, chỉ đổi số mục hoặc phần ${moved.length}, không đổi ${unchanged}.`,
    `Added ${added.length}, removed ${removed.length}, changed ${others.length}, only renumbered or in another section ${moved.length}, unchanged ${unchanged}.`,
  );
  return [
    ...notes.flatMap((said) => [pc.yellow(said[language]), '']),
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
    ...[...(running ? runningText(running) : []), ...keptTexts(changed)].flatMap((said) => [
      '',
      ...wrapped(said[language], 0),
    ]),
  ];
}

const isOnlyMoved = ({ fields }: ChangedTask): boolean =>
  fields.every(({ field }) => field === 'ref' || field === 'section');

const part = (title: Text, lines: string[][], language: Language): string[] =>
  lines.length === 0 ? [] : ['', pc.bold(`${title[language]} (${lines.length}):`), ...lines.flat()];

function rowLine(task: PlannedTask, mark: string, language: Language): string[] {
  const units = task.leadUnits.join('; ') || text('chưa có đơn vị', 'no unit')[language];
  return wrapped(
    `${placeOf(task)[language]}: ${task.title}; ${units}; ${dueText(task)[language]}`,
    4,
    `  ${mark} `,
  );
}

function changedLines(one: ChangedTask, language: Language): string[] {
  const head = wrapped(`${placeOf(one.to)[language]}: ${one.to.title}`, 4, `  ${pc.yellow('~')} `);
  return [...head, ...fieldTexts(one).flatMap((said) => wrapped(said[language], 8))];
}

function placeOf(task: PlannedTask): Text {
  const { vi, en } = showPlace(task);
  return 'foundIn' in task ? text(`gợi ý ${vi}`, `suggestion ${en}`) : text(vi, en);
}

/** What of the corrected rows would not reach tasks that run. */
function keptTexts(changed: ChangedTask[]): Text[] {
  const rows = changed.map(({ from, to, fields }) => ({
    ref: to.ref,
    fields: fields
      .map(({ field }) => field)
      .filter(isKept)
      .filter((field) => field !== 'title' || bareTitle(from) !== bareTitle(to)),
  }));
  const said = keptText(rows);
  return said ? [said] : [];
}

function runningText({
  moved,
  reassigned,
  joined,
  cancelled,
  started,
  open,
  renumbered,
}: RolloutPreview): Text[] {
  if (open.length > 0)
    return [
      text(
        `Bản mới còn ${open.length} nhiệm vụ chờ trả lời câu hỏi (${open.join(', ')}); trả lời rồi mới giao được (plan preview bản mới ghi các câu hỏi).`,
        `In the new version ${open.length} tasks wait for an answer (${open.join(', ')}); nothing is started before (plan preview of the new version writes the questions).`,
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
  const beside =
    joined > 0
      ? [`, đổi đơn vị phối hợp ${joined}`, `, change who takes part ${joined}`]
      : ['', ''];
  if (moved + reassigned + joined + cancelled + started === 0)
    return [
      text(
        'Nếu bản cũ đã giao, plan start bản mới không đổi, không giao thêm việc nào.',
        'If the old version was started, starting the new one changes and starts nothing.',
      ),
    ];
  return [
    text(
      `Nếu bản cũ đã giao, plan start --changes apply sẽ: đổi thời hạn ${moved} việc, giao lại ${reassigned}${beside[0]}, hủy ${cancelled}, giao mới ${started}.`,
      `If the old version was started, plan start --changes apply will move ${many(moved, 'task')}, reassign ${reassigned}${beside[1]}, cancel ${cancelled}, start ${started}.`,
    ),
  ];
}
