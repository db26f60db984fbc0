import { type Text, text } from '../../text/text.ts';
import { tooLong } from '../../text/tooLong.ts';
import type { RoundFacts } from '../types.ts';
import type { RoundArgs } from './types.ts';

/**
 * The most characters of what is written: lists of rounds carry every report, and a round's log
 * every draft of it.
 */
const MOST = { words: 2000, note: 2000, reason: 500, number: 60 } as const;

const SAID = {
  note: text('ghi chú', 'the remarks'),
  reason: text('lý do, ý kiến', 'the reason'),
  number: text('số văn bản', 'the number'),
};

/** Why a round does not take what was written beside a command: it is too long; null: it is not. */
export function refuseLong({ collection }: RoundFacts, args: RoundArgs): Text | null {
  const { note = '', reason = '', number = '', values = {} } = args;
  const faults = [
    tooLong(SAID.note, note, MOST.note),
    tooLong(SAID.reason, reason, MOST.reason),
    tooLong(SAID.number, number, MOST.number),
    ...collection.fields.map(({ id, name }) =>
      tooLong(text(`mục “${name}”`, `“${name}”`), String(values[id] ?? ''), MOST.words),
    ),
  ];
  return faults.find((fault) => fault !== null) ?? null;
}
