import { describe, expect, test } from 'vitest';
import { figure, target } from '../../../domain/target/targets.ts';
import { wordLines } from '../exports/wordParts.ts';
import { said } from '../visited.ts';
import { AT, planHeld, send } from './targetsVisited.ts';

const SHARE = target({ id: 'aaaaaaaaaaaa', units: ['dcxd', 'vp'] });
const FIELD = 'so.aaaaaaaaaaaa.dcxd.2026-Q1';
const SOURCE = 'Báo cáo số 12/BC-ĐCXD';

describe('figures', () => {
  test('the unit that owes one finds it first, sends it, and sees how it stands', async () => {
    const plan = planHeld([SHARE]);
    const app = plan.as('an');
    expect(await said(app, '/viec-cua-toi')).toContain('1 chỉ tiêu cần báo cáo quý I/2026');
    const page = await said(app, AT);
    expect(page).toContain('Số liệu cần báo cáo');
    expect(page).toContain(`name="${FIELD}"`);
    expect(page).not.toContain('so.aaaaaaaaaaaa.vp.2026-Q1');
    const answer = await send(app, `${AT}/bao-cao`, { form: 'f1', [FIELD]: '97,5', nguon: SOURCE });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${AT}?da-ghi`]);
    expect(plan.record().targets?.[0]?.figures).toMatchObject([
      { unit: 'dcxd', period: '2026-Q1', value: 97.5, source: SOURCE, lasts: true, by: 'an' },
    ]);
    const after = await said(app, AT);
    expect(after).toContain('97,5%');
    expect(after).toContain('đạt');
    expect(after).not.toContain('Số liệu cần báo cáo');
    expect(await said(app, '/viec-cua-toi')).not.toContain('chỉ tiêu cần báo cáo');
  });

  test('it stands in the form of progress, too, and leads back there', async () => {
    const plan = planHeld([SHARE]);
    const app = plan.as('an');
    const page = await said(app, '/cap-nhat');
    expect(page).toContain('Số liệu chỉ tiêu, Kế hoạch số 12/KH-UBND ngày 05/01/2026');
    expect(page).toContain(`action="${AT}/bao-cao"`);
    const form = { form: 'f1', ve: '/cap-nhat', [FIELD]: '98', nguon: SOURCE };
    const answer = await send(app, `${AT}/bao-cao`, form);
    expect(answer.headers.get('location')).toBe('/cap-nhat?da-ghi');
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    const led = await app.request('/cap-nhat?da-ghi', { headers: { cookie } });
    expect(await led.text()).toContain('Đã ghi số liệu chỉ tiêu.');
  });

  test('what was sent twice is on record once', async () => {
    const plan = planHeld([SHARE]);
    const form = { form: 'f1', [FIELD]: '97,5', nguon: SOURCE };
    await send(plan.as('an'), `${AT}/bao-cao`, form);
    await send(plan.as('an'), `${AT}/bao-cao`, form);
    expect(plan.record().log).toHaveLength(1);
  });

  test.each([
    [{ [FIELD]: 'gần hết' }, '“gần hết” không phải là một số; ghi số, ví dụ 97,5 hoặc 1.234.'],
    [{ [FIELD]: '97,5', nguon: '' }, 'Chưa ghi nguồn số liệu'],
  ])('nothing is recorded while one cannot be read: %s', async (typed, words) => {
    const plan = planHeld([SHARE]);
    const form = { form: 'f1', nguon: SOURCE, ...(typed as Record<string, string>) };
    const answer = await send(plan.as('an'), `${AT}/bao-cao`, form);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(words);
    expect(page).toContain(`value="${form[FIELD as keyof typeof form]}"`);
    expect(plan.record().log).toBeUndefined();
  });

  test('another unit’s figure is not his to report', async () => {
    const plan = planHeld([SHARE]);
    const form = { form: 'f1', 'so.aaaaaaaaaaaa.vp.2026-Q1': '99', nguon: SOURCE };
    const answer = await send(plan.as('an'), `${AT}/bao-cao`, form);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Lê Thị An không được báo cáo chỉ tiêu');
  });

  test('the coordinator is asked for his own, may report each, and sees who has not', async () => {
    const plan = planHeld([SHARE]);
    const app = plan.as('binh');
    const page = await said(app, AT);
    expect(page).toContain('Chưa báo cáo (2)');
    expect(page).toContain('name="so.aaaaaaaaaaaa.vp.2026-Q1"');
    expect(page).not.toContain(`name="${FIELD}"`);
    const own = `${AT}/aaaaaaaaaaaa`;
    expect(await said(app, own)).toContain(`name="${FIELD}"`);
    const form = { form: 'f1', 'chi-tieu': SHARE.id, [FIELD]: '90', nguon: SOURCE };
    const answer = await send(app, `${AT}/bao-cao`, form);
    expect(answer.headers.get('location')).toBe(`${own}?da-ghi`);
    const after = await said(app, own);
    expect(after).toContain('chưa đạt');
    expect(after).toContain('Trần Văn Bình');
  });

  test('the weekly report says who has not reported', async () => {
    const page = await said(planHeld([SHARE]).as('binh'), '/bao-cao');
    expect(page).toContain('Chỉ tiêu chưa có số liệu');
    expect(page).toContain('quý I/2026: Địa chính – Xây dựng (1), Văn phòng (1)');
  });

  test('reached, but not for good', async () => {
    const plan = planHeld([SHARE]);
    const form = { form: 'f1', [FIELD]: '99', nguon: SOURCE, 'ben.aaaaaaaaaaaa.dcxd.2026-Q1': 'k' };
    await send(plan.as('an'), `${AT}/bao-cao`, form);
    expect(await said(plan.as('an'), AT)).toContain('chưa bền vững');
  });

  test('who sees one unit only is shown no other’s', async () => {
    const figures = [figure('2026-Q1', 12.3), figure('2026-Q1', 45.6, { unit: 'vp' })];
    const plan = planHeld([{ ...SHARE, figures }]);
    const app = plan.as('an', [], { seesUnit: (unit) => unit === 'dcxd' });
    const page = await said(app, AT);
    expect(page).toContain('12,3%');
    expect(page).not.toContain('45,6%');
    expect(await said(app, `${AT}/aaaaaaaaaaaa`)).not.toContain('45,6%');
  });

  test('a share of tasks is counted at reading, with its formula named, and typed by nobody', async () => {
    const counted = target({
      ...{ id: 'bbbbbbbbbbbb', name: 'Tỷ lệ nhiệm vụ đúng hạn', units: [] },
      counted: { rate: 'on-time', of: 'plan' },
    });
    const plan = planHeld([counted]);
    const late = { plan: 'ke-hoach', dueDate: '2026-03-20', workBy: '2026-03-20' };
    const page = await said(plan.as('binh', [late]), AT);
    expect(page).toContain('hoàn thành đúng hạn ÷ (đã hoàn thành + quá hạn chưa hoàn thành)');
    expect(page).toContain('0%');
    expect(page).not.toContain('Số liệu cần báo cáo');
  });

  test('a plan that was closed shows its figures and asks for none', async () => {
    const closed = { at: '', by: {} } as never;
    const app = planHeld([SHARE], { closed }).as('an');
    const page = await said(app, AT);
    expect(page).toContain('Tỷ lệ hồ sơ nộp trực tuyến');
    expect(page).not.toContain('<input');
  });
});

describe('targets', () => {
  const TERMS = {
    ...{ form: 'cccccccccccc', ten: 'Hộ thoát nghèo', muc: '18', 'don-vi-tinh': 'hộ' },
    ...{ chieu: 'at-least', ky: 'quarter', cong: 'co', 'don-vi.vp': 'co' },
  };

  test('are added by the coordinator, once', async () => {
    const plan = planHeld([]);
    const app = plan.as('binh');
    expect(await said(app, AT)).toContain(`href="${AT}/them"`);
    await send(app, `${AT}/them`, TERMS);
    const answer = await send(app, `${AT}/them`, TERMS);
    expect(answer.status).toBe(303);
    expect(plan.record().targets).toMatchObject([
      {
        ...{ id: 'cccccccccccc', name: 'Hộ thoát nghèo', measure: 'hộ', adds: true, each: false },
        ...{ wanted: { value: 18, side: 'at-least' }, units: ['vp'], since: '2026-04-02' },
      },
    ]);
  });

  test.each([
    [{ muc: 'nhiều' }, 'Mức cần đạt “nhiều” không phải là một số'],
    [{ ten: '' }, 'Chưa ghi tên chỉ tiêu.'],
    [{ 'don-vi-tinh': '' }, 'Chưa ghi đơn vị tính'],
    [{ ten: 'x'.repeat(301) }, 'tên chỉ tiêu dài 301 ký tự'],
  ])('come back with what was typed where something is wrong: %s', async (wrong, words) => {
    const plan = planHeld([]);
    const answer = await send(plan.as('binh'), `${AT}/them`, {
      ...TERMS,
      ...(wrong as Record<string, string>),
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(words);
    expect(page).toContain('value="cccccccccccc"');
    expect(plan.record().targets).toEqual([]);
  });

  test('are changed, and dropped with a reason', async () => {
    const plan = planHeld([SHARE]);
    const app = plan.as('binh');
    const own = `${AT}/aaaaaaaaaaaa`;
    await send(app, `${own}/sua`, { ...TERMS, form: 'sua-1', ten: 'Tên mới' });
    expect(plan.record().targets?.[0]?.name).toBe('Tên mới');
    const refused = await send(app, `${own}/bo`, { form: 'bo-1', 'ly-do': '' });
    expect(refused.status).toBe(422);
    await send(app, `${own}/bo`, { form: 'bo-2', 'ly-do': 'ghi nhầm' });
    expect(plan.record().targets).toEqual([]);
  });

  test('are nobody else’s to keep', async () => {
    const app = planHeld([SHARE]).as('an');
    expect(await said(app, AT)).not.toContain(`${AT}/them`);
    expect((await app.request(`${AT}/them`)).status).toBe(404);
    expect((await send(app, `${AT}/them`, TERMS)).status).toBe(404);
    expect((await send(app, `${AT}/aaaaaaaaaaaa/bo`, { 'ly-do': 'x' })).status).toBe(404);
  });

  test('of a plan that is not there are not found', async () => {
    const app = planHeld([]).as('binh');
    expect((await app.request('/ke-hoach/chi-tieu/khac')).status).toBe(404);
    expect((await app.request(`${AT}/dddddddddddd`)).status).toBe(404);
  });

  test('are linked from the list of plans', async () => {
    expect(await said(planHeld([]).as('an'), '/ke-hoach')).toContain(`href="${AT}"`);
  });
});

describe('results of a year', () => {
  const TOGETHER = target({
    ...{ id: 'bbbbbbbbbbbb', name: 'Việc làm mới', measure: 'việc làm', adds: true },
    ...{ units: ['dcxd', 'vp'], wanted: { value: 250, side: 'at-least' as const } },
    figures: [
      figure('2026-Q1', 1200, { source: 'Báo cáo 1' }),
      figure('2026-Q1', 34.5, { unit: 'vp', source: 'Báo cáo 2' }),
    ],
  });
  const plan = planHeld([{ ...SHARE, figures: [figure('2026-Q1', 90)] }, TOGETHER]);

  test('say of each unit and of the office what was wanted, reached, and where it was read', async () => {
    const page = await said(plan.as('binh'), `${AT}/ket-qua`);
    for (const words of ['1.234,5 việc làm', 'góp vào kết quả chung', 'chưa đạt', '≥ 97%'])
      expect(page).toContain(words);
    expect(page).toContain('Báo cáo 1 (quý I/2026); Báo cáo 2 (quý I/2026)');
    expect(page).toContain('chưa đạt 1 · chưa bền vững 0 · chưa báo cáo 0 · đạt 1');
  });

  test('go out as Excel, and that is written down', async () => {
    const noted: string[] = [];
    const note = async (_: string, detail: string) => void noted.push(detail);
    const app = plan.as('binh', [], { note });
    const answer = await app.request(`${AT}/ket-qua?dang=xlsx`);
    expect(answer.headers.get('content-disposition')).toContain('chi-tieu-ke-hoach-2026.xlsx');
    const { readXlsx } = await import('hucre/xlsx');
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    const rows = sheets[0]?.rows.map((row) => row.join('|')) ?? [];
    expect(rows[0]).toBe('Kết quả thực hiện chỉ tiêu 2026|||||');
    expect(rows).toContain(
      'Tỷ lệ hồ sơ nộp trực tuyến|Địa chính – Xây dựng|≥ 97%|90%|chưa đạt|Báo cáo (quý I/2026)',
    );
    expect(noted).toEqual(['chi-tieu-ke-hoach-2026.xlsx tasks=6']);
  });
});

test('the report of results says of each target what was wanted and reached', async () => {
  const plan = planHeld([{ ...SHARE, units: ['dcxd'], figures: [figure('2026-Q1', 90)] }]);
  const answer = await plan.as('binh').request('/bao-cao/van-ban/ket-qua?ky=2026-Q1');
  const lines = wordLines(new Uint8Array(await answer.arrayBuffer()));
  expect(lines).toContain('Có 1 chỉ tiêu năm 2026, tính đến nay 0 chỉ tiêu đạt:');
  expect(lines).toContain('- Tỷ lệ hồ sơ nộp trực tuyến: cần đạt ≥ 97%, đạt được 90% (chưa đạt).');
});
