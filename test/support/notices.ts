import type { WorkCalendar } from '../../domain/calendar/types.ts';
import type { RenderOptions } from '../../domain/digest/page/render.ts';
import type { DigestContent, Notice, NoticeKind } from '../../domain/digest/types.ts';

export const calendar: WorkCalendar = {
  version: 'vn-2026.1',
  zone: 'Asia/Ho_Chi_Minh',
  officeHours: [
    { from: '07:30', to: '11:30' },
    { from: '13:30', to: '17:30' },
  ],
  years: [
    {
      year: 2026,
      daysOff: [
        '2026-01-01',
        '2026-01-02',
        '2026-02-16',
        '2026-02-17',
        '2026-02-18',
        '2026-02-19',
        '2026-02-20',
      ],
      makeUpDays: ['2026-01-10'],
      provisional: false,
      source: 'test',
    },
  ],
};

/** Thursday 05/03/2026, when the office opens. */
export const options = (change: Partial<RenderOptions> = {}): RenderOptions => ({
  language: 'vi',
  attentionBudget: null,
  calendar,
  now: '2026-03-05T00:30:00.000Z',
  ...change,
});

/** A reminder of an invented task; every one has its own key. */
export function notice(kind: NoticeKind, n: number, change: Partial<Notice> = {}): Notice {
  const key = `k${n.toString().padStart(5, '0')}`;
  return {
    id: `an-phuoc/cchc-2026/1.II.${n}/kinh-te/-#${kind}@man`,
    subject: `an-phuoc/cchc-2026/1.II.${n}/kinh-te/-`,
    key,
    kind,
    rule: {},
    title: `Nhiệm vụ thử số ${n}`,
    ref: `1.II.${n}`,
    plan: 'Kế hoạch số 12/KH-UBND ngày 05/01/2026',
    unitName: 'Phòng Kinh tế',
    dueText: 'Trước ngày 14/3/2026',
    dueDate: '2026-03-13',
    workBy: '2026-03-13',
    roles: ['officer'],
    instead: null,
    next: null,
    detail: '',
    handedOverAt: '2026-03-04T23:40:00.000Z',
    ...change,
  };
}

export const content = (notices: Notice[], change: Partial<DigestContent> = {}): DigestContent => ({
  agencyName: 'UBND xã An Phước',
  person: { id: 'man', name: 'Trần Thị Mận', title: 'Trưởng phòng Kinh tế' },
  date: '2026-03-05',
  notices,
  omitted: 0,
  ...change,
});

/** A coordinator's morning with something in every section. */
export const everySection = (): Notice[] => [
  notice('urge', 1, {
    title: 'Rà soát, trình công bố danh mục thủ tục hành chính thuộc lĩnh vực đất đai',
    dueDate: '2026-03-02',
    workBy: '2026-03-02',
    dueText: 'Chậm nhất ngày 02/3/2026',
    rule: { n: 1, ladderFrom: { on: '2026-03-02', since: 'returned' } },
    next: { kind: 'report-supervisor', date: '2026-03-06' },
  }),
  notice('report-supervisor', 2, {
    dueDate: '2026-02-27',
    workBy: '2026-02-27',
    roles: ['supervisor'],
    rule: { n: 3 },
  }),
  notice('require-explanation', 3, {
    dueDate: '2026-02-12',
    workBy: '2026-02-12',
    detail: 'chậm 10 ngày làm việc',
  }),
  notice('to-accept', 4, { roles: ['supervisor'], detail: '15/BC-UBND' }),
  notice('remind', 5, { rule: { n: 6 } }),
  notice('assign', 6, { dueDate: '2026-06-30', workBy: '2026-06-30', dueText: 'Quý 2/2026' }),
  notice('ask-progress', 7, {
    dueDate: null,
    workBy: null,
    dueText: 'Thường xuyên',
    unitName: 'Phòng Văn hóa – Xã hội',
  }),
  notice('ask-progress', 8, {
    dueDate: null,
    workBy: null,
    dueText: 'Thường xuyên',
    unitName: 'Phòng Văn hóa – Xã hội',
  }),
  notice('ask-date', 9, {
    dueDate: null,
    workBy: null,
    dueText: 'Theo yêu cầu của tỉnh',
    roles: ['coordinator'],
  }),
  notice('ask-confirmation', 10, {
    dueDate: '2026-01-30',
    workBy: '2026-01-30',
    roles: ['coordinator'],
  }),
  notice('undelivered', 11, {
    roles: ['coordinator'],
    detail: 'thư gửi ông Lý Văn Tám bị từ chối: 550',
  }),
  notice('returned', 12, { detail: 'thiếu số liệu quý 4' }),
  notice('remind', 13, {
    unitName: 'Thôn Đông',
    instead: { person: 'tam', name: 'Lý Văn Tám', why: 'via-office' },
  }),
  notice('remind', 14, {
    unitName: 'Ủy ban MTTQ Việt Nam xã',
    roles: ['coordinator'],
    instead: { person: 'hoa', name: 'Võ Thị Hoa', why: 'polite' },
  }),
  notice('obstacle-raised', 16, {
    roles: ['answerer'],
    rule: { answerBy: '2026-03-10' },
    detail: 'chưa có kinh phí – bổ sung dự toán',
  }),
  notice('remind-posting', 17, { detail: 'nhà văn hóa thôn Thượng, 20/02/2026 – 05/03/2026' }),
  notice('held', 15, {
    dueDate: '2026-02-27',
    workBy: '2026-02-27',
    roles: ['coordinator'],
    rule: { holds: 'report-supervisor' },
  }),
];
