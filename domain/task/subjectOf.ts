import { shortKey } from '../case/shortKey.ts';
import type { NoticeSubject } from '../case/subject.ts';
import type { TaskFacts } from './types.ts';

/** A task as what its notices are about. */
export const subjectOf = (facts: TaskFacts): NoticeSubject => ({
  id: facts.id,
  key: shortKey(facts.id),
  agency: facts.agency,
  plan: facts.plan,
  planName: facts.planName,
  ref: facts.ref,
  ...(facts.numbering === undefined ? {} : { numbering: facts.numbering }),
  title: facts.title,
  unit: { id: facts.unit, name: facts.unitName, relation: facts.relation },
  due: {
    text: facts.dueText,
    ...(facts.printedDue == null ? {} : { printed: facts.printedDue }),
    date: facts.dueDate,
    workBy: facts.workBy,
    ...(facts.dueReason.undecided ? { undecided: facts.dueReason.undecided } : {}),
  },
  roles: {
    ...{ officer: facts.officer, supervisor: facts.supervisor, doers: facts.doers },
    ...(facts.coordinating?.length ? { coordinating: facts.coordinating } : {}),
    ...(facts.obstacles
      ? { obstacles: facts.obstacles.slice(-1).map(({ asked }) => ({ asked })) }
      : {}),
  },
});
