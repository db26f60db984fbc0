import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { MovedStep } from '../../../../domain/policy/moments/movedSteps.ts';
import { stepName } from '../../../../domain/policy/steps/stepName.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { ChangedTask } from '../../commands/rolloutChange.ts';

/** What a roll-out changes of a task: the day to work towards first, then its steps. */
export function changeTexts({ workBy, steps }: Pick<ChangedTask, 'workBy' | 'steps'>): Text[] {
  const [from, to] = [day(workBy.from), day(workBy.to)];
  const moved =
    workBy.from === workBy.to
      ? []
      : [text(`thời hạn thực hiện ${from} → ${to}`, `to be done by ${from} → ${to}`)];
  const texts = [...moved, ...stepTexts(steps)];
  return texts.length > 0 ? texts : [ONLY_VERSION];
}

const ONLY_VERSION = text('chỉ đổi phiên bản quy tắc', 'only the rules’ version');

const day = (date: string | null): string => (date ? shownDate(date) : '–');

/** Steps of a kind of change told one by one; more are counted. */
const FEW = 3;

/**
 * Steps that move, each; steps that go or are new, where they are many, with their first and last
 * day.
 */
function stepTexts(steps: MovedStep[]): Text[] {
  const moving = steps.filter(({ from, to }) => from !== null && to !== null);
  const going = steps.filter(({ to }) => to === null);
  const coming = steps.filter(({ from }) => from === null);
  return [...moving.map(stepText), ...fewOrCounted(going), ...fewOrCounted(coming)];
}

function fewOrCounted(steps: MovedStep[]): Text[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || steps.length <= FEW) return steps.map(stepText);
  const span = ({ from, to }: MovedStep): string => day(from ?? to);
  const days = `${span(first)}–${span(last)}`;
  return first.from === null
    ? [text(`thêm ${steps.length} bước: ${days}`, `new: ${steps.length} steps (${days})`)]
    : [text(`bỏ ${steps.length} bước: ${days}`, `gone: ${steps.length} steps (${days})`)];
}

/** A step that is new, goes, or moves. */
function stepText({ id, from, to }: MovedStep): Text {
  const { vi, en } = stepName(id);
  if (from === null) return text(`thêm ${vi}: ${day(to)}`, `new: ${en} (${day(to)})`);
  if (to === null) return text(`bỏ ${vi}: ${day(from)}`, `gone: ${en} (${day(from)})`);
  return text(`${vi}: ${day(from)} → ${day(to)}`, `${en}: ${day(from)} → ${day(to)}`);
}
