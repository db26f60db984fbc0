import type { Agency } from '../../../../config/agency.ts';
import { itemCount } from '../../../../domain/digest/page/bundles.ts';
import type { Expansion } from '../../../../domain/plan/expand/expand.ts';
import { daysOf, overloads, stormDays } from '../../../../domain/rehearsal/days.ts';
import { detoursOf, gapsSeen } from '../../../../domain/rehearsal/detours.ts';
import { leaderLoads } from '../../../../domain/rehearsal/leaders.ts';
import type { RehearsedMail } from '../../../../domain/rehearsal/mailRoom.ts';
import { isProvisional, provisionalDays } from '../../../../domain/rehearsal/provisional.ts';
import type { PlanRehearsal } from '../../../office/types.ts';

/** A rehearsed year for machines. */
export function asJson(
  { mails, gaps, ...rehearsal }: PlanRehearsal,
  { directory, policy, calendar }: Agency,
) {
  const days = daysOf(mails);
  return {
    plan: rehearsal.reading.plan,
    agency: directory.agency,
    versions: { directory: directory.version, policy: policy.version, calendar: calendar.version },
    from: rehearsal.from,
    until: rehearsal.until,
    tasks: rehearsal.starting.length,
    workflows: rehearsal.starting.reduce((sum, { starts }) => sum + starts.length, 0),
    mails: mails.map((mail) => ({
      ...shown(mail),
      provisional: mail.notices.some((notice) => isProvisional(notice, mail, calendar)),
    })),
    days,
    storms: { days: stormDays(days), overloads: overloads(mails, policy.attentionBudget) },
    leaders: leaderLoads(mails, directory),
    gaps: gapsSeen(gaps),
    detours: detoursOf(mails),
    notStarting: rehearsal.blocked.map(asked),
    leftOut: rehearsal.unclear.map(asked),
    provisional: provisionalDays(mails, calendar),
  };
}

const shown = ({ person, date, leavesAt, urgent, notices }: RehearsedMail) => ({
  ...{ date, person, leavesAt, urgent, items: itemCount(notices) },
  notices: notices.map(
    ({ subject, key, ref, kind, title, unitName, dueDate, workBy, roles, instead, rule }) => ({
      ...{ subject, key, ref, kind, title, unitName, dueDate, workBy, roles, instead, rule },
    }),
  ),
});

const asked = ({ task, questions }: Expansion) => ({
  ref: task.ref,
  source: task.source,
  questions: questions.filter(({ blocking }) => blocking).map(({ said }) => said),
});
