import { expect, test } from 'vitest';
import { wholeDays } from '../../../client/web/tasks/wholeDays.ts';

const TODAY = '2026-11-30';

test('what is reported has been, and a posting ends on the next such day after it began', () => {
  const typed = {
    ...{ documentNo: '15/BC', documentDate: '30/11', 'documentDate.2': '1/12' },
    ...{ postedFrom: '20/12', postedTo: '5/1', 'postedFrom.1': '01/11/2026', note: '1/2' },
  };
  const whole = wholeDays('report', typed, TODAY);
  expect(whole.typed).toEqual({
    ...typed,
    ...{ documentDate: '30/11/2026', 'documentDate.2': '01/12/2025' },
    ...{ postedFrom: '20/12/2025', postedTo: '05/01/2026' },
  });
  expect(whole.read[0]?.vi).toBe('“30/11” được hiểu là Thứ Hai, 30/11/2026');
  expect(whole.read).toHaveLength(4);
});

test('a form whose days are whole is left as it is', () => {
  const typed = { documentNo: '15/BC', documentDate: '30/11/2026', postedTo: 'mai' };
  expect(wholeDays('report', typed, TODAY)).toEqual({ typed, read: [] });
});

test('one day that several fields share is told once', () => {
  const typed = { documentDate: '29/11', postedFrom: '29/11' };
  expect(wholeDays('report', typed, TODAY).read).toHaveLength(1);
});
