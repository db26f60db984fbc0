import type { RoundFacts } from '../../domain/round/types.ts';
import { collection } from './collections.ts';

/** The first quarter's round of three units, of which nothing was sent, unless changed. */
export const roundFacts = (change: Partial<RoundFacts> = {}): RoundFacts => ({
  id: 'round/thu-nghiem/ho-ngheo/2024-Q1',
  agency: 'thu-nghiem',
  collection: collection(),
  period: {
    id: '2024-Q1',
    said: { vi: 'quý I năm 2024', en: 'quarter 1 of 2024' },
    from: '2024-01-01',
    to: '2024-03-31',
  },
  due: {
    date: '2024-04-10',
    time: '16:00',
    at: '2024-04-10T09:00:00.000Z',
    reason: { vi: 'hạn gửi ngày 10/04/2024', en: 'due on 10/04/2024' },
  },
  outgoing: null,
  units: [
    { unit: 'dcxd', name: 'Địa chính – Xây dựng', relation: 'subordinate', supervisor: 'chi' },
    { unit: 'vp', name: 'Văn phòng', relation: 'subordinate', supervisor: 'dung' },
    { unit: 'du', name: 'Đảng ủy', relation: 'peer', supervisor: null },
  ],
  openedBy: {
    person: { id: 'binh', name: 'Trần Văn Bình', title: '' },
    typist: null,
    origin: 'page',
    ground: '',
  },
  startedAt: '2024-01-02T02:00:00.000Z',
  reports: {},
  locked: null,
  supplement: null,
  issued: null,
  shares: null,
  ended: null,
  changedAt: '2024-01-02T02:00:00.000Z',
  revision: 0,
  ...change,
});
