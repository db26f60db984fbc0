import { afterEach, expect, test } from 'vitest';
import { rehearsePlan } from '../../client/office/plans/rehearsePlan.ts';
import { readPlan } from '../../reading/readPlan.ts';
import type { PlayedOffice } from '../support/playedOffice.ts';
import { agencyFor } from './plans/agencyFor.ts';
import { linesOf, playReally, realMails } from './reality.ts';

let office: PlayedOffice;

afterEach(() => office.stop());

const HEAD = 'TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian hoàn thành';

/** Plans whose time is no calendar year. */
const PLANS = [
  {
    name: 'of a school year',
    title: 'KẾ HOẠCH\nKiểm tra, giám sát năm học 2025-2026',
    rows: [
      ['Báo cáo đầu năm học', 'Tổ Toán', 'Trước ngày 15/9'],
      ['Sơ kết học kỳ I', 'Tổ Văn', 'Tháng 1'],
      ['Báo cáo công tác tháng', 'Văn phòng nhà trường', 'Hằng tháng'],
      ['Tổng kết năm học', 'Tổ Toán', 'Chậm nhất ngày 25/5'],
    ],
    from: '2025-09-03T01:00:00.000Z',
    until: '2026-07-03',
  },
  {
    name: 'of two years',
    title: 'KẾ HOẠCH\nChuyển đổi số giai đoạn 2026-2027',
    rows: [
      ['Khảo sát hạ tầng', 'Phòng Kinh tế', 'Quý IV/2026'],
      ['Vận hành phần mềm', 'Phòng Văn hóa – Xã hội', 'Quý II/2027'],
      ['Báo cáo kết quả', 'Văn phòng', 'Hằng quý'],
      ['Tuyên truyền, hướng dẫn', 'Phòng Kinh tế', 'Thường xuyên'],
    ],
    from: '2026-09-01T01:00:00.000Z',
    until: '2027-12-31',
  },
  {
    name: 'of a term',
    title: 'CHƯƠNG TRÌNH\nHành động nhiệm kỳ 2025-2030',
    rows: [
      ['Xây dựng đề án', 'Phòng Kinh tế', 'Năm 2026'],
      ['Sơ kết giữa nhiệm kỳ', 'Văn phòng', 'Quý I/2027'],
      ['Tổng kết nhiệm kỳ', 'Văn phòng', 'Trước ngày 30/6/2030'],
    ],
    from: '2026-10-01T01:00:00.000Z',
    until: '2027-06-30',
  },
];

test.each(PLANS)(
  'a plan $name goes mail by mail as it was rehearsed',
  {
    timeout: 600_000,
  },
  async ({ title, rows, from, until }) => {
    const lines = rows.map((row, at) => [at + 1, ...row].join('\t'));
    const text = [title, '', HEAD, ...lines].join('\n');
    const reading = await readPlan(new TextEncoder().encode(`${text}\n`), {
      fileName: 'ke-hoach.txt',
    });
    const agency = agencyFor(reading);
    const { starting, mails } = rehearsePlan(agency, reading, { accept: [], from, until });
    expect(starting).toHaveLength(rows.length);
    expect(mails.length).toBeGreaterThan(10);
    const starts = starting.flatMap((expansion) => expansion.starts);
    office = await playReally(agency, starts, from, until);
    expect(linesOf(await realMails(office))).toEqual(linesOf(mails));
  },
);
