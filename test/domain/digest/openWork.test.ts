import { expect, test } from 'vitest';
import { backOn, openWork } from '../../../domain/digest/openWork.ts';
import { renderTextList } from '../../../domain/digest/page/render.ts';
import { facts } from '../../support/facts.ts';
import { smallDirectory, smallOffice } from '../../support/smallOffice.ts';

const absence = (person: string, from: string, to: string) => ({
  person,
  from,
  to,
  delegate: null,
});
const office = (...absences: ReturnType<typeof absence>[]) =>
  smallOffice({ directory: { ...smallDirectory(), absences } });

test('somebody is back on the first working day after an absence, unless another follows it', () => {
  const { directory, calendar } = office(
    absence('an', '2024-03-04', '2024-03-08'),
    absence('em', '2024-03-04', '2024-03-08'),
    absence('em', '2024-03-11', '2024-03-12'),
  );
  const days = ['2024-03-08', '2024-03-09', '2024-03-11', '2024-03-12', '2024-03-13'];
  expect(days.map((day) => backOn(directory, calendar, day))).toEqual([[], [], ['an'], [], ['em']]);
});

test('what is open is one line a task, however far off, and what he is to decide', () => {
  const agency = office();
  const id = (ref: string) => `thu-nghiem/ke-hoach/${ref}/dcxd/2024`;
  const tasks = [
    facts({ id: id('1'), title: 'Việc quá hạn', dueDate: '2024-03-01', workBy: '2024-03-01' }),
    facts({ id: id('2'), title: 'Việc cuối năm', dueDate: '2024-12-31', workBy: '2024-12-31' }),
    facts({
      id: id('3'),
      title: 'Việc được giao lại',
      unit: 'tp',
      dueDate: '2024-06-28',
      workBy: '2024-06-28',
      doers: [{ person: 'an', innerDue: '2024-06-03' }],
    }),
    facts({ id: id('4'), title: 'Việc của người khác', unit: 'tp' }),
  ];
  const notices = openWork('an', tasks, agency, '2024-03-11', '2024-03-11T00:00:00.000Z');
  expect(notices.map(({ title, detail }) => `${title}: ${detail}`)).toEqual([
    'Việc quá hạn: Quá hạn',
    'Việc cuối năm: ',
    'Việc được giao lại: Nhắc hạn nội bộ',
  ]);
  const content = {
    agencyName: 'UBND xã',
    person: { id: 'an', name: 'An', title: '' },
    date: '2024-03-11',
    notices,
    omitted: 0,
  };
  const shown = renderTextList(content, {
    language: 'vi',
    attentionBudget: null,
    calendar: agency.calendar,
    now: '2024-03-11T00:00:00.000Z',
  });
  expect(shown).toContain('Việc đang thực hiện khi Ông/Bà trở lại làm việc'.toUpperCase());
});
