import { describe, expect, test } from 'vitest';
import {
  renderDigest,
  renderTextList,
  renderUrgent,
} from '../../../../domain/digest/page/render.ts';
import type { Notice, NoticeKind } from '../../../../domain/digest/types.ts';
import { content, everySection, notice, options } from '../../../support/notices.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const textOf = (...args: Parameters<typeof renderDigest>): string =>
  flat(renderDigest(...args).text);
const one = (...args: Parameters<typeof notice>): string =>
  textOf(content([notice(...args)]), options());

describe('golden mails', () => {
  test.each(['vi', 'en'] as const)(
    'a morning with something in every section, in %s',
    async (language) => {
      const mail = renderDigest(content(everySection(), { omitted: 3 }), options({ language }));
      await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(
        `golden/every-section.${language}.txt`,
      );
      await expect(mail.html).toMatchFileSnapshot(`golden/every-section.${language}.html`);
    },
  );

  test('the list for a chat', async () => {
    await expect(renderTextList(content(everySection()), options())).toMatchFileSnapshot(
      'golden/chat.vi.txt',
    );
  });
});

describe('the subject', () => {
  test('counts the first three kinds of work by name and the others together', () => {
    const some = [
      notice('urge', 1),
      notice('urge', 2),
      notice('remind', 3),
      notice('assign', 4),
      notice('ask-date', 5),
      notice('ask-confirmation', 6),
    ];
    const subjectOf = (n: number, language: 'vi' | 'en' = 'vi'): string =>
      renderDigest(content(some.slice(0, n)), options({ language })).subject;
    expect(subjectOf(3)).toBe(
      '[UBND xã An Phước] Việc cần xử lý ngày 05/03/2026: 2 quá hạn, 1 sắp đến hạn',
    );
    expect(subjectOf(6)).toMatch(/: 2 quá hạn, 1 sắp đến hạn, 1 mới giao, 2 việc khác$/);
    expect(subjectOf(6, 'en')).toBe(
      '[UBND xã An Phước] Tasks for 05/03/2026: 2 overdue, 1 due soon, 1 newly assigned, 2 more',
    );
  });

  test('names a fourth kind where that is the last', () => {
    const some = [
      notice('urge', 1),
      notice('remind', 2),
      notice('assign', 3),
      notice('ask-date', 4),
    ];
    expect(renderDigest(content(some), options()).subject).toMatch(/, 1 mới giao, 1 chờ thời hạn$/);
  });

  test('says what became of what was settled or changed', () => {
    const some = [notice('cancelled', 1), notice('rescheduled', 2), notice('cancelled', 3)];
    expect(renderDigest(content(some), options()).subject).toMatch(
      /: 2 dừng thực hiện, 1 điều chỉnh thời hạn$/,
    );
  });

  test('reports to a leader', () => {
    const some = [1, 2].map((n) => notice('report-supervisor', n, { roles: ['supervisor'] }));
    expect(renderDigest(content(some), options()).subject).toMatch(
      /: kính báo cáo 2 nhiệm vụ quá hạn$/,
    );
  });

  test('of an urgent mail names the task, cut at a word', () => {
    const title =
      'Rà soát, trình công bố danh mục thủ tục hành chính thuộc lĩnh vực đất đai trên địa bàn';
    const { subject } = renderUrgent(content([notice('report-chairman', 1, { title })]), options());
    expect(subject).toBe(
      '[UBND xã An Phước] Báo cáo Chủ tịch: Rà soát, trình công bố danh mục thủ tục hành chính thuộc lĩnh vực đất… (k00001)',
    );
  });

  test('of a day without work says so', () => {
    expect(renderDigest(content([]), options()).subject).toMatch(/: không có việc$/);
    expect(renderTextList(content([]), options({ language: 'en' }))).toContain('nothing to do');
  });
});

