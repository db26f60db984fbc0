import { expect, test } from 'vitest';
import { cancelledText } from '../../../domain/plan/cancelledText.ts';

test('cancelled rows are named once, however many tasks each became', () => {
  const rows = ['I.4', 'I.4', 'II.3'].map((ref) => ({ ref }));
  expect(cancelledText(rows)?.vi).toBe(
    'Đã hủy, không giao lại 3 việc (mục I.4; II.3); nếu hủy nhầm thì khôi phục.',
  );
  expect(cancelledText([])).toBeNull();
});
