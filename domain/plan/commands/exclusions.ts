import { type ExclusionRule, ruleText } from '../../evaluation/exclusion.ts';
import { text } from '../../text/text.ts';
import { tooLong } from '../../text/tooLong.ts';
import type { PlanRecord } from '../record.ts';
import { planCommand } from './types.ts';

/** Characters of why a rule was dropped. */
const MOST_REASON = 1000;

const rulesOf = ({ exclusions = [] }: PlanRecord): ExclusionRule[] => exclusions;

const coordinator = () => ({ roles: ['coordinator'] as const, unit: null });

/** The plan says whom not to put forward at the year's end. */
export const addExclusion = planCommand<{ rule: ExclusionRule }>({
  who: coordinator,
  refuse: (record, { rule }) =>
    rulesOf(record).some(({ id }) => id === rule.id)
      ? text('quy định này đã có trong kế hoạch', 'the plan has this rule already')
      : null,
  apply: (record, { rule }) => ({ exclusions: [...rulesOf(record), rule] }),
  verb: text('ghi quy định không xét của kế hoạch', 'add a rule of exclusion'),
  story: ({ rule }) => {
    const { vi, en } = ruleText(rule);
    return text(`ghi quy định không xét: ${vi}`, `added a rule of exclusion: ${en}`);
  },
});

/** It was typed by mistake, or the plan says so no longer. */
export const dropExclusion = planCommand<{ rule: string; reason: string }>({
  who: coordinator,
  refuse: (record, { rule, reason }) =>
    rulesOf(record).some(({ id }) => id === rule)
      ? tooLong(text('lý do', 'the reason'), reason, MOST_REASON)
      : text('kế hoạch không có quy định này', 'the plan has no such rule'),
  apply: (record, { rule }) => ({ exclusions: rulesOf(record).filter(({ id }) => id !== rule) }),
  verb: text('bỏ quy định không xét của kế hoạch', 'drop a rule of exclusion'),
  story: ({ reason }) =>
    text(`bỏ quy định không xét (${reason})`, `dropped a rule of exclusion (${reason})`),
});
