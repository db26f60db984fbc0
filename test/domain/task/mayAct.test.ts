import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import { type ActedOn, mayAct } from '../../../domain/task/mayAct.ts';
import { away, directoryWith, tanLap } from '../directory/sampleDirectory.ts';

const DAY = '2026-03-04';

const facts = (changes: Partial<ActedOn> = {}): ActedOn => ({
  plan: 'ke-hoach',
  unit: 'van-hoa',
  officer: null,
  supervisor: null,
  doers: [],
  title: 'Rà soát nhà văn hóa',
  reports: [],
  ...changes,
});

const reportedBy = (by: string) =>
  facts({
    reports: [
      {
        at: '2026-03-03T02:00:00.000Z',
        by,
        proofs: [{ product: '', documentNo: '12/BC-UBND', documentDate: '2026-03-03' }],
        note: '',
      },
    ],
  });

const doing: CommandName[] = [
  'report',
  'progress',
  'request-extension',
  'record-explanation',
  'trigger',
];
const deciding: CommandName[] = [
  'accept',
  'return',
  'decide-extension',
  'demand-explanation',
  'reassign',
  'reschedule',
  'cancel',
];

const allowed = (actor: string, action: CommandName, task = facts(), directory = tanLap) =>
  mayAct(directory, actor, action, task, DAY) === null;

describe('who may act on a task', () => {
  it.each(doing)(
    '%s: its officer and the coordinator, not a colleague and not a leader',
    (action) => {
      const may = ['van-hoa', 'van-phong', 'dia-chinh', 'pct-van-xa'].map((actor) =>
        allowed(actor, action),
      );
      expect(may).toEqual([true, true, false, false]);
    },
  );

  it.each(deciding)(
    '%s: supervisor, chairman and the coordinator for them, not the officer, not another leader',
    (action) => {
      const may = ['pct-van-xa', 'chu-tich', 'van-phong', 'van-hoa', 'pct-kinh-te'].map((actor) =>
        allowed(actor, action),
      );
      expect(may).toEqual([true, true, true, false, false]);
    },
  );

  it('a delegate acts while the holder is away, and no longer', () => {
    const directory = directoryWith({ absences: [away('van-hoa', 'dia-chinh')] });
    expect(mayAct(directory, 'dia-chinh', 'report', facts(), '2026-03-06')).toBeNull();
    expect(mayAct(directory, 'dia-chinh', 'report', facts(), '2026-03-07')).not.toBeNull();
  });

  it('a refusal names who may', () => {
    expect(mayAct(tanLap, 'dia-chinh', 'accept', facts(), DAY)?.said.vi).toBe(
      'Hồ Đức Anh không được xác nhận hoàn thành “Rà soát nhà văn hóa”; người được làm: đầu mối theo dõi, đôn đốc (Tạ Thị Ngân), lãnh đạo phụ trách (Lương Quốc Bảo), Chủ tịch (Phan Văn Khải Minh).',
    );
  });

  it('a stranger is refused by his id', () => {
    expect(mayAct(tanLap, 'nguoi-la', 'report', facts(), DAY)?.said.vi).toBe(
      'Không có “nguoi-la” trong danh bạ UBND xã Tân Lập; dùng mã người trong people.yaml.',
    );
  });
});

describe('nobody accepts his own work', () => {
  it('whoever typed the report leaves its acceptance to another', () => {
    expect(allowed('van-phong', 'accept', reportedBy('van-phong'))).toBe(false);
    expect(allowed('van-phong', 'accept', reportedBy('van-hoa'))).toBe(true);
    expect(allowed('pct-van-xa', 'accept', reportedBy('van-phong'))).toBe(true);
  });

  it('an officer who is a leader leaves it to the other leader', () => {
    const task = { ...reportedBy('van-phong'), officer: 'pct-van-xa' };
    expect(mayAct(tanLap, 'pct-van-xa', 'accept', task, DAY)?.said).toMatchObject({
      vi: 'Lương Quốc Bảo đã thực hiện hoặc nhập báo cáo này nên không được tự xác nhận hoàn thành “Rà soát nhà văn hóa”; người được làm: Phan Văn Khải Minh.',
      remedy: { action: 'name-actor', among: ['chu-tich'] },
    });
  });

  it('unless he is the only leader there is', () => {
    const task = { ...reportedBy('chu-tich'), officer: 'chu-tich', supervisor: 'chu-tich' };
    expect(allowed('chu-tich', 'accept', task)).toBe(true);
  });

  it('nor grants his own extension', () => {
    const task = facts({ unit: 'van-phong' });
    expect(allowed('van-phong', 'decide-extension', task)).toBe(false);
    expect(allowed('chu-tich', 'decide-extension', task)).toBe(true);
  });
});
