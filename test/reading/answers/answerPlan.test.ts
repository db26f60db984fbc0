import { describe, expect, test } from 'vitest';
import { readDueText } from '../../../domain/due/readDueText.ts';
import type { Question } from '../../../domain/due/types.ts';
import { partiesOf } from '../../../domain/plan/expand/parties.ts';
import type { PlannedTask, Suggestion } from '../../../domain/plan/types.ts';
import { text } from '../../../domain/text/text.ts';
import { answerPlan } from '../../../reading/answers/answerPlan.ts';
import type { Answered, Entry, Subject, Typed } from '../../../reading/answers/types.ts';
import { plannedTask } from '../../support/plannedTask.ts';
import { smallDirectory } from '../../support/smallOffice.ts';

const CONTEXT = { planYear: 2024, beforeIsInclusive: false };
const directory = {
  ...smallDirectory(),
  groups: [{ id: 'ca-hai', name: 'Cả hai', aliases: [], members: ['vp', 'tp'] }],
};

const PLAN = { id: 'kh', title: 'Kế hoạch', year: 2024, agency: '' };

function answer(tasks: PlannedTask[], entries: Entry[], suggestions: Suggestion[] = []): Answered {
  return answerPlan({ plan: PLAN, tasks, suggestions }, entries, directory, CONTEXT);
}

const entry = (subject: Subject, typed: Partial<Typed>): Entry => ({
  subject,
  typed: { answer: '', due: '', unit: '', ...typed },
});

/** The answer to a row's first question. */
function ofFirst(task: PlannedTask, words: string): Entry {
  const [question] = task.questions;
  if (!question) throw new Error('the row asks nothing');
  const row = { task: task.title, section: task.section, units: task.leadUnits.join('; ') };
  return entry({ about: question.about, words: question.value, row }, { answer: words });
}

const asked = (change: Partial<Question>): Question => ({
  about: 'due',
  value: 'Quý 1/2024',
  said: text('đúng không?', 'is it?'),
  blocking: false,
  ...change,
});

describe('an answered due text', () => {
  test('is kept apart from what the plan prints', () => {
    const printed = ['Định kỳ', ''].map((words) => {
      const row = plannedTask(words);
      const [task] = answer([row], [ofFirst(row, '30/11')]).reading.tasks;
      return [task?.dueText, task?.printedDue];
    });
    expect(printed).toEqual([
      ['30/11', 'Định kỳ'],
      ['30/11', ''],
    ]);
    const stands = { ...plannedTask('Quý 1/2024'), questions: [asked({ choices: ['có'] })] };
    const { tasks } = answer([stands], [ofFirst(stands, 'có')]).reading;
    expect(tasks[0]).not.toHaveProperty('printedDue');
  });

  test.each([
    ['Định kỳ', 'hàng quý', 'hàng quý', 'recurring', 4],
    ['Định kỳ', '2024-06-15', '15/06/2024', 'date', 1],
    ['Định kỳ', '2024-03-05; 2024-09-05', '05/03/2024; 05/09/2024', 'recurring', 2],
    ['Quý 5/2024', 'Quý IV', 'Quý IV', 'quarter', 1],
    ['Quý 5/2024', 'Thường xuyên', 'Thường xuyên', 'continuous', 0],
    ['Quý 5/2024', 'continuous', 'Thường xuyên', 'continuous', 0],
    ['Quý 5/2024', 'chưa có', '', 'unspecified', 0],
    ['', 'chưa có', '', 'unspecified', 0],
    ['', 'Tháng 5', 'Tháng 5', 'month', 1],
  ])('%j, answered %j, is sure', (dueText, typed, words, kind, days) => {
    const row = plannedTask(dueText);
    const { reading, faults } = answer([row], [ofFirst(row, typed)]);
    expect(faults).toEqual([]);
    expect(reading.tasks).toMatchObject([
      { dueText: words, deadline: { kind }, confidence: 'sure', questions: [] },
    ]);
    expect(reading.tasks[0]?.deadline.dueDates).toHaveLength(days);
  });

  test.each([
    ['Định kỳ', 'sớm', 'sớm'],
    ['Định kỳ', 'quý 7', 'một năm có 4 quý'],
    ['Định kỳ', '30/02/2024', 'không có ngày này'],
    ['Định kỳ', 'có', 'chưa có thời hạn nào để xác nhận'],
    ['Quý 5/2024', 'không', 'ghi thời hạn đúng'],
    ['Hàng năm, theo văn bản của huyện', 'có', 'thêm dòng vào kế hoạch'],
  ])('%j, answered %j, is refused and stays open', (dueText, typed, words) => {
    const row = plannedTask(dueText);
    const { reading, faults } = answer([row], [ofFirst(row, typed)]);
    expect(faults).toMatchObject([{ entry: 0, field: 'answer' }]);
    expect(faults[0]?.said.vi).toContain(words);
    expect(reading.tasks).toMatchObject([{ dueText, confidence: 'ask' }]);
  });

  test.each([
    ['có', 'none', 'Quý 1/2024', '2024-03-31'],
    ['không', 'none', '', undefined],
    ['không', 'kept', 'Quý 1/2024', '2024-03-31'],
    ['Quý 2', 'none', 'Quý 2', '2024-06-30'],
  ] as const)(
    'that was read with a doubt, answered %j, where no means %s',
    (typed, ifNot, words, day) => {
      const row = plannedTask('Quý 1/2024', { confidence: 'ask', questions: [asked({ ifNot })] });
      const { reading } = answer([row], [ofFirst(row, typed)]);
      expect(reading.tasks).toMatchObject([{ dueText: words, confidence: 'sure' }]);
      expect(reading.tasks[0]?.deadline.dueDates[0]).toBe(day);
    },
  );
});

