import { expect, test } from 'vitest';
import { renderDigest } from '../../../../domain/digest/page/render.ts';
import { provenRule } from '../../../../domain/task/life/steps.ts';
import { facts } from '../../../support/facts.ts';
import { content, notice, options } from '../../../support/notices.ts';

const task = facts({
  deliverable: '- Kế hoạch; - Báo cáo kết quả; - Phụ lục',
  proven: [{ product: 'Kế hoạch', documentNo: '5/KH', documentDate: '2024-03-01' }],
});

test('a reminder of a task says how many of its products are proven, and which are missing', () => {
  const rule = provenRule('remind', task);
  const mail = renderDigest(content([notice('remind', 1, { rule })]), options());
  expect(mail.text.replace(/\s+/g, ' ')).toContain(
    'Đã có: 1/3 sản phẩm, còn thiếu: Báo cáo kết quả; Phụ lục',
  );
});

test('what asks for no proof says nothing of it, nor a task of one product', () => {
  expect(provenRule('accepted', task)).toEqual({});
  expect(provenRule('urge', facts({ deliverable: 'Báo cáo' }))).toEqual({});
});
