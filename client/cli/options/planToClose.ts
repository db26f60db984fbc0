import { planName } from '../../../domain/plan/issue.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import type { StartedPlan } from '../../office/types.ts';
import { typedYear } from './parseOptions.ts';

/**
 * The id of the plan that `plan close` is about: the one that is named, or the only open one that
 * ends in a year. Refuses both, neither, and a year with none or several.
 */
export function planToClose(
  started: StartedPlan[],
  named: string | undefined,
  year: string | undefined,
): string {
  if ((named === undefined) === (year === undefined)) throw new Refusal(WHICH);
  if (named !== undefined) return named;
  const wanted = String(typedYear(year ?? ''));
  const open = started.filter(({ closed, period }) => !closed && period.to.startsWith(wanted));
  const [only, ...others] = open;
  if (only && others.length === 0) return only.id;
  throw new Refusal(only ? several(wanted, open) : none(wanted));
}

const WHICH = text(
  'Kết thúc kế hoạch nào? Ghi mã kế hoạch, hoặc --year năm kế hoạch kết thúc, ví dụ --year 2026; không ghi cả hai.',
  'Which plan is to be closed? Name it by its id, or by the year it ends in, e.g. --year 2026; not both.',
);

const none = (year: string): Text =>
  text(
    `Không có kế hoạch nào đang theo dõi mà kết thúc trong năm ${year}.`,
    `No plan that is open ends in ${year}.`,
  );

function several(year: string, open: StartedPlan[]): Text {
  const shown = (language: 'vi' | 'en'): string =>
    open.map((plan) => `${plan.id} (${nameOf(plan)[language]})`).join(', ');
  return text(
    `Năm ${year} có ${open.length} kế hoạch đang theo dõi, kết thúc từng kế hoạch theo mã: ${shown('vi')}.`,
    `${open.length} open plans end in ${year}; close each by its id: ${shown('en')}.`,
  );
}

const nameOf = ({ versions }: StartedPlan): Text => {
  const version = versions.at(-1);
  return version ? planName(version) : text('', '');
};
