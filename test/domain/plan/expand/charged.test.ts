import { describe, expect, test } from 'vitest';
import { charged } from '../../../../domain/plan/expand/charged.ts';
import type { Suggestion } from '../../../../domain/plan/types.ts';
import { plannedTask } from '../../../support/plannedTask.ts';
import { tanLap } from '../../directory/sampleDirectory.ts';

/** A duty found in a cell of the land office's row. */
const sentence = (title: string): Suggestion => ({
  ...plannedTask('trước ngày 25/6', { title, leadUnits: ['ĐC-XD'], coordinatingUnits: ['VH-XH'] }),
  foundIn: 'cell',
  parent: '1',
});

const unitsOf = (title: string): string[] => charged(sentence(title), tanLap).leadUnits;

describe('a dated duty inside a cell or a paragraph', () => {
  test.each([
    ['Văn phòng UBND xã tổng hợp, báo cáo trước ngày 25/6', ['Văn phòng UBND xã']],
    [
      '- Giao Văn phòng UBND xã, Trạm Y tế gửi báo cáo trước ngày 25/6',
      ['Văn phòng UBND xã, Trạm Y tế'],
    ],
    ['Đề nghị Đảng ủy xã cho ý kiến, chậm nhất ngày 25/6', ['Đảng ủy xã']],
    ['Các ban, ngành báo cáo trước ngày 25/6', ['Các ban, ngành']],
    ['VH-XH: trước ngày 25/6', ['VH-XH']],
  ])('is the unit’s its sentence begins with: %s', (title, units) => {
    expect(unitsOf(title)).toEqual(units);
  });

  test('is found by a name that holds a verb itself', () => {
    const units = tanLap.units.map((one) =>
      one.id === 'tram-y-te' ? { ...one, name: 'Tổ tổng hợp' } : one,
    );
    const one = sentence('Tổ tổng hợp báo cáo trước ngày 25/6');
    expect(charged(one, { ...tanLap, units }).leadUnits).toEqual(['Tổ tổng hợp']);
  });

  test('has no coordinating units of the row it was taken from', () => {
    expect(
      charged(sentence('Văn phòng UBND xã báo cáo trước ngày 25/6'), tanLap).coordinatingUnits,
    ).toEqual([]);
  });

  test.each([
    'Địa chính – Xây dựng báo cáo trước ngày 25/6',
    'Tổng hợp, báo cáo Văn phòng UBND xã trước ngày 25/6',
    'UBND xã báo cáo UBND tỉnh trước ngày 25/6',
    'Tổ chức hội nghị trước ngày 25/6',
    'Phòng, chống thiên tai báo cáo trước ngày 25/6',
    'Mua văn phòng phẩm trước ngày 25/6',
  ])('stays as it was read: %s', (title) => {
    expect(charged(sentence(title), tanLap)).toEqual(sentence(title));
  });

  test('is asked about where it begins with a body nobody knows, and waits for no answer', () => {
    const { leadUnits, questions } = charged(
      sentence('Chi cục Thuế khu vực gửi số liệu trước ngày 25/6'),
      tanLap,
    );
    expect(leadUnits).toEqual(['ĐC-XD']);
    expect(questions).toMatchObject([
      { about: 'unit', value: 'Chi cục Thuế khu vực', blocking: false },
    ]);
  });

  test('without a unit of its paragraph needs none where its sentence names one', () => {
    const asked = { about: 'unit' as const, value: '', said: { vi: '', en: '' }, blocking: true };
    const one: Suggestion = {
      ...sentence('Văn phòng UBND xã báo cáo trước 25/6'),
      leadUnits: [],
      questions: [asked],
    };
    expect(charged(one, tanLap)).toMatchObject({ leadUnits: ['Văn phòng UBND xã'], questions: [] });
  });

  test('of the body is looked up in its sentence, whatever verb the name ends before', () => {
    const asked = { about: 'unit' as const, value: '', said: { vi: '', en: '' }, blocking: true };
    const one: Suggestion = {
      ...sentence('Quán xuyến việc ra vào'),
      ...{ leadUnits: [], questions: [asked], foundIn: 'body', parent: null },
      sentence: 'Giao Văn phòng UBND xã quán xuyến việc ra vào, xong trước 25/6',
    };
    expect(charged(one, tanLap)).toMatchObject({ leadUnits: ['Văn phòng UBND xã'], questions: [] });
  });

  test('of the body is asked about once where nobody knows the unit', () => {
    const one: Suggestion = {
      ...sentence('Gửi số liệu'),
      ...{ leadUnits: ['Chi cục Thuế khu vực'], foundIn: 'body', parent: null },
      sentence: 'Chi cục Thuế khu vực gửi số liệu trước ngày 25/6',
    };
    expect(charged(one, tanLap)).toEqual(one);
  });
});
