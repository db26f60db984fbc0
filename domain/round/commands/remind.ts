import { inBoth, text } from '../../text/text.ts';
import { missingUnits } from '../state.ts';
import type { RoundFacts } from '../types.ts';
import { ENDED } from './shared.ts';
import { type RoundArgs, roundCommand } from './types.ts';

/** Of the units that are named, those which have sent nothing. */
const toRemind = (facts: RoundFacts, units: readonly string[] | undefined) =>
  missingUnits(facts).filter(({ unit }) => units === undefined || units.includes(unit));

/** Reminds whoever has not sent, now; peers and superiors are left to a letter. */
export const remind = roundCommand({
  who: 'office',
  needs: [],
  refuse: (facts, { units }) => {
    if (facts.ended) return ENDED;
    const { what } = facts.collection;
    // Which tasks stand still only the office sees: it names the units.
    if (what === 'progress' ? (units ?? []).length > 0 : toRemind(facts, units).length > 0)
      return null;
    return text('không còn đơn vị nào chưa gửi', 'no unit is missing any more');
  },
  apply: (facts, args, now) => {
    const reminded = remindedUnits(facts, args);
    const reports = Object.fromEntries(
      reminded.map(({ unit }) => {
        const report = facts.reports[unit] ?? {};
        const times = (report.reminded?.times ?? 0) + 1;
        return [unit, { ...report, reminded: { times, at: now } }];
      }),
    );
    return { reports: { ...facts.reports, ...reports } };
  },
  tells: (facts, args) =>
    remindedUnits(facts, args).map(({ unit }) => ({
      unit,
      kind: 'round-remind',
      to: ['officer'],
      detail: inBoth(args.note ?? ''),
    })),
  verb: text('nhắc đơn vị chưa gửi', 'remind the missing units'),
  story: (facts, args) => {
    const names = remindedUnits(facts, args).map(({ name }) => name);
    return text(
      `nhắc ${names.length} đơn vị chưa gửi: ${names.join(', ')}`,
      `reminded ${names.length} units: ${names.join(', ')}`,
    );
  },
});

const remindedUnits = (facts: RoundFacts, { units }: RoundArgs) =>
  (facts.collection.what === 'progress'
    ? facts.units.filter(({ unit }) => units?.includes(unit))
    : toRemind(facts, units)
  ).filter(({ relation }) => relation === 'subordinate');
