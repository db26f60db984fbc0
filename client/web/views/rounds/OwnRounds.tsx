import type { FC } from 'hono/jsx';
import { sharesOf, shareText } from '../../../../domain/round/shares.ts';
import { dueOf, isMissing, stateOf, stateText } from '../../../../domain/round/state.ts';
import type { RoundFacts, RoundUnit, Share } from '../../../../domain/round/types.ts';
import { dueText, roundTitle } from '../../../../domain/round/words.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import type { AskingRound } from '../../rounds/progressRounds.ts';
import { roundAddress } from '../../rounds/seenRound.ts';

/** A report that a unit of the reader's still owes. */
export interface OwnRound {
  round: RoundFacts;
  unit: RoundUnit;
  /** Of a round that asks for progress: how many of the unit's tasks say it. */
  share?: Share;
}

const SAID = {
  title: text('Báo cáo định kỳ phải gửi', 'Periodic reports to send'),
  due: text('hạn', 'due'),
  updated: text('đã cập nhật', 'updated'),
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

/** The same of rounds that ask for progress, by the tasks of those units. */
export const ownProgress = (
  asking: AskingRound[],
  own: string[],
  tasks: readonly TaskFacts[],
): OwnRound[] =>
  asking.flatMap(({ round, since }) => {
    const shares = sharesOf({ ...round, since }, tasks);
    return round.units
      .filter(({ unit }) => own.includes(unit) && isMissing(stateOf(round, unit, shares)))
      .map((unit): OwnRound => ({ round, unit, share: shares[unit.unit] ?? NO_TASKS }));
  });

const NO_TASKS: Share = { open: 0, updated: 0 };

/** Those reports, each leading to its form. */
export const OwnRounds: FC<{ owed: OwnRound[]; language: Language }> = ({ owed, language }) =>
  owed.length === 0 ? null : (
    <>
      <h2>
        {SAID.title[language]} <span class="quiet">({owed.length})</span>
      </h2>
      <ul>
        {owed.map(({ round, unit, share }) => (
          <li>
            <a href={formOf(round, unit)}>{roundTitle(round)[language]}</a>{' '}
            <span class="quiet">
              {unit.name} · {SAID.due[language]} {dueText(dueOf(round, unit.unit))[language]} ·{' '}
              {share
                ? `${SAID.updated[language]} ${shareText(share)}`
                : stateText(round.collection, stateOf(round, unit.unit))[language]}
            </span>
          </li>
        ))}
      </ul>
    </>
  );

const formOf = (round: RoundFacts, { unit }: RoundUnit): string =>
  round.collection.what === 'progress'
    ? `/cap-nhat?don-vi=${encodeURIComponent(unit)}`
    : `${roundAddress(round)}/don-vi/${encodeURIComponent(unit)}`;
