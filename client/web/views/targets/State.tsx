import type { FC } from 'hono/jsx';
import { amountText } from '../../../../domain/target/figureText.ts';
import type { TargetCell } from '../../../../domain/target/sheet.ts';
import { TARGET_STATE_TEXT, type TargetState } from '../../../../domain/target/state.ts';
import type { Target } from '../../../../domain/target/types.ts';
import type { Language } from '../../../../domain/text/text.ts';

const TONES: Record<TargetState, string> = {
  ...{ reached: 'done', 'not-for-good': 'soon', missed: 'soon', unreported: 'waiting' },
};

/** What was reached in a period, and how that stands, in a word beside its colour. */
export const Cell: FC<{ cell: TargetCell; target: Target; language: Language }> = (props) => {
  const { cell, target, language } = props;
  const { reached, state } = cell;
  return (
    <>
      {reached && amountText(rounded(reached.value), target.measure)[language]}
      {reached && state && <br />}
      {state && <span class={TONES[state]}>{TARGET_STATE_TEXT[state][language]}</span>}
    </>
  );
};

/** A share that was counted has more digits than anybody reads. */
const rounded = (value: number): number => Number(value.toFixed(2));
