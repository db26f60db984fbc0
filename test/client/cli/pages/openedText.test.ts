import { expect, it } from 'vitest';
import { openedText } from '../../../../client/cli/pages/openedText.ts';
import { eventOccurrence } from '../../../../domain/plan/expand/eventOccurrence.ts';
import { facts } from '../../../support/facts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';

it.each([
  [
    '10 ngày sau khi nhận đơn',
    10,
    /^đã mở việc \w{7}, thời hạn: 10 ngày sau khi nhận đơn .* → tính từ 04\/03\/2024, không tính ngày đầu: đủ 10 ngày là 14\/03\/2024/,
  ],
  ['Khi có đơn', null, /^đã mở việc \w{7}, chưa có thời hạn; ghi: .* set-due \w{7} --to/],
])(
  'an event of “%s” opened a task that says by when, or that nobody knows yet',
  (dueText, offsetDays, said) => {
    const parent = facts({ dueText, waiting: 'event', offsetDays, dueDate: null, workBy: null });
    const happening = { on: '2024-03-04', note: '', due: null };
    const opened = eventOccurrence(parent, happening, smallOffice(), '2024-03-05T02:00:00.000Z');
    expect(openedText(opened.facts).vi).toMatch(said);
  },
);