describe('the due date', () => {
  test.each([
    [
      'the working days left',
      { workBy: '2026-03-13', dueDate: '2026-03-13' },
      'Thứ Sáu, 13/03/2026 – còn 6 ngày làm việc',
    ],
    [
      'the last day',
      { workBy: '2026-03-05', dueDate: '2026-03-05' },
      'Thứ Năm, 05/03/2026 – đến hạn hôm nay',
    ],
    [
      'the working days late',
      { workBy: '2026-03-02', dueDate: '2026-03-02' },
      '02/03/2026 – quá hạn 3 ngày làm việc',
    ],
    [
      'days late over Tết',
      { workBy: '2026-02-13', dueDate: '2026-02-13' },
      '13/02/2026 – quá hạn 9 ngày làm việc',
    ],
    [
      'lateness from the nominal date',
      { workBy: '2026-02-27', dueDate: '2026-03-01' },
      '27/02/2026 – quá hạn 4 ngày',
    ],
    [
      'a date rolled forward',
      { workBy: '2026-03-09', dueDate: '2026-03-07' },
      'Thứ Hai, 09/03/2026 – còn 2 ngày làm việc',
    ],
    [
      'no date',
      { workBy: null, dueDate: null, dueText: 'Theo quy định' },
      'chưa có ngày cụ thể; kế hoạch ghi “Theo quy định”',
    ],
    [
      'a date beyond the calendar, uncounted',
      { workBy: '2027-12-31', dueDate: '2027-12-31' },
      '31/12/2027; kế hoạch ghi',
    ],
  ])('says %s', (_what, dates, expected) => {
    expect(one('remind', 1, dates)).toContain(
      `Thời hạn: ${expected}`.replace(/Thời hạn: (\d)/, '$1'),
    );
  });

  test('between the last working day and a due date on a day off is not late yet', () => {
    const sunday = notice('remind', 1, { workBy: '2026-03-06', dueDate: '2026-03-08' });
    expect(textOf(content([sunday]), options({ now: '2026-03-07T02:00:00.000Z' }))).toContain(
      'hạn cuối 08/03/2026',
    );
  });
});

describe('where a task comes from', () => {
  test('a plan, a document and a leader are told apart by what they say of its date', () => {
    const incoming = (plan: string) => ({
      ...{ subject: 'an-phuoc/van-ban-den-2026/88-SNV-x/kinh-te/2026-03-13', plan },
      ...{ ref: '88/SNV', numbering: '' },
    });
    const [paper, meeting] = [
      'Văn bản số 88/SNV ngày 02/03/2026',
      'Giao tại giao ban ngày 02/03/2026',
    ];
    const given = one('remind', 1, incoming(paper));
    expect(given).toContain(`Mã k00001 – ${paper} – Phòng Kinh tế`);
    expect(given).toContain('; văn bản ghi “Trước ngày 14/3/2026”');
    expect(one('remind', 1, incoming(meeting))).toContain('; khi giao nêu “Trước ngày 14/3/2026”');
    expect(one('remind', 1)).toContain('; kế hoạch ghi “Trước ngày 14/3/2026”');
  });

  test.each<[string, Partial<Notice>, string]>([
    [
      'beside the plan’s own',
      { dueText: '13/3', printedDue: 'Định kỳ' },
      '; đầu mối xác định “13/3” (kế hoạch ghi “Định kỳ”)',
    ],
    [
      'alone, where the plan has none',
      { dueText: '13/3', printedDue: '' },
      '; đầu mối xác định “13/3”',
    ],
    [
      'with none, beside the plan’s',
      { dueText: '', printedDue: 'Định kỳ', dueDate: null, workBy: null },
      'chưa có ngày cụ thể; kế hoạch ghi “Định kỳ”',
    ],
  ])('what the coordinator answered is said to be his, %s', (_what, dates, words) => {
    expect(one('remind', 1, dates)).toContain(words);
  });

  test('a duty of the body stands under its own numbering', () => {
    expect(one('remind', 1, { ref: 'B3', numbering: 'khoản 2 mục III' })).toContain(
      'Mã k00001 – khoản 2 mục III – Kế hoạch số 12/KH-UBND',
    );
    expect(one('remind', 1, { ref: 'B3', numbering: '' })).not.toContain('B3');
  });
});

describe('what was decided', () => {
  test('a report that is returned gives the reason', () => {
    expect(one('returned', 1, { detail: 'thiếu số liệu' })).toContain(
      'Lý do trả lại: thiếu số liệu',
    );
  });

  test('an extension gives its day and the leader’s words', () => {
    expect(one('extension-granted', 1, { detail: 'khẩn trương' })).toContain(
      'Nội dung: Đồng ý gia hạn đến 13/03/2026; ý kiến: khẩn trương',
    );
    expect(one('extension-refused', 1)).toContain('Nội dung: Không đồng ý gia hạn ');
  });

  test('what was changed gives the reason', () => {
    expect(one('cancelled', 1, { detail: 'trùng việc khác' })).toContain(
      'Nội dung: Dừng thực hiện nhiệm vụ; lý do: trùng việc khác',
    );
  });

  test('the chairman who is told each week reads that he is told again', () => {
    const next = { kind: 'report-chairman', date: '2026-03-09' } as const;
    expect(one('report-chairman', 1, { roles: ['chairman'], next })).toContain(
      'Nếu chưa báo cáo kết quả, ngày 09/03/2026 sẽ báo cáo lại',
    );
  });

  test('tasks asked about together share one rule', () => {
    const some = ['2026-01-30', '2026-02-27'].map((dueDate, n) =>
      notice('ask-confirmation', n, { dueDate, workBy: dueDate, roles: ['coordinator'] }),
    );
    expect(textOf(content(some), options()).match(/đã qua khi bắt đầu theo dõi/g)).toHaveLength(1);
  });
});