describe('an answered supervisor', () => {
  const questions = [asked({ about: 'supervisor', value: 'Đồng chí Lạ', ifNot: 'none' })];
  const row = plannedTask('Quý 1', {
    leadUnits: ['Văn phòng'],
    supervisor: 'Đồng chí Lạ',
    questions,
  });
  const leader = directory.people[0];

  test.each([
    ['có', 'Đồng chí Lạ'],
    ['không', ''],
    [leader?.id ?? '', leader?.name],
  ])('taken from the row above, answered %j, is %j', (typed, supervisor) => {
    const { reading, faults } = answer([row], [ofFirst(row, typed)]);
    expect(faults).toEqual([]);
    expect(reading.tasks[0]).toMatchObject({ supervisor, questions: [] });
  });

  test('that nobody knows is refused and stays open', () => {
    const { reading, faults } = answer([row], [ofFirst(row, 'Người Không Quen')]);
    expect(faults).toHaveLength(1);
    expect(reading.tasks).toMatchObject([{ supervisor: 'Đồng chí Lạ', confidence: 'ask' }]);
  });
});

describe('an answered unit', () => {
  const phrase = 'Tổ lạ';
  const settle = (typed: string, words = phrase) => {
    const row = plannedTask('Quý 1', { leadUnits: [words] });
    const { reading, faults } = answer(
      [row],
      [entry({ about: 'unit', words: phrase }, { answer: typed })],
    );
    const [task] = reading.tasks;
    return {
      faults,
      task,
      units: task && partiesOf(directory, task).parties.map(({ unit }) => unit.id),
    };
  };

  test.each([
    ['dcxd', ['dcxd']],
    ['vp, tp', ['vp', 'tp']],
    ['vp; Địa chính – Xây dựng', ['vp', 'dcxd']],
    ['ca-hai', ['vp', 'tp']],
    ['ĐC-XD', ['dcxd']],
  ])('%j is looked up', (typed, units) => {
    expect(settle(typed)).toMatchObject({ faults: [], units });
  });

  test('beside one that coordinates keeps that', () => {
    expect(settle('vp', `${phrase} phối hợp với ĐC-XD`)).toMatchObject({
      units: ['vp'],
      task: { coordinatingUnits: ['Địa chính – Xây dựng'] },
    });
  });

  test('that coordinates may stay as it is printed', () => {
    expect(settle('có', `Văn phòng phối hợp với ${phrase}`)).toMatchObject({
      faults: [],
      units: ['vp'],
      task: { leadUnits: ['Văn phòng'], coordinatingUnits: [phrase], questions: [] },
    });
  });

  test('of a row whose list fits its items ill is that row’s', () => {
    const questions = [asked({ about: 'unit', value: 'A; B', blocking: true })];
    const row = plannedTask('Quý 1', { leadUnits: ['A', 'B'], questions });
    const { reading } = answer([row], [ofFirst(row, 'vp')]);
    expect(reading.tasks).toMatchObject([{ leadUnits: ['Văn phòng'], confidence: 'sure' }]);
  });

  test.each([
    ['có', ['Tư pháp']],
    ['vp', ['Văn phòng']],
  ])('taken from the row above, answered %j, is settled', (typed, leadUnits) => {
    const questions = [asked({ about: 'unit', value: 'Tư pháp' })];
    const row = plannedTask('Quý 1', { leadUnits: ['Tư pháp'], questions });
    const { reading, faults } = answer([row], [ofFirst(row, typed)]);
    expect(faults).toEqual([]);
    expect(reading.tasks).toMatchObject([{ leadUnits, confidence: 'sure', questions: [] }]);
  });

  test('taken from the row above cannot be nobody', () => {
    const questions = [asked({ about: 'unit', value: 'Tư pháp' })];
    const row = plannedTask('Quý 1', { leadUnits: ['Tư pháp'], questions });
    const { reading, faults } = answer([row], [ofFirst(row, 'không')]);
    expect(faults).toHaveLength(1);
    expect(reading.tasks).toMatchObject([{ confidence: 'ask' }]);
  });

  test('that nobody knows is refused with the nearest, and never taken', () => {
    const { faults, task } = settle('vph');
    expect(faults[0]?.said.vi).toContain('“vp (Văn phòng)”');
    expect(task?.leadUnits).toEqual([phrase]);
  });

  describe('without a directory', () => {
    const questions = [asked({ about: 'unit', value: '', blocking: true })];
    const row = plannedTask('Quý 1', { leadUnits: [], questions });
    const given = (typed: string) =>
      answerPlan(
        { plan: PLAN, tasks: [row], suggestions: [] },
        [ofFirst(row, typed)],
        null,
        CONTEXT,
      );

    test('is taken as typed', () => {
      expect(given('Văn phòng; Công đoàn').reading.tasks).toMatchObject([
        { leadUnits: ['Văn phòng', 'Công đoàn'] },
      ]);
    });

    test.each(['có', 'Không', 'chưa có', 'chưa rõ', 'Văn phòng; không', ';'])(
      '%j is refused and stays open',
      (typed) => {
        const { faults, reading } = given(typed);
        expect(faults).toMatchObject([{ entry: 0, field: 'answer' }]);
        expect(faults[0]?.said.vi).toContain('ghi tên đơn vị');
        expect(reading.tasks).toMatchObject([{ leadUnits: [], confidence: 'ask' }]);
      },
    );
  });

  test('holds for every row with these words, and is asked once', () => {
    const rows = ['I.1', 'I.2'].map((ref) =>
      plannedTask('Quý 1', { ref, title: ref, leadUnits: [phrase] }),
    );
    const { reading, asked } = answer(rows, [
      entry({ about: 'unit', words: 'TỔ LẠ' }, { answer: 'vp' }),
    ]);
    expect(reading.tasks.map(({ leadUnits }) => leadUnits)).toEqual([['Văn phòng'], ['Văn phòng']]);
    expect(asked.map(({ tasks }) => tasks.length)).toEqual([2]);
  });

  test('is not that of words which differ by accents alone: both are asked', () => {
    const rows = ['Hội Bảo trợ', 'Hội Báo trợ'].map((unit, at) =>
      plannedTask('Quý 1', { ref: `${at}`, title: 'Vận động', leadUnits: [unit] }),
    );
    const { reading, asked } = answer(rows, [
      entry({ about: 'unit', words: 'hội bảo trợ' }, { answer: 'vp' }),
    ]);
    expect(asked.map(({ subject, entry }) => [subject.words, entry])).toEqual([
      ['Hội Bảo trợ', 0],
      ['Hội Báo trợ', null],
    ]);
    expect(reading.tasks.map(({ leadUnits }) => leadUnits)).toEqual([
      ['Văn phòng'],
      ['Hội Báo trợ'],
    ]);
  });

  test('is asked of each row by itself where the agency itself leads', () => {
    const rows = ['a', 'b'].map((title) =>
      plannedTask('Quý 1', { ref: title, title, leadUnits: ['UBND xã'] }),
    );
    const row = { task: 'a', section: '', units: 'UBND xã' };
    const { reading, asked } = answer(rows, [
      entry({ about: 'unit', words: 'UBND xã', row }, { answer: 'tp' }),
    ]);
    expect(reading.tasks.map(({ leadUnits }) => leadUnits)).toEqual([
      ['Tư pháp – Hộ tịch'],
      ['UBND xã'],
    ]);
    expect(asked).toHaveLength(2);
  });

  test('leaves the agency itself beside it to be asked once', () => {
    const row = plannedTask('Quý 1', { leadUnits: ['UBND xã', phrase] });
    const entries = [entry({ about: 'unit', words: phrase }, { answer: 'vp' })];
    const { asked, reading } = answer([row], entries);
    expect(asked.map(({ subject }) => subject.words)).toEqual(['UBND xã', phrase]);
    expect(reading.tasks[0]?.leadUnits).toEqual(['UBND xã', 'Văn phòng']);
  });

  test.each([
    ['có', 'Địa chính – Xây dựng', null],
    ['Võ Thị Em', 'Địa chính – Xây dựng Võ Thị Em', 'em'],
    ['em', 'Địa chính – Xây dựng Võ Thị Em', 'em'],
  ])('whose person nobody knows, answered %j', (typed, lead, officer) => {
    const row = plannedTask('Quý 1', { leadUnits: ['ĐC-XD Hồ Văn Lạ'] });
    const { reading } = answer(
      [row],
      [entry({ about: 'person', words: 'Hồ Văn Lạ' }, { answer: typed })],
    );
    expect(reading.tasks[0]?.leadUnits).toEqual([lead]);
    const { parties, questions } = partiesOf(directory, reading.tasks[0] as PlannedTask);
    expect([parties[0]?.officer, questions]).toEqual([officer, []]);
  });
});

