import { expect, test } from 'vitest';
import type { RoundNotice } from '../../../../domain/round/life/notices.ts';
import { roundFacts } from '../../../support/roundFacts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { said, visited } from '../visited.ts';

const NOW = '2024-04-11T02:00:00.000Z';
const failed = { since: NOW, tries: 3, nextAt: NOW, detail: 'không có đơn vị' };
const waiting: RoundNotice = {
  ...{ id: 'urge/vp', unit: 'vp', leader: null, kind: 'round-urge', to: ['officer'], detail: '' },
  ...{ owedAt: NOW, deliverAt: NOW, ofCommand: false, failed },
};

const board = (notices: RoundNotice[], person: string): Promise<string> => {
  const state = { facts: roundFacts(), steps: [], log: [], notices, done: [] };
  const rounds = { list: async () => [state.facts], find: async () => state, shares: () => ({}) };
  const queries = { now: async () => NOW };
  const app = visited(smallOffice(), [], NOW, { person, rounds, queries });
  return said(app, '/ky-bao-cao/ho-ngheo/2024-Q1');
};

const TROUBLE = 'Thông báo chưa đưa được vào thư';

test('the office is told on a round’s page of notices that could not be handed over, until they are', async () => {
  const page = await board([waiting], 'binh');
  expect(page).toContain(TROUBLE);
  expect(page).toContain('không có đơn vị');
  const { failed: _, ...head } = waiting;
  expect(await board([{ ...head, handedOver: { at: NOW, to: [] } }], 'binh')).not.toContain(
    TROUBLE,
  );
  expect(await board([waiting], 'an')).not.toContain(TROUBLE);
});
