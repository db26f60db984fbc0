import { expect, test } from 'vitest';
import { roundId } from '../../../../domain/case/ids.ts';
import { dueWords } from '../../../../domain/digest/page/dueWords.ts';
import { calendar, notice } from '../../../support/notices.ts';

const NOW = '2026-03-05T00:30:00.000Z';
const said = (facts: Parameters<typeof notice>[2]): string =>
  dueWords(notice('remind', 1, facts), calendar, NOW, 'vi');

test('says what the plan prints of a task', () => {
  expect(said({ dueText: 'Quý 1/2026' })).toMatch(/; kế hoạch.* ghi “Quý 1\/2026”$/);
});
test('tells an answer from what the plan prints', () => {
  const words = said({ dueText: '30/11', printedDue: 'Theo quy định' });
  expect(words).toMatch(/; đầu mối xác định “30\/11” \(kế hoạch.* ghi “Theo quy định”\)$/);
  expect(said({ dueText: '30/11', printedDue: '' })).toMatch(/; đầu mối xác định “30\/11”$/);
});
test('a round, which has no due text, says its day alone', () => {
  const subject = roundId({ agency: 'an-phuoc', collection: 'ho-ngheo', period: '2026-Q1' });
  expect(said({ subject, dueText: '' })).not.toContain(';');
});