test('an answered person is not that of a name which differs by accents alone', () => {
  const rows = ['Hồ Văn Hùng', 'Hồ Văn Hưng'].map((name, at) =>
    plannedTask('Quý 1', { ref: `${at}`, title: name, leadUnits: [`ĐC-XD ${name}`] }),
  );
  const { reading, asked } = answer(rows, [
    entry({ about: 'person', words: 'Hồ Văn Hùng' }, { answer: 'em' }),
  ]);
  expect(asked.map(({ entry }) => entry)).toEqual([0, null]);
  expect(reading.tasks.map(({ leadUnits }) => leadUnits)).toEqual([
    ['Địa chính – Xây dựng Võ Thị Em'],
    ['ĐC-XD Hồ Văn Hưng'],
  ]);
});

test.each([
  ['có', [], ['Địa chính – Xây dựng', 'Văn phòng']],
  ['em', ['answer'], ['ĐC-XD Hồ Văn Lạ, Văn phòng']],
])('a person beside several units is named for none of them: %j', (typed, refused, units) => {
  const row = plannedTask('Quý 1', { leadUnits: ['ĐC-XD Hồ Văn Lạ, Văn phòng'] });
  const { reading, faults } = answer(
    [row],
    [entry({ about: 'person', words: 'Hồ Văn Lạ' }, { answer: typed })],
  );
  expect(faults.map(({ field }) => field)).toEqual(refused);
  expect(reading.tasks[0]?.leadUnits).toEqual(units);
});

