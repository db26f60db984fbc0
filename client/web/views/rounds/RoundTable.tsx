import type { FC } from 'hono/jsx';
import { shareText, wholeShare } from '../../../../domain/round/shares.ts';
import type { RoundCounts, Shares } from '../../../../domain/round/state.ts';
import type { RoundFacts } from '../../../../domain/round/types.ts';
import { ASKED_TEXT, dueText, RHYTHM_TEXT } from '../../../../domain/round/words.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { collectionAddress, roundAddress } from '../../rounds/seenRound.ts';
import { RoundBar, roundCountsText } from './RoundBar.tsx';

/** A round as the list shows it. */
export interface ListedRound {
  round: RoundFacts;
  /** Null: its period is still to come. */
  counts: RoundCounts | null;
  shares: Shares;
}

const SAID = {
  round: text('Kỳ báo cáo', 'Round'),
  due: text('Hạn gửi', 'Due'),
  state: text('Tình hình', 'State'),
  locked: text('đã chốt số liệu', 'locked'),
  supplement: text('có đề nghị bổ sung', 'a supplement is asked for'),
  updated: text('tỷ lệ cập nhật', 'share updated'),
  sums: text('Tổng hợp', 'Sums'),
  toCome: text('chưa đến kỳ', 'to come'),
};

/** Rounds in a table: what is asked, by when, and how the units stand. */
export const RoundTable: FC<{ rounds: ListedRound[]; caption: Text; language: Language }> = (
  props,
) => {
  const { rounds, caption, language } = props;
  return (
    <table class="stacked">
      <caption>{caption[language]}</caption>
      <thead>
        <tr>
          <th scope="col">{SAID.round[language]}</th>
          <th scope="col">{SAID.due[language]}</th>
          <th scope="col">{SAID.state[language]}</th>
        </tr>
      </thead>
      <tbody>
        {rounds.map(({ round, counts, shares }) => (
          <tr>
            <th scope="row">
              <a href={roundAddress(round)}>
                {round.collection.title} – {round.period.said[language]}
              </a>
              <div class="quiet">
                {RHYTHM_TEXT[round.collection.rhythm][language]},{' '}
                {ASKED_TEXT[round.collection.what][language]}
                {round.collection.planName && ` · ${round.collection.planName}`}
              </div>
            </th>
            <td>
              {dueText(round.due)[language]}
              {round.locked && <div class="quiet">{SAID.locked[language]}</div>}
              {round.supplement && <div class="soon">{SAID.supplement[language]}</div>}
            </td>
            <td>
              {counts ? (
                <State {...{ round, counts, shares, language }} />
              ) : (
                <span class="quiet">{SAID.toCome[language]}</span>
              )}
              {counts && round.collection.what === 'figures' && (
                <div>
                  <a href={`${collectionAddress(round.collection.id)}/tong-hop`}>
                    {SAID.sums[language]}
                    <span class="unseen"> {round.collection.title}</span>
                  </a>
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface StateProps extends Omit<ListedRound, 'counts'> {
  counts: RoundCounts;
  language: Language;
}

const State: FC<StateProps> = ({ round: { collection }, counts, shares, language }) => (
  <>
    <RoundBar {...{ collection, counts, language }} />
    <span class={counts.late > 0 ? 'late' : 'quiet'}>
      {roundCountsText(collection, counts)[language]}
    </span>
    {collection.what === 'progress' && (
      <div>
        {SAID.updated[language]}: {shareText(wholeShare(shares))}
      </div>
    )}
  </>
);