describe('each kind stands under its own heading', () => {
  test.each<[NoticeKind, string, string]>([
    ['urge', 'QUÁ HẠN (1)', 'Đề nghị: báo cáo kết quả (kèm số, ngày văn bản) về Văn phòng'],
    [
      'report-supervisor',
      'BÁO CÁO LÃNH ĐẠO: NHIỆM VỤ QUÁ HẠN (1)',
      'Kính trình Ông/Bà xem xét, cho ý kiến chỉ đạo',
    ],
    [
      'report-chairman',
      'BÁO CÁO LÃNH ĐẠO: NHIỆM VỤ QUÁ HẠN (1)',
      'Kính trình Ông/Bà xem xét, cho ý kiến chỉ đạo',
    ],
    ['require-explanation', 'VĂN BẢN GIẢI TRÌNH (1)', 'gửi văn bản giải trình'],
    ['urge-explanation', 'VĂN BẢN GIẢI TRÌNH (1)', 'gửi văn bản giải trình'],
    [
      'to-accept',
      'CHỜ XÁC NHẬN HOÀN THÀNH, CHỜ Ý KIẾN GIA HẠN (1)',
      'Kính trình Ông/Bà xem xét, xác nhận hoàn thành hoặc trả lại',
    ],
    [
      'extension-requested',
      'CHỜ XÁC NHẬN HOÀN THÀNH, CHỜ Ý KIẾN GIA HẠN (1)',
      'Kính trình Ông/Bà xem xét, cho ý kiến về đề nghị gia hạn',
    ],
    ['remind', 'SẮP ĐẾN HẠN (1)', 'Đề nghị: báo cáo kết quả (kèm số, ngày văn bản) về Văn phòng'],
    ['assign', 'VIỆC MỚI GIAO (1)', 'Đề nghị: báo cáo kết quả (kèm số, ngày văn bản) về Văn phòng'],
    [
      'remind-review',
      'CHỜ XÁC NHẬN HOÀN THÀNH, CHỜ Ý KIẾN GIA HẠN (1)',
      'Báo cáo đang chờ xác nhận',
    ],
    ['report-review', 'BÁO CÁO CHỜ LÃNH ĐẠO XÁC NHẬN (1)', 'báo cáo lãnh đạo xem xét'],
    ['ask-progress', 'CẬP NHẬT TIẾN ĐỘ (1)', 'báo cáo tiến độ từng việc'],
    ['ask-date', 'CHỜ THỜI HẠN (1)', 'khi có thời hạn, ghi thời hạn và văn bản quy định'],
    ['ask-confirmation', 'CẦN XÁC NHẬN (1)', 'xác nhận chưa hoàn thành để tiếp tục theo dõi'],
    ['returned', 'ĐÃ XỬ LÝ, ĐIỀU CHỈNH (1)', 'Trả lại'],
    ['extension-refused', 'ĐÃ XỬ LÝ, ĐIỀU CHỈNH (1)', 'Không đồng ý gia hạn'],
    ['cancelled', 'ĐÃ XỬ LÝ, ĐIỀU CHỈNH (1)', 'Dừng thực hiện nhiệm vụ'],
  ])('%s', (kind, heading, asked) => {
    const said = one(kind, 1);
    expect(said).toContain(heading);
    expect(said).toContain(asked);
  });
});

describe('what is asked of many tasks together', () => {
  const many = [1, 2, 3].map((n) => notice('ask-progress', n));
  const other = notice('ask-progress', 4, { unitName: 'Phòng Văn hóa – Xã hội' });

  test('progress is one item a unit, every task in it with its key', () => {
    const said = textOf(content([...many, other]), options());
    expect(said).toContain('1. Phòng Kinh tế – cập nhật tiến độ: 3 nhiệm vụ');
    for (const key of ['k00001', 'k00002', 'k00003']) expect(said).toContain(`Mã ${key}`);
    expect(said).toContain('2. Phòng Văn hóa – Xã hội – cập nhật tiến độ: 1 nhiệm vụ');
    for (const { title } of many) expect(said).toContain(`- ${title}`);
  });

  test('dates are asked for in one list over all units', () => {
    const said = textOf(
      content([notice('ask-date', 1), notice('ask-date', 2, { unitName: 'Thôn Đông' })]),
      options(),
    );
    expect(said).toContain('1. Chờ thời hạn: 2 nhiệm vụ');
    expect(said).not.toContain('2. ');
  });
});