test.each<[typed: string, officer: string, doers: string[]]>([
  ['', 'an', ['em']],
  ['có', 'an', ['em']],
  ['em', 'em', ['an']],
])(
  'of two named beside one unit one answers for it, the other does it, too: %j',
  (typed, officer, doers) => {
    const row = plannedTask('Quý 1', { leadUnits: ['ĐC-XD Lê Thị An, Võ Thị Em'] });
    const { reading } = answer(
      [row],
      [entry({ about: 'person', words: 'Võ Thị Em' }, { answer: typed })],
    );
    const [task = row] = reading.tasks;
    const { parties, questions } = partiesOf(directory, task);
    expect(parties).toMatchObject([{ unit: { id: 'dcxd' }, officer, doers }]);
    expect(questions.map(({ value }) => value)).toEqual(typed === '' ? ['Võ Thị Em'] : []);
  },
);

test('an answered title is the task’s', () => {
  const row = plannedTask('Quý 1', {
    title: '',
    questions: [asked({ about: 'row', value: '', blocking: true })],
  });
  const { reading } = answer([row], [ofFirst(row, 'Báo cáo thu chi')]);
  expect(reading.tasks).toMatchObject([{ title: 'Báo cáo thu chi', confidence: 'sure' }]);
});

test.each([
  ['chi', 'Phạm Thị Chi'],
  ['Dũng', 'Đỗ Văn Dũng'],
  ['Bà Thị Chi', 'Phạm Thị Chi'],
  ['có', ''],
])('an answered supervising leader: %j', (typed, name) => {
  const row = plannedTask('Quý 1', { supervisor: 'Đồng chí Ngô Lạ' });
  const { reading } = answer(
    [row],
    [entry({ about: 'supervisor', words: row.supervisor }, { answer: typed })],
  );
  expect(reading.tasks[0]?.supervisor).toBe(name);
});

