import { shownDate } from '../../calendar/shown.ts';
import type { LocalDate } from '../../calendar/types.ts';
import { Refusal, type Refused } from '../../text/refusal.ts';
import type { Remedy } from '../../text/remedy.ts';
import { type Text, text } from '../../text/text.ts';
import type { TaskFacts } from '../types.ts';
import {
  DOERS,
  dated,
  isOfTheWork,
  LEADERS,
  ladderFromNow,
  NOTE,
  ofKinds,
  REASON,
  refuseReported,
  refuseUndated,
  TO,
  toSupervisor,
  toWorkers,
  wishText,
  withDetail,
} from './shared.ts';
import { command } from './types.ts';

interface Wish {
  to: LocalDate;
  reason: string;
}

/**
 * Asks for a later due date: once only, before the one that stands (policy; Decree 61/2018/NĐ-CP,
 * Art. 19.9 has the same for dossiers).
 */
export const requestExtension = command<Wish>({
  who: DOERS,
  typed: {
    said: text('đề nghị gia hạn', 'ask for an extension'),
    inputs: [TO, REASON],
    own: (typed) => ({ to: typed.due('to')?.dueDate ?? '', reason: typed.words('reason') }),
  },
  refuse: (facts, { today }) => refuseReported(facts) ?? refuseAsking(facts, today),
  refuseGiven: ({ dueDate }, { to }) => refuseEarlier(dueDate ?? '', to),
  apply: (_facts, { by, to, reason }, now) => ({
    extension: { requestedAt: now, by: by.person.id, to, reason, decision: null },
  }),
  tells: (_facts, wish) => toSupervisor('extension-requested', wishText(wish)),
  verb: text('đề nghị gia hạn', 'ask for an extension'),
  story: ({ to, reason }) => {
    const day = shownDate(to ?? '');
    return withDetail(
      text(`đề nghị gia hạn đến ${day}`, `asked for an extension to ${day}`),
      reason,
    );
  },
  because: text('đã đề nghị gia hạn', 'an extension was asked for'),
});

/** Why no extension may be asked for at all. */
function refuseAsking(facts: TaskFacts, today: LocalDate): Text | null {
  const { dueDate, extension } = facts;
  if (dueDate === null) return refuseUndated(facts);
  const due = shownDate(dueDate);
  if (extension) {
    const asked = shownDate(extension.to);
    return text(
      `đã xin gia hạn một lần (đến ${asked}); mỗi việc chỉ được gia hạn một lần`,
      `an extension was already requested (to ${asked}); a task may be extended once only`,
    );
  }
  if (today > dueDate) {
    return text(
      `đã quá hạn từ ngày ${due}; chỉ được xin gia hạn trước hạn`,
      `the due date ${due} has passed; an extension may be requested only before it`,
    );
  }
  return null;
}

function refuseEarlier(dueDate: LocalDate, to: LocalDate): Text | null {
  if (to > dueDate) return null;
  const [due, wished] = [shownDate(dueDate), shownDate(to)];
  return text(
    `ngày xin gia hạn ${wished} không sau thời hạn ${due}; ghi một ngày muộn hơn`,
    `the wished day ${wished} is not after the due date ${due}; give a later day`,
  );
}

interface Decision {
  granted: boolean;
  note: string;
  /** The day that was asked for. */
  to: LocalDate;
}

/** Grants or refuses the extension that was asked for. */
export const decideExtension = command<Decision>({
  who: LEADERS,
  notBy: 'officer',
  typed: {
    said: text('quyết định gia hạn', 'decide on an extension'),
    inputs: [
      { name: 'grant', kind: 'yes', need: 'optional', said: text('đồng ý', 'grant it') },
      { name: 'refuse', kind: 'yes', need: 'optional', said: text('không đồng ý', 'refuse it') },
      NOTE('optional'),
    ],
    own: (typed, { facts }) => {
      const [granted, refused] = [typed.yes('grant'), typed.yes('refuse')];
      if (granted === refused) throw new Refusal(UNDECIDED, GRANT_OR_REFUSE);
      return { granted, note: typed.words('note'), to: facts.extension?.to ?? '' };
    },
  },
  refuse: (facts) => refuseReported(facts) ?? refuseUnasked(facts),
  refuseGiven: (facts, { granted }) => (granted ? refuseGrant(facts) : null),
  apply: (facts, args, now) => {
    const { by, granted, note, today } = args;
    const decision = { at: now, by: by.person.id, granted, note };
    const moved = granted
      ? { ...dated(args), ladderFrom: ladderFromNow(dated(args).dueDate, today), toConfirm: false }
      : {};
    return { ...moved, extension: facts.extension && { ...facts.extension, decision } };
  },
  due: (_facts, { granted, to }) =>
    granted ? { words: shownDate(to), kind: 'date', dueDate: to, moved: 'extension' } : null,
  brings: (_facts, { granted }) => (granted ? { extent: 'anew' } : null),
  outdates: (notice, _facts, { granted }) => asksForIt(notice) || (granted && isOfTheWork(notice)),
  tells: (facts, { granted, note }) =>
    toWorkers(facts, granted ? 'extension-granted' : 'extension-refused', note),
  verb: text('quyết định gia hạn', 'decide on the extension'),
  story: ({ granted, to, note }) => {
    const day = shownDate(to ?? '');
    const decided = granted
      ? text(`đồng ý gia hạn đến ${day}`, `granted the extension to ${day}`)
      : text(`không đồng ý gia hạn đến ${day}`, `refused the extension to ${day}`);
    return withDetail(decided, note);
  },
  because: text('đã quyết định về gia hạn', 'the extension was decided on'),
});

const asksForIt = ofKinds('extension-requested');

const refuseUnasked = ({ extension }: TaskFacts): Text | null =>
  !extension || extension.decision
    ? text('không có đề nghị gia hạn nào đang chờ', 'no request for an extension is waiting')
    : null;

/** Why it cannot be granted: the task is due no earlier already. */
function refuseGrant({ extension, dueDate }: TaskFacts): Refused | null {
  if (!extension || dueDate === null || extension.to > dueDate) return null;
  const [to, due] = [shownDate(extension.to), shownDate(dueDate)];
  return {
    vi: `thời hạn đã là ${due}, không sớm hơn ngày xin gia hạn ${to}`,
    en: `the task is due on ${due} already, no earlier than the day asked for (${to})`,
    remedy: { action: 'fill-in', choices: [{ inputs: ['refuse'] }] },
  };
}

const UNDECIDED = text('Đồng ý hay không?', 'Granted or not?');

const GRANT_OR_REFUSE: Remedy = {
  action: 'fill-in',
  choices: [{ inputs: ['grant'] }, { inputs: ['refuse'] }],
};
