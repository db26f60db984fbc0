import { expect, test } from 'vitest';
import { proseOf } from '../../../domain/task/prose.ts';
import { smallDirectory } from '../../support/smallOffice.ts';

const given = {
  unit: 'tp',
  unitName: 'Tư pháp',
  relation: 'subordinate',
  reason: 'kế hoạch sửa lại',
};

test.each([{}, { byPlan: true }, { byPlan: false }])(
  'a reassignment tells unit and reason, and no consent: %o',
  (more) => {
    const { vi, en } = proseOf(
      { what: 'reassign', by: 'dung', given: { ...given, ...more } },
      smallDirectory(),
    );
    expect(vi).toMatch(/giao lại việc \(Tư pháp, kế hoạch sửa lại\)$/);
    expect(en).toMatch(/reassigned the task \(Tư pháp, kế hoạch sửa lại\)$/);
  },
);

test('a decision on an extension tells what was decided', () => {
  const told = proseOf(
    { what: 'decide-extension', by: 'dung', given: { granted: false, note: '' } },
    smallDirectory(),
  );
  expect(told.vi).toContain('(không đồng ý)');
});

test('a notice is told in words, and a step that sends none without its code', () => {
  const notice = { what: 'handed-over', kind: 'assign', step: 'k7#assign', to: [{ person: 'an' }] };
  const told = proseOf(notice, smallDirectory());
  expect(told).toEqual({
    vi: 'đưa vào thư của Lê Thị An [Giao việc]',
    en: 'put into the mail of Lê Thị An [New task]',
  });
  const step = { what: 'extended-schedule', kind: 'extend', step: 'extend/2026-12-31' };
  expect(proseOf(step, smallDirectory()).vi).toBe('tính tiếp lịch các bước');
});
