import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../client/plan/readPlan.ts';
import { planAsExcel, planAsWord } from './officeFiles.ts';

const HEADER = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Sản phẩm', 'Thời gian hoàn thành'];
const task = (no: number): string[] => [
  ...[`${no}`, `Rà soát, cập nhật nội dung số ${no} của kế hoạch cải cách hành chính`],
  ...(no % 3 === 1 ? ['Văn phòng HĐND và UBND xã', 'Báo cáo', 'Quý IV/2026'] : ['', `Biên bản số ${no}`, '']),
];
const ROWS = [HEADER, ...Array.from({ length: 2000 }, (_, at) => task(at + 1))];
const TEXT = ROWS.map((row) => row.join('\t')).join('\n');
const pipes = ROWS.map((row) => `| ${row.join(' | ')} |`);
const html = ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');

describe('a plan of two thousand rows', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['Word', () => planAsWord(TEXT, 'tables')],
    ['Excel', () => planAsExcel(TEXT, 'tables')],
    ['CSV', () => strToU8(ROWS.map((row) => row.join(';')).join('\r\n'))],
    ['Markdown', () => strToU8([pipes[0], '|-|-|-|-|-|', ...pipes.slice(1)].join('\n'))],
    ['HTML', () => strToU8(`<table>${html}</table>`)],
  ])('is read whole, within three seconds of work: %s', async (_, make) => {
    const content = await make();
    const before = process.cpuUsage();
    const { tasks } = await readPlan(content, { fileName: 'x', year: 2026 });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
    expect(tasks).toHaveLength(2000);
    expect(tasks.every(({ leadUnits }) => leadUnits[0] === 'Văn phòng HĐND và UBND xã')).toBe(true);
  });
});
