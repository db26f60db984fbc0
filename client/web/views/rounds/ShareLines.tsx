import type { FC } from 'hono/jsx';
import { sharesOf, shareText, wholeShare } from '../../../../domain/round/shares.ts';
import { roundTitle } from '../../../../domain/round/words.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import type { TaskRow } from '../../../office/types.ts';
import type { Visitor } from '../../env.ts';
import type { AskingRound } from '../../rounds/progressRounds.ts';
import { roundAddress, unitsSeen } from '../../rounds/seenRound.ts';

interface Props {
  asking: AskingRound[];
  rows: TaskRow[];
  visitor: Visitor;
  language: Language;
}

const UPDATED = text('Tỷ lệ cập nhật tiến độ', 'Share of tasks updated');

/** Of each round that asks for progress now: how many open tasks say how they stand. */
export const ShareLines: FC<Props> = ({ asking, rows, visitor, language }) => {
  const tasks = rows.map(({ facts }) => facts);
  return (
    <>
      {asking.map(({ round, since }) => {
        const units = unitsSeen(visitor, round);
        const share = wholeShare(sharesOf({ ...round, units, since }, tasks));
        return (
          <p>
            <a href={roundAddress(round)}>
              {UPDATED[language]}, {roundTitle(round)[language]}
            </a>
            : <strong>{shareText(share)}</strong>
          </p>
        );
      })}
    </>
  );
};
