import type { FC } from 'hono/jsx';
import {
  type RoundCounts,
  statesOf,
  stateText,
  type UnitState,
} from '../../../../domain/round/state.ts';
import type { Collection } from '../../../../domain/round/types.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { StackedBar } from '../StackedBar.tsx';

/** The order of a bar, what the office has first; and its colour, which the legend names. */
const PARTS: [UnitState, string][] = [
  ['received', 'bar-done'],
  ['sent', 'bar-progress'],
  ['draft', 'bar-draft'],
  ['returned', 'bar-done-late'],
  ['not-sent', 'bar-none'],
];

interface Props {
  collection: Pick<Collection, 'what'>;
  counts: RoundCounts;
  language: Language;
}

/** How the units of a round stand. */
export const RoundBar: FC<Props> = ({ collection, counts, language }) => {
  const parts = PARTS.map(([state, tone]) => ({ count: counts[state], tone }));
  const said = roundCountsText(collection, counts)[language];
  return <StackedBar {...{ parts, said }} longest={counts.units} />;
};

/** What the colours stand for, with how many there are of each. */
export const RoundLegend: FC<Props> = ({ collection, counts, language }) => {
  const shown = statesOf(collection);
  return (
    <ul class="legend">
      {PARTS.filter(([state]) => shown.includes(state)).map(([state, tone]) => (
        <li>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect class={tone} width="10" height="10" />
          </svg>
          {stateText(collection, state)[language]}: <b>{counts[state]}</b>
        </li>
      ))}
      <li class={counts.late > 0 ? 'late' : ''}>
        {LATE[language]}: <b>{counts.late}</b>
      </li>
    </ul>
  );
};

const LATE = text('chậm hạn', 'late');

/** `đã nhận 3/7, đã gửi 1, chậm hạn 2`; of progress `đã cập nhật 3/7, chậm hạn 2` */
export function roundCountsText({ what }: Pick<Collection, 'what'>, counts: RoundCounts): Text {
  const { units, received, sent, late } = counts;
  return what === 'progress'
    ? text(
        `đã cập nhật ${sent}/${units}, chậm hạn ${late}`,
        `${sent} of ${units} updated, ${late} late`,
      )
    : text(
        `đã nhận ${received}/${units}, đã gửi ${sent}, chậm hạn ${late}`,
        `${received} of ${units} received, ${sent} sent, ${late} late`,
      );
}
