import type { WantedCollection } from '../../client/office/types.ts';
import type { Collection } from '../../domain/round/types.ts';

/** A quarter's figures that three units of an invented commune report, unless changed. */
export const collection = (change: Partial<Collection> = {}): Collection => ({
  id: 'ho-ngheo',
  title: 'Báo cáo hộ nghèo',
  what: 'figures',
  plan: '',
  planName: '',
  rhythm: 'quarterly',
  fields: [
    {
      id: 'so-ho',
      name: 'Số hộ thoát nghèo',
      measure: 'hộ',
      kind: 'number',
      need: 'required',
      summing: 'add',
    },
    {
      id: 'kho-khan',
      name: 'Khó khăn',
      measure: '',
      kind: 'words',
      need: 'optional',
      summing: null,
    },
  ],
  ...change,
});

/** The same with its units and its days: the 10th after each quarter of 2024, 16:00. */
export const wantedCollection = (
  change: Partial<Omit<WantedCollection, 'collection'>> & { collection?: Partial<Collection> } = {},
): WantedCollection => {
  const { collection: own, times, ...rest } = change;
  return {
    units: ['dcxd', 'vp', 'tp'],
    ...rest,
    collection: collection(own),
    times: {
      rhythm: own?.rhythm ?? 'quarterly',
      calendar: 'calendar',
      rule: { kind: 'day', day: 10, month: 'next' },
      time: '16:00',
      outgoingTo: '',
      leadDays: 5,
      span: { from: '2024-01-01', to: '2024-12-31' },
      ...times,
    },
  };
};