test.each([
  ['Thi Em', 'không có “Thi Em” trong danh bạ UBND xã Thử Nghiệm; có phải “em (Võ Thị Em)”? '],
  [
    'Bình',
    'nhiều người tên “Bình” trong danh bạ UBND xã Thử Nghiệm; có phải “binh (Trần Văn Bình)”, “hai (Ngô Thị Bình)”? ',
  ],
])(
  'a given name that is not one person’s for certain is refused with those who have it: %j',
  (typed, said) => {
    const people = [
      ...directory.people,
      { id: 'hai', name: 'Ngô Thị Bình', title: 'Công chức', viaOffice: true },
    ];
    const row = plannedTask('Quý 1', { supervisor: 'Đồng chí Ngô Lạ' });
    const given = entry({ about: 'supervisor', words: row.supervisor }, { answer: typed });
    const reading = { plan: PLAN, tasks: [row], suggestions: [] };
    const { faults } = answerPlan(reading, [given], { ...directory, people }, CONTEXT);
    expect(faults[0]?.said.vi).toContain(said);
  },
);

describe('a row with several deadlines', () => {
  const parts = ['Quý I', 'Quý III'];
  const row = plannedTask('', {
    questions: [asked({ about: 'row', value: '- Quý I - Quý III', blocking: true, parts })],
  });

  test.each([
    ['tách', ['I.1.1', 'I.1.2'], [['2024-03-31'], ['2024-09-30']]],
    ['giữ chung', ['I.1'], [['2024-03-31', '2024-09-30']]],
  ])('answered %j', (typed, refs, days) => {
    const { reading } = answer([row], [ofFirst(row, typed)]);
    expect(reading.tasks.map(({ ref }) => ref)).toEqual(refs);
    expect(reading.tasks.map(({ deadline }) => deadline.dueDates)).toEqual(days);
    expect(reading.tasks.every(({ confidence }) => confidence === 'sure')).toBe(true);
  });

  test('is cut without taking the ref of another row, and what stands in it stays with it', () => {
    const below = ['I.1.1', 'I.1.2b'].map((ref) => plannedTask('Quý 2', { ref, title: ref }));
    const inside = [row, ...below].map(
      ({ ref }): Suggestion => ({
        ...plannedTask('Quý 4', { ref: `${ref}/a` }),
        foundIn: 'cell',
        parent: ref,
      }),
    );
    const { reading } = answer([row, ...below], [ofFirst(row, 'tách')], inside);
    expect(reading.tasks.map(({ ref, title }) => [ref, title])).toEqual([
      ['I.1.1b', row.title],
      ['I.1.2', row.title],
      ['I.1.1', 'I.1.1'],
      ['I.1.2b', 'I.1.2b'],
    ]);
    expect(reading.suggestions.map(({ ref, parent }) => [ref, parent])).toEqual([
      ['I.1/a', 'I.1.1b'],
      ['I.1.1/a', 'I.1.1'],
      ['I.1.2b/a', 'I.1.2b'],
    ]);
  });

  test('asks about a part that is unclear by itself', () => {
    const unclear = {
      ...row,
      questions: [asked({ about: 'row', value: 'x', parts: ['Quý I', 'Định kỳ'] })],
    };
    const { reading, asked: questions } = answer([unclear], [ofFirst(unclear, 'tách')]);
    expect(reading.tasks.map(({ confidence }) => confidence)).toEqual(['sure', 'ask']);
    expect(questions.map(({ subject }) => [subject.about, subject.words])).toEqual([
      ['row', 'x'],
      ['due', 'Định kỳ'],
    ]);
  });
});

