import type { Target, TargetFigure } from './types.ts';

/** What is on record of a target for a unit and a period; undefined: nothing. */
export const figureNow = (
  { figures }: Target,
  { unit, period }: Pick<TargetFigure, 'unit' | 'period'>,
): TargetFigure | undefined => figures.find((one) => one.unit === unit && one.period === period);
