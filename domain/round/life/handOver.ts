import type { Instant } from '../../calendar/types.ts';
import { shortKey } from '../../case/shortKey.ts';
import type { NoticeSubject } from '../../case/subject.ts';
import type { HandOver } from '../../digest/types.ts';
import type { Delivery } from '../../policy/types.ts';
import type { Language } from '../../text/text.ts';
import type { RoundFacts } from '../types.ts';
import { roundTitle } from '../words.ts';
import type { RoundNotice } from './notices.ts';

/** What is asked of whoever hands a round's notice over. */
export function roundHandOver(
  { facts, delivery, language }: { facts: RoundFacts; delivery: Delivery; language: Language },
  { id, kind, to, detail, deliverAt, failed, unit, leader }: RoundNotice,
  now: Instant,
): HandOver {
  return {
    subject: subjectOf(facts, unit, leader, language),
    notice: id,
    ...{ kind, to, deliverAt, detail, delivery, now },
    rule: {},
    urgent: false,
    next: null,
    since: failed?.since ?? now,
  };
}

function subjectOf(
  facts: RoundFacts,
  unit: string | null,
  leader: string | null,
  language: Language,
): NoticeSubject {
  const { id, agency, collection, due, units, reports } = facts;
  const about = units.find((one) => one.unit === unit);
  const date = (unit !== null && reports[unit]?.returned?.dueDate) || due.date;
  return {
    ...{ id, agency, key: shortKey(id) },
    plan: collection.plan,
    planName: collection.planName,
    ref: '',
    numbering: '',
    title: roundTitle(facts)[language],
    unit: {
      id: unit ?? '',
      name: about?.name ?? '',
      relation: about?.relation ?? 'subordinate',
    },
    due: { text: '', date, workBy: date },
    roles: { officer: null, supervisor: leader },
  };
}
