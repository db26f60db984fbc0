import { expect, test } from 'vitest';
import { comesNext } from '../../../../client/web/mailLink/comesNext.ts';
import type { LinkAct } from '../../../../domain/access/mayActByLink.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { facts } from '../../../support/facts.ts';
import { smallOffice } from '../../../support/smallOffice.ts';

const proof = { product: '', documentNo: '1/BC', documentDate: '2024-03-11' };
const at = '2024-03-13T02:00:00.000Z';
const reported = { reports: [{ at, by: 'an', proofs: [proof], note: '' }] };
const due = { dueDate: '2024-03-20', workBy: '2024-03-20' };
const accepted = { at, by: 'chi', accepted: true, note: '' } as TaskFacts['review'];

test.each<[LinkAct, Partial<TaskFacts>, string]>([
  ['report', reported, 'Chờ Phạm Thị Chi xem xét, xác nhận hoàn thành hoặc trả lại'],
  ['report', { ...reported, review: accepted }, 'Nhiệm vụ đã hoàn thành, không nhắc nữa.'],
  ['progress', due, 'Thời hạn vẫn là 20/03/2024 (còn 5 ngày làm việc). Khi hoàn thành'],
  ['progress', { dueDate: null, workBy: null }, 'Khi hoàn thành, báo cáo số và ngày'],
  ['request-extension', due, 'Chờ Phạm Thị Chi cho ý kiến. Thời hạn vẫn là 20/03/2024'],
  ['raise-obstacle', due, 'Chờ Phạm Thị Chi trả lời'],
  ['ask-hand-over', due, 'Trần Văn Bình xem xét, giao cho người khác hoặc trả lời'],
])('after %s', (act, change, sentence) => {
  const next = comesNext(act, facts(change), smallOffice(), '2024-03-13');
  expect(next.vi).toContain(sentence);
});
