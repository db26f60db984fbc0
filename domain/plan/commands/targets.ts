import type { Role } from '../../directory/types.ts';
import { figureText } from '../../target/figureText.ts';
import type { Target, TargetFigure, TargetTerms } from '../../target/types.ts';
import { type Text, text } from '../../text/text.ts';
import type { PlanRecord } from '../record.ts';
import { type PlanDoers, planCommand } from './types.ts';

const KEEPERS: readonly Role[] = ['coordinator'];
const REPORTERS: readonly Role[] = ['officer', 'coordinator'];

const byKeepers = (): PlanDoers => ({ roles: KEEPERS, unit: null });

const targetsOf = ({ targets = [] }: PlanRecord): Target[] => targets;

const found = (record: PlanRecord, id: string): Target | undefined =>
  targetsOf(record).find((target) => target.id === id);

const UNKNOWN = text('kế hoạch không có chỉ tiêu này', 'the plan has no such target');

const quoted = (what: Text, name: string): Text =>
  text(`${what.vi} “${name}”`, `${what.en} “${name}”`);

/** A plan is to reach something that is no task. */
export const addTarget = planCommand<{ target: string; terms: TargetTerms }>({
  who: byKeepers,
  refuse: (record, { target }) =>
    found(record, target)
      ? text('chỉ tiêu này đã có trong kế hoạch', 'the plan has this target already')
      : null,
  apply: (record, { target, terms }) => ({
    targets: [...targetsOf(record), { ...terms, id: target, figures: [] }],
  }),
  verb: text('thêm chỉ tiêu', 'add a target'),
  story: ({ terms }) => quoted(text('thêm chỉ tiêu', 'added the target'), terms.name),
});

/** It was read or typed otherwise than it is meant; figures stay. */
export const changeTarget = planCommand<{ target: string; terms: TargetTerms }>({
  who: byKeepers,
  refuse: (record, { target }) => (found(record, target) ? null : UNKNOWN),
  apply: (record, { target, terms }) => ({
    targets: targetsOf(record).map((one) => (one.id === target ? { ...one, ...terms } : one)),
  }),
  verb: text('sửa chỉ tiêu', 'change a target'),
  story: ({ terms }) => quoted(text('sửa chỉ tiêu', 'changed the target'), terms.name),
});

/** It is followed no longer. */
export const dropTarget = planCommand<{ target: string; name: string; reason: string }>({
  who: byKeepers,
  refuse: (record, { target }) => (found(record, target) ? null : UNKNOWN),
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
export const reportTarget = planCommand<{
  target: string;
  figure: Omit<TargetFigure, 'at' | 'by'>;
}>({
  who: (_record, { figure }) => ({ roles: REPORTERS, unit: figure.unit }),
  refuse: (record, { target, figure }) => {
    const known = found(record, target);
    if (!known) return UNKNOWN;
    const expected = known.units.length === 0 ? figure.unit === null : isOneOf(known, figure);
    return expected
      ? null
      : text('đơn vị này không báo cáo chỉ tiêu này', 'this unit does not report this target');
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

const isOneOf = ({ units }: Target, { unit }: Pick<TargetFigure, 'unit'>): boolean =>
  unit !== null && units.includes(unit);

const withFigure = (target: Target, figure: TargetFigure): Target => ({
  ...target,
  figures: [
    ...target.figures.filter(
      ({ unit, period }) => unit !== figure.unit || period !== figure.period,
    ),
    figure,
  ],
});
