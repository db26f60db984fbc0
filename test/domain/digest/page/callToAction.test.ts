import { expect, test } from 'vitest';
import { renderDigest } from '../../../../domain/digest/page/render.ts';
import type { NoticeKind } from '../../../../domain/digest/types.ts';
import { content, notice, options } from '../../../support/notices.ts';

const one = (...args: Parameters<typeof notice>): string =>
  renderDigest(content([notice(...args)]), options()).text.replace(/\s+/g, ' ');

test('that a peer’s work was accepted is told, and asks for no letter', () => {
  const instead = { person: '', name: 'Đảng ủy xã', why: 'polite' } as const;
  const said = one('accepted', 1, { unitName: 'Đảng ủy xã', instead });
  expect(said).toContain('Đã xác nhận hoàn thành');
  expect(said).not.toContain('chuẩn bị công văn');
});

test.each<NoticeKind>(['require-explanation', 'urge-explanation'])(
  '%s: the coordinator urges, the officer writes',
  (kind) => {
    expect(one(kind, 1, { roles: ['coordinator'] })).toContain(
      'Đề nghị: đôn đốc Phòng Kinh tế gửi văn bản giải trình',
    );
    expect(one(kind, 1, { roles: ['officer'] })).toContain('Đề nghị: gửi văn bản giải trình');
  },
);

test('who is urged may answer that he has reported; the coordinator urges', () => {
  expect(one('urge', 1)).toContain(
    'nếu đã báo cáo, báo Văn phòng số, ngày văn bản để tạm dừng nhắc việc này',
  );
  expect(one('urge', 1, { roles: ['coordinator'] })).not.toContain('nếu đã báo cáo, trả lời');
});

test('that an explanation may be demanded is submitted to the leader; the coordinator asks him', () => {
  const said = (role: 'coordinator' | 'supervisor'): string =>
    one('propose-explanation', 1, { roles: [role], rule: { n: 10 } });
  expect(said('supervisor')).toContain('Kính trình Ông/Bà xem xét việc yêu cầu đơn vị giải trình');
  expect(said('coordinator')).toContain('Đề nghị: trình lãnh đạo cho ý kiến; nếu đồng ý');
  expect(said('coordinator')).toContain('quá hạn từ 10 ngày làm việc thì đề xuất yêu cầu văn bản');
});

test('tasks of one day stand in the order of the plan', () => {
  const refs = ['2.17', '1.II.10', '2.2', '1.II.9'];
  const some = refs.map((ref, n) => notice('remind', n, { ref, title: `Việc ${ref}!` }));
  const text = renderDigest(content(some), options()).text;
  expect([...text.matchAll(/Việc (\S+)!/g)].map((found) => found[1])).toEqual([
    '1.II.9',
    '1.II.10',
    '2.2',
    '2.17',
  ]);
});