describe('a suggestion', () => {
  const suggestion: Suggestion = {
    ...plannedTask('Định kỳ', {
      ref: 'B1',
      title: 'Định kỳ báo cáo huyện',
      leadUnits: ['Văn phòng'],
    }),
    foundIn: 'body',
    parent: null,
  };
  const subject: Subject = {
    about: 'suggestion',
    words: 'Định kỳ',
    row: { task: suggestion.title, section: '', units: 'Văn phòng' },
  };
  const decide = (typed: Partial<Typed>) => {
    const { reading, faults } = answer([], [entry(subject, typed)], [suggestion]);
    return { faults: faults.map(({ field }) => field), suggestion: reading.suggestions[0] };
  };

  test.each([
    [{}, undefined, 'Định kỳ', 'ask'],
    [{ answer: 'có' }, 'accepted', 'Định kỳ', 'ask'],
    [{ answer: 'không' }, 'refused', 'Định kỳ', 'sure'],
    [{ answer: 'nhận', due: 'hàng quý' }, 'accepted', 'hàng quý', 'sure'],
    [{ due: 'hàng quý', unit: 'tp' }, 'accepted', 'hàng quý', 'sure'],
  ])('answered %j', (typed, decision, dueText, confidence) => {
    const { suggestion: read, faults } = decide(typed);
    expect(faults).toEqual([]);
    expect([read?.decision, read?.dueText, read?.confidence]).toEqual([
      decision,
      dueText,
      confidence,
    ]);
  });

  test('answered with another due text keeps the plan’s own beside it', () => {
    expect(decide({ due: 'hàng quý' }).suggestion?.printedDue).toBe('Định kỳ');
    expect(decide({ answer: 'có' }).suggestion).not.toHaveProperty('printedDue');
  });

  test.each([
    [{ answer: 'có lẽ' }, ['answer']],
    [{ answer: 'không', due: 'quý II' }, ['due']],
    [{ due: 'sớm' }, ['due']],
    [{ unit: 'phòng lạ' }, ['unit']],
  ])('answered %j is refused', (typed, fields) => {
    expect(decide(typed).faults).toEqual(fields);
  });
});

describe('a second deadline in a row', () => {
  const words = 'theo hướng dẫn của huyện';
  const row = plannedTask(`Trước ngày 15/12 và gửi báo cáo ${words}`, { leadUnits: ['Văn phòng'] });
  const inside: Suggestion = {
    ...plannedTask(words, { ref: `${row.ref}/a`, title: row.title, leadUnits: ['Văn phòng'] }),
    foundIn: 'cell',
    parent: row.ref,
  };
  const subject: Subject = {
    about: 'suggestion',
    words,
    row: { task: row.title, section: '', units: 'Văn phòng', within: row.title },
  };

  test('is asked once, by the suggestion that would start it', () => {
    expect(row.questions).toMatchObject([{ value: words, ifNot: 'kept' }]);
    const { reading, asked } = answer([row], [], [inside]);
    expect(asked.map(({ subject, said }) => [subject.about, said])).toEqual([
      ['suggestion', [row.questions[0]?.said]],
    ]);
    expect(reading).toMatchObject({
      tasks: [{ confidence: 'sure', questions: [] }],
      suggestions: [{ confidence: 'ask', questions: [{ value: words }] }],
    });
  });

  test.each([
    ['có', 'accepted'],
    ['không', 'refused'],
  ])('answered %j is %s', (typed, decision) => {
    const { reading, faults } = answer([row], [entry(subject, { answer: typed })], [inside]);
    expect(faults).toEqual([]);
    expect(reading.suggestions).toMatchObject([{ decision, confidence: 'sure', questions: [] }]);
  });

  test('is asked of the row where no suggestion would start it', () => {
    expect(answer([row], []).asked.map(({ choices }) => choices)).toEqual([
      ['không', 'thời hạn khác', 'chưa có'],
    ]);
    expect(answer([row], [ofFirst(row, 'không')]).reading.tasks).toMatchObject([
      { confidence: 'sure' },
    ]);
  });
});

