import type { FC } from 'hono/jsx';
import { isMissing, stateOf, stateText } from '../../../../domain/round/state.ts';
import type { RoundFacts, RoundUnit } from '../../../../domain/round/types.ts';
import { dueText, roundTitle } from '../../../../domain/round/words.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { roundAddress } from '../../rounds/seenRound.ts';

/** A report that a unit of the reader's still owes. */
export interface OwnRound {
  round: RoundFacts;
  unit: RoundUnit;
}

const SAID = {
  title: text('Báo cáo định kỳ phải gửi', 'Periodic reports to send'),
  due: text('hạn', 'due'),
};

/** The reports that units of this person owe now: of rounds that have begun and are not locked. */
export const ownRounds = (rounds: RoundFacts[], own: string[], today: string): OwnRound[] =>
  rounds
    .filter(
      ({ collection, locked, ended, period }) =>
        collection.what === 'figures' && !locked && !ended && period.from <= today,
    )
    .flatMap((round) =>
      round.units
        .filter(({ unit }) => own.includes(unit) && isMissing(stateOf(round, unit)))
        .map((unit) => ({ round, unit })),
    );

/** Those reports, each leading to its form. */
export const OwnRounds: FC<{ owed: OwnRound[]; language: Language }> = ({ owed, language }) =>
  owed.length === 0 ? null : (
    <>
      <h2>
        {SAID.title[language]} <span class="quiet">({owed.length})</span>
      </h2>
      <ul>
        {owed.map(({ round, unit }) => (
          <li>
            <a href={`${roundAddress(round)}/don-vi/${encodeURIComponent(unit.unit)}`}>
              {roundTitle(round)[language]}
            </a>{' '}
            <span class="quiet">
              {unit.name} · {SAID.due[language]} {dueText(round.due)[language]} ·{' '}
              {stateText(round.collection, stateOf(round, unit.unit))[language]}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
