import { expect, test } from 'vitest';
import { resolveRecipients } from '../../../domain/directory/resolveRecipients.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { away, directoryWith, tanLap } from './sampleDirectory.ts';

const told = (units: string[], directory: Directory = tanLap) => {
  const about = {
    ...{ plan: 'ke-hoach', unit: 'van-hoa', officer: null, supervisor: null },
    coordinating: units.map((unit) => ({ unit })),
  };
  return resolveRecipients(directory, about, ['participant'], '2026-03-04').recipients.map(
    ({ person, instead, units: named }) => [person, instead?.why ?? null, named],
  );
};

test('of each unit that takes part its officer is told, or who acts for him', () => {
  expect(told(['van-phong', 'dia-chinh'])).toEqual([
    ['van-phong', null, ['Văn phòng HĐND và UBND xã']],
    ['dia-chinh', null, ['Địa chính – Xây dựng']],
  ]);
  expect(
    told(['dia-chinh'], directoryWith({ absences: [away('dia-chinh', 'moi-truong')] })),
  ).toEqual([['moi-truong', 'absent', ['Địa chính – Xây dựng']]]);
});

test('a peer is written to by the office, and somebody without mail is told through it', () => {
  expect(told(['dang-uy'])).toEqual([['van-phong', 'polite', ['Đảng ủy xã']]]);
  expect(told(['thon-dong'])).toEqual([['van-phong', 'via-office', ['Thôn Đông']]]);
});

test('one person is told once, whatever units led to him', () => {
  expect(told(['van-phong', 'dang-uy'])).toEqual([
    ['van-phong', 'polite', ['Văn phòng HĐND và UBND xã', 'Đảng ủy xã']],
  ]);
});

test('who does the task himself is not told that he takes part', () => {
  const units = tanLap.units.map((unit) =>
    unit.id === 'tram-y-te' ? { ...unit, officer: 'van-hoa' } : unit,
  );
  expect(told(['tram-y-te'], directoryWith({ units }))).toEqual([]);
});