test('a sentence that stands in two rows is accepted in one of them alone', () => {
  const rows = ['Rà soát', 'Kiểm tra'].map((title, at) =>
    plannedTask('Quý 1', { ref: `${at + 1}`, title }),
  );
  const inside = rows.map(
    (row): Suggestion => ({
      ...{ ...row, ...plannedTask('Quý 2', { ref: `${row.ref}/a`, title: 'Báo cáo huyện' }) },
      ...{ foundIn: 'cell', parent: row.ref },
    }),
  );
  const row = { task: 'Báo cáo huyện', section: '', units: 'ĐC-XD', within: 'Kiểm tra' };
  const { reading, asked } = answer(
    rows,
    [entry({ about: 'suggestion', words: 'Quý 2', row }, { answer: 'có' })],
    inside,
  );
  expect(reading.suggestions.map(({ decision }) => decision)).toEqual([undefined, 'accepted']);
  expect(asked).toHaveLength(2);
});

describe('an answer in a new version of the plan', () => {
  const old = plannedTask('Định kỳ', { title: 'Báo cáo tháng', section: 'A' });
  const answers = [ofFirst(old, 'hàng quý')];
  const settles = (...rows: PlannedTask[]) =>
    answer(rows, answers).reading.tasks.map(({ confidence }) => confidence === 'sure');

  test('is found under another number and line', () => {
    expect(settles({ ...old, ref: 'IV.7', source: { line: 99 } })).toEqual([true]);
  });

  test('is found in another section and beside other units, where the title stands once', () => {
    expect(settles({ ...old, section: 'B', leadUnits: ['Văn phòng'] })).toEqual([true]);
  });

  test('is not taken by a row whose title differs by accents alone', () => {
    expect(settles({ ...old, title: 'Bảo cáo tháng' })).toEqual([false]);
  });

  test('is not taken over by a row of the same title elsewhere', () => {
    const other = { ...old, ref: 'II.1', section: 'C' };
    expect(settles({ ...old, section: 'B' }, other)).toEqual([false, false]);
    expect(settles(old, other)).toEqual([true, false]);
  });

  test('is not taken where the due text is another now', () => {
    const changed = { ...old, dueText: 'Quý 6', ...readDueText('Quý 6', CONTEXT) };
    expect(settles(changed)).toEqual([false]);
  });
});

describe('a due text of a year that was over before the plan’s began', () => {
  test.each([
    ['31/3/2023', ['có', '31/3/2024']],
    ['Hàng quý năm 2023', ['có', 'Hàng quý năm 2024']],
    ['Quý II/2023', ['có', 'Quý II/2024']],
    ['Trong năm 2023', ['có', 'Trong năm 2024']],
    ['Quý I/2022, quý I/2023', ['có']],
  ])('is asked about: %s', (dueText, choices) => {
    const { reading, asked: questions } = answer([plannedTask(dueText)], []);
    expect(reading.tasks[0]?.questions).toMatchObject([
      { about: 'due', value: dueText, blocking: false },
    ]);
    expect(questions).toMatchObject([{ choices }]);
  });

  test.each([
    '31/12/2023',
    'Năm 2023 và các năm tiếp theo',
    'Trước ngày 01/01/2024',
    'Quý I/2025',
    '31/3',
    'Quý IV/2023, quý I/2024',
  ])('is not asked about where it may well be meant: %s', (dueText) => {
    expect(answer([plannedTask(dueText)], []).reading.tasks[0]?.questions).toEqual([]);
  });

  test('is settled by the right one, or by a yes', () => {
    const row = plannedTask('31/3/2023');
    const subject = {
      about: 'due' as const,
      words: '31/3/2023',
      row: { task: row.title, section: '', units: 'ĐC-XD' },
    };
    const dates = (words: string): string[] =>
      answer([row], [entry(subject, { answer: words })]).reading.tasks.flatMap(
        ({ questions, deadline }) => (questions.length === 0 ? deadline.dueDates : ['asked']),
      );
    expect([dates('31/3/2024'), dates('có'), dates('')]).toEqual([
      ['2024-03-31'],
      ['2023-03-31'],
      ['asked'],
    ]);
  });
});
