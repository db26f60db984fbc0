import { describe, expect, it } from 'vitest';
import { loadAgency } from '../../config/load/loadAgency.ts';
import { termNews } from '../../config/termNews.ts';
import { resolveRecipients } from '../../domain/directory/resolveRecipients.ts';
import type { Role } from '../../domain/directory/types.ts';
import { expandTask } from '../../domain/plan/expand/expand.ts';
import { wholeYear } from '../../domain/plan/identity.ts';
import { mayAct } from '../../domain/task/mayAct.ts';
import { facts } from '../support/facts.ts';
import { plannedTask } from '../support/plannedTask.ts';
import { copyOfSample, edit } from './agencyFolder.ts';

/** The sample, where the culture officer leaves with November and a new one comes. */
function changingOffice() {
  const dir = copyOfSample();
  const mail = 'email: vanhoa@anphuoc.example.vn';
  edit(dir, 'people.yaml', mail, `${mail}, until: "2026-11-30"`);
  edit(
    dir,
    'units.yaml',
    'relation: subordinate\n    officer: hanh-chinh-cong',
    'until: "2026-11-30"\n    relation: subordinate\n    officer: hanh-chinh-cong',
  );
  return loadAgency(dir);
}

const told = (day: string, role: Role = 'officer', officer: string | null = null) => {
  const { directory } = changingOffice();
  const about = { plan: 'p', unit: 'van-hoa', officer, supervisor: null };
  const { recipients, reports } = resolveRecipients(directory, about, [role], day);
  return { people: recipients.map(({ person }) => person), reports: reports.map(({ vi }) => vi) };
};

describe('somebody with a last day', () => {
  it('holds the role on it and not after it, which says where it falls', () => {
    expect(told('2026-11-30')).toEqual({ people: ['van-hoa'], reports: [] });
    expect(told('2026-12-01')).toEqual({
      people: ['van-phong'],
      reports: [
        'Phòng Văn hóa – Xã hội: người phụ trách Kiều Anh Dũng giữ đến 30/11/2026 (ngày 01/12/2026); thông báo chuyển tới Lưu Thị Bích Vân. Hãy cập nhật danh bạ.',
      ],
    });
    expect(told('2026-12-01', 'officer', 'van-hoa').people).toEqual(['van-phong']);
  });

  it('may act until then', () => {
    const { directory } = changingOffice();
    const task = facts({ unit: 'van-hoa', officer: null });
    expect(mayAct(directory, 'van-hoa', 'report', task, '2026-11-30')).toBeNull();
    expect(mayAct(directory, 'van-hoa', 'report', task, '2026-12-01')?.said.vi).toBe(
      'Kiều Anh Dũng giữ nhiệm vụ đến ngày 30/11/2026 (people.yaml); ghi người đang giữ nhiệm vụ.',
    );
  });

  it('stands in doctor from a month before, with the lines to change', () => {
    const agency = changingOffice();
    expect(termNews(agency, '2026-10-01')).toEqual([]);
    expect(termNews(agency, '2026-11-20').map(({ vi }) => vi)).toEqual([
      'Kiều Anh Dũng đến hết ngày 30/11/2026: người phụ trách Phòng Văn hóa – Xã hội (xa/units.yaml:21); ngoài thời gian đó thông báo cho người phụ trách đơn vị này chuyển tới đầu mối',
      'Trung tâm Phục vụ hành chính công xã đến hết ngày 30/11/2026: ngoài thời gian đó không nhận việc mới; việc đang làm theo tiếp, hoặc giao lại cho đơn vị khác',
    ]);
  });
});

const PLAN = { id: 'p', year: 2026, name: 'Kế hoạch', period: wholeYear(2026), issued: null };

describe('a unit with a last day', () => {
  const questions = (now: string) => {
    const agency = changingOffice();
    const task = { ...plannedTask('31/12/2026'), leadUnits: ['Trung tâm Phục vụ hành chính công'] };
    return expandTask(PLAN, task, agency, now, () => 'an-phuoc/p/1/hanh-chinh-cong/2026-12-31')
      .questions.filter(({ blocking }) => blocking)
      .map(({ said }) => said.vi);
  };

  it('is given tasks until then', () => {
    expect(questions('2026-11-30T02:00:00.000Z')).toEqual([]);
    expect(questions('2026-12-01T02:00:00.000Z')).toEqual([
      '“Trung tâm Phục vụ hành chính công xã” chỉ nhận việc mới đến ngày 30/11/2026 (units.yaml); chọn đơn vị khác.',
    ]);
  });
});
