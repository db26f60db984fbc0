import { unitOf } from '../../../directory/roles.ts';
import type { UnitId } from '../../../directory/types.ts';
import { text } from '../../../text/text.ts';
import type { Coordinating, TaskFacts } from '../../types.ts';
import { NOTE, refuseReported, withDetail } from '../shared.ts';
import { command } from '../types.ts';
import { keptUnits } from './keptUnits.ts';

interface Own {
  /** Those that take part from now on. */
  coordinating: Coordinating[];
  note: string;
}

/** Other units take part from now on; those that are new are told. */
export const setCoordinating = command<Own>({
  who: ['coordinator'],
  typed: {
    said: text(
      'thay đổi đơn vị phối hợp; đơn vị mới được báo một lần',
      'change the units that take part; a new one is told once',
    ),
    inputs: [
      {
        name: 'units',
        kind: 'units',
        need: 'optional',
        said: text(
          'đơn vị phối hợp, cách nhau bằng “;” (để trống: không còn đơn vị nào)',
          'the units, with “;” between (blank: none any more)',
        ),
      },
      NOTE('optional'),
    ],
    own: (typed, { facts, directory }) => ({
      coordinating: keptUnits(
        typed
          .units('units')
          .filter((id) => id !== facts.unit)
          .flatMap((id) => unitOf(directory, id) ?? []),
      ),
      note: typed.words('note'),
    }),
  },
  refuse: refuseReported,
  refuseGiven: (facts, { coordinating }) =>
    idsOf(facts).join() === coordinating.map(({ unit }) => unit).join()
      ? text('các đơn vị này đang phối hợp', 'these units take part already')
      : null,
  apply: (facts, { by, coordinating }) => ({
    coordinating,
    plannedCoordinating:
      by.origin === 'plan'
        ? coordinating.map(({ unit }) => unit)
        : (facts.plannedCoordinating ?? idsOf(facts)),
  }),
  tells: (facts, { coordinating, note }) => {
    const before = idsOf(facts);
    const units = coordinating.map(({ unit }) => unit).filter((unit) => !before.includes(unit));
    const isNews = units.length > 0 && !facts.toConfirm;
    return isNews ? [{ kind: 'take-part', to: ['participant'], detail: note, units }] : [];
  },
  verb: text('thay đổi đơn vị phối hợp', 'change the units that take part'),
  story: ({ coordinating = [], note }) => {
    const names = coordinating.map(({ name }) => name).join('; ');
    const what =
      names === ''
        ? text('bỏ các đơn vị phối hợp', 'took out the units that took part')
        : text(`giao phối hợp: ${names}`, `let take part: ${names}`);
    return withDetail(what, note);
  },
  because: text('đã thay đổi đơn vị phối hợp', 'other units take part'),
});

const idsOf = ({ coordinating = [] }: TaskFacts): UnitId[] => coordinating.map(({ unit }) => unit);