describe('people', () => {
  test('each reads why the mail is his', () => {
    expect(one('remind', 1)).toContain('Ông/Bà nhận thư này vì được giao chủ trì thực hiện');
    expect(one('urge', 1, { roles: ['officer', 'coordinator'] })).toContain(
      'vì được giao chủ trì thực hiện và là đầu mối theo dõi',
    );
  });

  test('who stands in for somebody is told for whom', () => {
    const instead = { person: 'x', name: 'Ngô Thị Lý', why: 'absent' as const };
    expect(one('remind', 1, { instead })).toContain('thay ông/bà Ngô Thị Lý đang vắng mặt');
  });

  test('notices through the office are one list a person', () => {
    const of = (n: number, person: string, name: string) =>
      notice('remind', n, { instead: { person, name, why: 'via-office' } });
    const said = textOf(
      content([of(1, 'b', 'Lý Văn Tám'), of(2, 'a', 'An Bình'), of(3, 'b', 'Lý Văn Tám')]),
      options(),
    );
    expect(said).toMatch(/QUA VĂN PHÒNG.*\(3\) Ông\/Bà An Bình \(1\).*Ông\/Bà Lý Văn Tám \(2\)/);
  });

  test('a peer’s task is a letter to prepare, and nobody is told to urge', () => {
    const said = one('urge', 1, {
      unitName: 'Đảng ủy xã',
      roles: ['coordinator'],
      instead: { person: 'x', name: 'Ngô Thị Lý', why: 'polite' },
    });
    expect(said).toContain('chuẩn bị công văn gửi Đảng ủy xã');
    expect(said.toLowerCase()).not.toContain('đôn đốc');
    expect(one('remind', 1, { instead: { person: 'x', name: 'X', why: 'polite' } })).not.toContain(
      'Nhắc việc',
    );
  });

  test('only the coordinator is told to urge a unit', () => {
    expect(one('urge', 1, { roles: ['coordinator'] })).toContain('đôn đốc Phòng Kinh tế');
    for (const roles of [
      ['officer'],
      ['supervisor'],
      ['chairman'],
      ['officer', 'coordinator'],
    ] as const) {
      expect(one('urge', 1, { roles: [...roles] }).toLowerCase()).not.toContain('đôn đốc');
    }
  });
});

describe('a leader’s attention', () => {
  const late = Array.from({ length: 12 }, (_, i) =>
    notice('report-chairman', i, {
      roles: ['chairman'],
      unitName: i < 8 ? 'Phòng Kinh tế' : 'Phòng Văn hóa – Xã hội',
    }),
  );

  test('ends at the budget; the rest is counted by unit, the largest first', () => {
    const said = textOf(content(late), options({ attentionBudget: 3 }));
    expect(said).toContain('NHIỆM VỤ QUÁ HẠN (12)');
    expect(said.match(/Mã k/g)).toHaveLength(3);
    expect(said).toContain('và 9 việc khác: Phòng Kinh tế 5, Phòng Văn hóa – Xã hội 4');
  });

  test('goes to what waits for his decision first', () => {
    const said = textOf(
      content([...late, notice('to-accept', 50)]),
      options({ attentionBudget: 1 }),
    );
    expect(said).toContain('k00050');
    expect(said).toContain('và 12 việc khác');
  });

  test('is never called escalation or urging', () => {
    const { subject, text, html } = renderDigest(content(late), options());
    expect(`${subject} ${text} ${html}`.toLowerCase()).not.toMatch(/leo thang|đôn đốc/);
  });
});

test('what one mail cannot carry is counted', () => {
  const said = textOf(content([notice('urge', 1)], { omitted: 41 }), options());
  expect(said).toContain('còn 41 việc không ghi hết');
  expect(said).toContain('1 quá hạn, 41 việc khác');
});

test('English has no Vietnamese words of ours', () => {
  const english = everySection().map((each) => ({
    ...each,
    unitName: 'Unit',
    title: 'Title',
    plan: 'Plan',
    dueText: '',
  }));
  const plain = english.map((each) => ({ ...each, detail: '' }));
  const named = plain.map((each) => ({
    ...each,
    instead: each.instead && { ...each.instead, name: 'Name' },
  }));
  const person = { id: 'x', name: 'Name', title: 'Officer' };
  const mail = renderDigest(
    content(named, { person, agencyName: 'Agency', omitted: 2 }),
    options({ language: 'en' }),
  );
  expect(`${mail.subject}${mail.text}${mail.html}`.replace(/[–‘’“”…]/g, '')).toMatch(
    /^[\n\x20-\x7e]*$/,
  );
});

test('notices that are held are counted, though several are of one task', () => {
  const held = (id: string, holds: NoticeKind) =>
    notice('held', 1, { id, roles: ['coordinator'], rule: { holds } });
  const kinds = ['report-supervisor', 'report-chairman', 'require-explanation'] as const;
  const mail = renderDigest(content(kinds.map((kind) => held(kind, kind))), options());
  expect(mail.subject).toContain('3 thông báo chờ duyệt gửi');
  expect(mail.text).toContain('Thông báo chờ duyệt gửi: 3 thông báo');
});
