import type { FC } from 'hono/jsx';
import { TARGET_STATE_TEXT, type TargetState } from '../../../../domain/target/state.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { StateCounts } from '../../../office/pages/targets/yearResults.ts';
import { Legend, StackedBar } from '../StackedBar.tsx';

/** The order of a bar, with its colours. */
const PARTS: [TargetState, string][] = [
  ['missed', 'bar-done-late'],
  ['not-for-good', 'bar-progress'],
  ['unreported', 'bar-waiting'],
  ['reached', 'bar-done'],
];

const SAID = {
  caption: text('Chỉ tiêu theo kết quả', 'Targets by how they stand'),
  who: text('Đơn vị', 'Unit'),
};

interface Props {
  whole: StateCounts;
  units: StateCounts[];
  language: Language;
}

/** How many targets stand how, of the office and of each unit, in numbers and as a bar. */
export const StateBars: FC<Props> = ({ whole, units, language }) => {
  const all = [whole, ...units];
  const longest = Math.max(...all.map(({ counts }) => sumOf(counts)));
  return (
    <section class="wide" tabindex={0} aria-label={SAID.caption[language]}>
      <table class="figures">
        <caption>{SAID.caption[language]}</caption>
        <thead>
          <tr>
            <th scope="col">{SAID.who[language]}</th>
            {PARTS.map(([state]) => (
              <th scope="col" class="number">
                {TARGET_STATE_TEXT[state][language]}
              </th>
            ))}
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {all.map(({ name, counts }) => (
            <tr>
              <th scope="row">{name[language]}</th>
              {PARTS.map(([state]) => (
                <td class="number">{counts[state]}</td>
              ))}
              <td>
                <StackedBar
                  parts={PARTS.map(([state, tone]) => ({ count: counts[state], tone }))}
                  said={countsText(counts)[language]}
                  longest={longest}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Legend
        parts={PARTS.map(([state, tone]) => [TARGET_STATE_TEXT[state], tone])}
        language={language}
      />
    </section>
  );
};

const sumOf = (counts: StateCounts['counts']): number =>
  Object.values(counts).reduce((a, b) => a + b, 0);

function countsText(counts: StateCounts['counts']): Text {
  const said = PARTS.map(([state]) => [TARGET_STATE_TEXT[state], counts[state]] as const);
  return text(
    said.map(([{ vi }, count]) => `${vi} ${count}`).join(' · '),
    said.map(([{ en }, count]) => `${en} ${count}`).join(' · '),
  );
}
