import { expect, it } from 'vitest';
import {
  decisionsToEnter,
  openDecisions,
  optionsText,
  whatToEnter,
} from '../../../domain/calendar/decisions.ts';
import { vietnam } from './vietnam.ts';

const asked = (today: string) => decisionsToEnter(vietnam, today).map(({ about }) => about);

it('days off that are not decided are asked about from sixty days before, until they are past', () => {
  expect(asked('2026-12-05')).toEqual([]);
  expect(asked('2026-12-06')).toEqual(['Tết Nguyên đán']);
  expect(asked('2027-02-12')).toEqual(['Tết Nguyên đán']);
  expect(asked('2027-02-13')).toEqual([]);
  expect(asked('2027-07-03')).toEqual(['ngày nghỉ thứ hai dịp Quốc khánh']);
});

it('a year without a file is asked about from sixty days before it', () => {
  expect(asked('2027-11-01')).toEqual([]);
  expect(asked('2027-11-02')).toEqual(['ngày nghỉ cả năm 2028']);
  expect(asked('2028-06-01')).toEqual(['ngày nghỉ cả năm 2028']);
});

it('the coordinator is asked to enter one decision, or to add the whole year', () => {
  const titles = (today: string) => decisionsToEnter(vietnam, today).map(whatToEnter);
  expect(titles('2026-12-06')).toMatchObject([
    { vi: 'Ghi quyết định về lịch nghỉ năm 2027: Tết Nguyên đán' },
  ]);
  expect(titles('2027-11-02')).toEqual([
    { vi: 'Bổ sung lịch nghỉ năm 2028', en: 'Add the days off of 2028' },
  ]);
});

it('are told by the runs of days that each option has off', () => {
  expect(openDecisions(vietnam).map((one) => optionsText(one, ' | '))).toEqual([
    '04/02/2027–10/02/2027 | 05/02/2027–12/02/2027',
    '01/09/2027 | 03/09/2027',
  ]);
});
