import { shownDate } from '../../../calendar/shown.ts';
import type { LocalDate } from '../../../calendar/types.ts';
import { holderOf, personOf } from '../../../directory/roles.ts';
import type { Directory, PersonId } from '../../../directory/types.ts';
import { Refusal } from '../../../text/refusal.ts';
import type { Remedy } from '../../../text/remedy.ts';
import { type Text, text } from '../../../text/text.ts';
import type { Doer, TaskFacts } from '../../types.ts';
import {
  DOERS,
  isOfHandingOn,
  NOTE,
  refuseReported,
  refuseUnconfirmed,
  withDetail,
} from '../shared.ts';
import { command } from '../types.ts';
import { NOBODY_ASKS } from './askHandOver.ts';
import { isKnownOf } from './ofUnit.ts';

interface Own {
  /** Whoever does it from now on; nobody: its officer himself. */
  doers: Doer[];
  /** The doer's name; empty for nobody. */
  named: string;
  note: string;
}

/**
 * The head of a unit hands a task on to somebody of it, with an inner date. He stays accountable:
 * the ladder is his. Handed on to nobody, it is his alone again.
 */
export const handOn = command<Own>({
  who: DOERS,
  typed: {
    said: text(
      'giao lại cho một người trong đơn vị, có hạn nội bộ',
      'hand it on to somebody of the unit, with an inner date',
    ),
    inputs: [
      {
        name: 'person',
        kind: 'person',
        need: 'optional',
        said: text('người trực tiếp thực hiện', 'who does it'),
      },
      { name: 'by', kind: 'due', need: 'optional', said: text('hạn nội bộ', 'the inner date') },
      {
        name: 'ofUnit',
        kind: 'yes',
        need: 'optional',
        said: text(
          'đúng là người của đơn vị chủ trì, dù danh bạ không ghi',
          'is of the lead unit, though the directory does not say so',
        ),
      },
      {
        name: 'nobody',
        kind: 'yes',
        need: 'optional',
        said: text('thôi giao lại', 'take it back: handed on to nobody'),
      },
      NOTE('optional'),
    ],
    many: true,
    own: (typed, { facts, directory }) => {
      const [person, note] = [typed.id('person'), typed.words('note')];
      if (typed.yes('nobody') === (person !== null)) throw new Refusal(TO_WHOM, SOMEBODY_OR_NOBODY);
      if (person === null) return { doers: [], named: '', note };
      const by = typed.due('by')?.dueDate;
      if (!by) throw new Refusal(BY_WHEN, INNER_DATE);
      refuseHead(directory, facts, person);
      if (!typed.yes('ofUnit')) askUnit(directory, facts, person);
      return handedTo(directory, { person, innerDue: by }, note);
    },
  },
  refuse: (facts) => refuseReported(facts) ?? refuseKind(facts),
  refuseGiven: (facts, { doers, today }) =>
    (doers.length > 0 || facts.doers.length > 0 ? null : NOT_HANDED_ON) ??
    refuseDate(facts, doers[0]?.innerDue ?? null, today),
  apply: (facts, { doers }) => ({ doers, ...(facts.handOverAsked ? NOBODY_ASKS : {}) }),
  brings: () => ({ extent: 'to-come' }),
  outdates: (notice) => isOfHandingOn(notice) || notice.kind === 'hand-over-asked',
  tells: (_facts, { doers: [doer], note }) =>
    doer ? [{ kind: 'handed-on', to: ['doer'], detail: note, innerDue: doer.innerDue }] : [],
  verb: text('giao lại trong đơn vị', 'hand on'),
  story: ({ doers: [doer] = [], named, note }) => {
    if (!doer) return withDetail(text('thôi giao lại trong đơn vị', 'took the task back'), note);
    const day = shownDate(doer.innerDue ?? '');
    return withDetail(
      text(`giao lại cho ${named}, hạn nội bộ ${day}`, `handed it on to ${named}, by ${day}`),
      note,
    );
  },
  because: text('đã giao lại trong đơn vị', 'it was handed on'),
});

/** What handing a task on is made of. */
export const handedTo = (directory: Directory, doer: Doer, note: string): Own => ({
  doers: [doer],
  named: personOf(directory, doer.person)?.name ?? doer.person,
  note,
});

function refuseHead(directory: Directory, facts: TaskFacts, person: PersonId): void {
  if (holderOf(directory, facts, 'officer') !== person) return;
  const name = personOf(directory, person)?.name ?? person;
  throw new Refusal(
    text(`${name} là người phụ trách việc này.`, `${name} is its officer already.`),
    {
      action: 'fill-in',
      choices: [{ inputs: ['nobody'], why: text('nếu tự thực hiện', 'if nobody else does it') }],
    },
  );
}

/** Nothing says that he is of the unit: whoever hands on says so. */
function askUnit(directory: Directory, { unit, unitName, doers }: TaskFacts, id: PersonId): void {
  const person = personOf(directory, id);
  if (!person || doers.some((doer) => doer.person === id)) return;
  if (isKnownOf(directory, unit, person)) return;
  const { name, title } = person;
  const called = title === '' ? name : `${name} (${title})`;
  throw new Refusal(
    text(
      `Danh bạ không cho biết ${called} là người của “${unitName}”. Chỉ giao lại cho người trong đơn vị; giao cho đơn vị khác thì dùng “giao lại việc”.`,
      `The directory does not say that ${called} is of "${unitName}". A task is handed on within its unit; another unit is given it by "reassign the task".`,
    ),
    {
      action: 'fill-in',
      beside: true,
      choices: [
        {
          inputs: ['ofUnit'],
          why: text('nếu đúng là người của đơn vị', 'where he is of the unit'),
        },
      ],
    },
  );
}

function refuseKind(facts: TaskFacts): Text | null {
  if (facts.relation !== 'subordinate')
    return text(
      'đơn vị chủ trì không trực thuộc cơ quan, tự phân công trong đơn vị',
      'its unit is not subordinate and divides its work by itself',
    );
  return refuseUnconfirmed(facts);
}

function refuseDate(
  { dueDate, doers }: TaskFacts,
  innerDue: LocalDate | null,
  today: LocalDate,
): Text | null {
  // Whoever takes over takes over the date as it stands.
  if (innerDue === null || innerDue === doers[0]?.innerDue) return null;
  const day = shownDate(innerDue);
  if (innerDue < today) return text(`hạn nội bộ ${day} đã qua`, `the inner date ${day} has passed`);
  if (dueDate === null || innerDue <= dueDate) return null;
  const due = shownDate(dueDate);
  return text(
    `hạn nội bộ ${day} sau thời hạn của việc ${due}; ghi một ngày không muộn hơn`,
    `the inner date ${day} is after the due date ${due}; give a day no later`,
  );
}

const TO_WHOM = text('Giao lại cho ai?', 'Hand it on to whom?');

const SOMEBODY_OR_NOBODY: Remedy = {
  action: 'fill-in',
  choices: [
    { inputs: ['person', 'by'] },
    { inputs: ['nobody'], why: text('để thôi giao lại', 'to take it back') },
  ],
};
const BY_WHEN = text('Hạn nội bộ là ngày nào?', 'By which inner date?');

const INNER_DATE: Remedy = {
  action: 'fill-in',
  choices: [{ inputs: ['by'], example: '05/03/2026' }],
};
const NOT_HANDED_ON = text('việc chưa giao lại cho ai', 'it was handed on to nobody');
