import type { Target, TargetFigure } from '../../../domain/target/types.ts';

/** A share that the land unit reports by quarter; otherwise as given. */
export const target = (change: Partial<Target> = {}): Target => ({
  ...{ id: 't1', name: 'Tỷ lệ hồ sơ nộp trực tuyến', measure: '%' },
  ...{ wanted: { value: 97, side: 'at-least' }, units: ['dcxd'], rhythm: 'quarter' },
  ...{ adds: false, each: false, counted: null, ref: '', words: '' },
  ...{ since: '2026-01-01', figures: [] },
  ...change,
});

/** A figure of a period; of the land unit unless given otherwise. */
export const figure = (
  period: string,
  value: number,
  change: Partial<TargetFigure> = {},
): TargetFigure => ({
  ...{ unit: 'dcxd', period, value, source: 'Báo cáo', note: '', lasts: true },
  ...{ at: '2026-04-01T02:00:00.000Z', by: 'an' },
  ...change,
});

export const YEAR_2026 = { from: '2026-01-01', to: '2026-12-31' };
