import type { Role } from '../../directory/types.ts';
import { figureText } from '../../target/figureText.ts';
import { MOST_IN_PLAN, MOST_TYPED, refuseFigure, refuseTerms } from '../../target/refuse.ts';
import type { ReportedFigure, Target, TargetFigure, TargetTerms } from '../../target/types.ts';
import { type Text, text } from '../../text/text.ts';
import { tooLong } from '../../text/tooLong.ts';
import type { PlanRecord } from '../record.ts';
import { type PlanDoers, planCommand } from './types.ts';

const KEEPERS: readonly Role[] = ['coordinator'];
const REPORTERS: readonly Role[] = ['officer', 'coordinator'];

const byKeepers = (): PlanDoers => ({ roles: KEEPERS, unit: null });

const targetsOf = ({ targets = [] }: PlanRecord): Target[] => targets;

const found = (record: PlanRecord, id: string): Target | undefined =>
  targetsOf(record).find((target) => target.id === id);

const UNKNOWN = text('kế hoạch không có chỉ tiêu này', 'the plan has no such target');

const SAID_REASON = text('lý do', 'the reason');
const NO_REASON = text(
  'chưa ghi lý do bỏ chỉ tiêu; ghi lý do',
  'no reason was given for dropping it; write one',
);
const TOO_MANY = text(
  `kế hoạch đã có ${MOST_IN_PLAN.targets} chỉ tiêu; bỏ bớt trước khi thêm`,
  `the plan has ${MOST_IN_PLAN.targets} targets; drop some first`,
);
const FULL = text(
  `kế hoạch đã có ${MOST_IN_PLAN.figures} số liệu; đổi chỉ tiêu sang báo cáo hằng quý hoặc bỏ bớt`,
  `the plan has ${MOST_IN_PLAN.figures} figures; have targets reported by quarter, or drop some`,
);

const quoted = (what: Text, name: string): Text =>
  text(`${what.vi} “${name}”`, `${what.en} “${name}”`);

/** A plan is to reach something that is no task. */
export const addTarget = planCommand<{ target: string; terms: TargetTerms }>({
  who: byKeepers,
  refuse: (record, { target, terms }) => {
    if (found(record, target))
      return text('chỉ tiêu này đã có trong kế hoạch', 'the plan has this target already');
    return targetsOf(record).length >= MOST_IN_PLAN.targets ? TOO_MANY : refuseTerms(terms);
  },
  apply: (record, { target, terms, today }) => ({
    targets: [...targetsOf(record), { ...terms, id: target, since: today, figures: [] }],
  }),
  verb: text('thêm chỉ tiêu', 'add a target'),
  story: ({ terms }) => quoted(text('thêm chỉ tiêu', 'added the target'), terms.name),
});

/** It was read or typed otherwise than it is meant; figures stay. */
export const changeTarget = planCommand<{ target: string; terms: TargetTerms }>({
  who: byKeepers,
  refuse: (record, { target, terms }) => (found(record, target) ? refuseTerms(terms) : UNKNOWN),
  apply: (record, { target, terms }) => ({
    targets: targetsOf(record).map((one) => (one.id === target ? { ...one, ...terms } : one)),
  }),
  verb: text('sửa chỉ tiêu', 'change a target'),
  story: ({ terms }) => quoted(text('sửa chỉ tiêu', 'changed the target'), terms.name),
});

/** It is followed no longer. */
export const dropTarget = planCommand<{ target: string; name: string; reason: string }>({
  who: byKeepers,
  refuse: (record, { target, reason }) => {
    if (!found(record, target)) return UNKNOWN;
    return reason.trim() === '' ? NO_REASON : tooLong(SAID_REASON, reason, MOST_TYPED.note);
  },
  apply: (record, { target }) => ({
    targets: targetsOf(record).filter(({ id }) => id !== target),
  }),
  verb: text('bỏ chỉ tiêu', 'drop a target'),
  story: ({ name, reason }) => {
    const { vi, en } = quoted(text('bỏ chỉ tiêu', 'dropped the target'), name);
    return text(`${vi} (${reason})`, `${en} (${reason})`);
  },
});

/** What was reached by a unit in a period. */
export const reportTarget = planCommand<{ target: string; figure: ReportedFigure }>({
  who: (_record, { figure }) => ({ roles: REPORTERS, unit: figure.unit }),
  refuse: (record, { target, figure }) => {
    const known = found(record, target);
    if (!known) return UNKNOWN;
    return refuseFigure(known, figure, record.period) ?? refuseMore(record, known, figure);
  },
  apply: (record, { target, figure, by }, now) => ({
    targets: targetsOf(record).map((one) =>
      one.id === target ? withFigure(one, { ...figure, at: now, by: by.person.id }) : one,
    ),
  }),
  verb: text('báo cáo chỉ tiêu', 'report a target'),
  story: ({ figure }) => {
    const { vi, en } = figureText(figure);
    return text(`báo cáo chỉ tiêu: ${vi}`, `reported a target: ${en}`);
  },
});

const isFor =
  (one: Pick<ReportedFigure, 'unit' | 'period'>) =>
  ({ unit, period }: TargetFigure): boolean =>
    unit === one.unit && period === one.period;

/** A figure in the place of another is no more than there were. */
function refuseMore(record: PlanRecord, target: Target, figure: ReportedFigure): Text | null {
  const all = targetsOf(record).reduce((sum, { figures }) => sum + figures.length, 0);
  return all >= MOST_IN_PLAN.figures && !target.figures.some(isFor(figure)) ? FULL : null;
}

const withFigure = (target: Target, figure: TargetFigure): Target => ({
  ...target,
  figures: [...target.figures.filter((one) => !isFor(figure)(one)), figure],
});
