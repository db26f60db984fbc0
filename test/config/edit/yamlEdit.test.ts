import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { edited, type YamlEdit } from '../../../config/edit/yamlEdit.ts';
import { Refusal } from '../../../domain/text/refusal.ts';

const sample = (name: string): string => readFileSync(`config/sample/agency/${name}`, 'utf8');

/** Lines that went and lines that came, where all others stay. */
function changed(before: string, after: string): { went: string[]; came: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return {
    went: old.filter((line) => !now.includes(line)),
    came: now.filter((line) => !old.includes(line)),
  };
}

const NEW = { id: 'tu-phap', name: 'Ngô Thị Hạnh, cử nhân', title: 'Công chức' };

describe('an entry more', () => {
  test('stands behind the last in its style, and no other line moves', () => {
    const before = sample('people.yaml');
    const after = edited(before, [{ kind: 'add', list: 'people', entry: NEW }]);
    expect(after).toBe(
      `${before}  - { id: tu-phap, name: "Ngô Thị Hạnh, cử nhân", title: Công chức }\n`,
    );
  });

  test('has a line for each key where the last has', () => {
    const entry = { id: 'x', name: 'Đội X', aliases: ['X', 'Tổ X, Y'], relation: 'peer' };
    expect(edited('units:\n  - id: a\n    name: A # c\n# end\n', [add('units', entry)])).toBe(
      'units:\n  - id: a\n    name: A # c\n  - id: x\n    name: Đội X\n    aliases: [X, "Tổ X, Y"]\n    relation: peer\n# end\n',
    );
  });

  test.each([
    ['no file', '', 'absences:\n  - { person: a }\n'],
    ['comments only', '# nghỉ phép', '# nghỉ phép\nabsences:\n  - { person: a }\n'],
    ['nothing behind the key', 'absences: # c\n', 'absences: # c\n  - { person: a }\n'],
    ['null', 'absences: null\n# c\n', 'absences:\n  - { person: a }\n# c\n'],
    ['an empty list', 'absences: []   # c\n', 'absences:   # c\n  - { person: a }\n'],
    [
      'a list on one line',
      'absences: [{ person: b }, ]\n',
      'absences: [{ person: b }, { person: a }, ]\n',
    ],
    ['a list not set in', 'absences:\n- person: b\n', 'absences:\n- person: b\n- person: a\n'],
    [
      'no last line end',
      'absences:\n  - { person: b }',
      'absences:\n  - { person: b }\n  - { person: a }',
    ],
    [
      'lines of Windows',
      'absences:\r\n  - person: b\r\n',
      'absences:\r\n  - person: b\r\n  - person: a\r\n',
    ],
    [
      'an empty last value',
      'absences:\n  - person: b\n    delegate:\n# c\n',
      'absences:\n  - person: b\n    delegate:\n  - person: a\n# c\n',
    ],
  ])('is written where there is %s', (_, before, after) => {
    expect(edited(before, [add('absences', { person: 'a' })])).toBe(after);
  });

  test.each([
    [
      'in lines',
      'u:\n  # c\n  - id: a\n  - id: b\n',
      'u:\n  # c\n  - id: a\n  - id: x\n  - id: b\n',
    ],
    ['in brackets', 'u: [{ id: a }, { id: b }]\n', 'u: [{ id: a }, { id: x }, { id: b }]\n'],
    [
      'above its comment',
      'u:\n  - id: a\n  # b\n  - id: b\n',
      'u:\n  - id: a\n  - id: x\n  # b\n  - id: b\n',
    ],
  ])('stands before another where that is wanted, %s', (_, before, after) => {
    expect(edited(before, [{ kind: 'add', list: 'u', entry: { id: 'x' }, before: 1 }])).toBe(after);
  });

  test('stands before all others where that is wanted', () => {
    const first = [{ kind: 'add', list: 'u', entry: { id: 'x' }, before: 0 }] as const;
    expect(edited('u:\n  # c\n  - id: a\n', first)).toBe('u:\n  # c\n  - id: x\n  - id: a\n');
    expect(edited('u: [{ id: a }]\n', first)).toBe('u: [{ id: x }, { id: a }]\n');
  });

  test('that is a day stands in quotes beside the others of its line', () => {
    const before = sample('calendar.yaml');
    const once = edited(before, [add('daysOff', '2026-08-05')]);
    expect(changed(before, once).came[0]).toMatch(/^daysOff: \["2026-08-05"\] +# ngày thường/);
    const twice = edited(once, [add('daysOff', '2026-08-06')]);
    expect(changed(once, twice).came).toEqual([
      expect.stringMatching(/^daysOff: \["2026-08-05", "2026-08-06"\] +# /),
    ]);
  });
});

const add = (list: string, entry: Record<string, string | string[]> | string): YamlEdit => ({
  ...{ kind: 'add', list, entry },
});

describe('a key of an entry', () => {
  const set = (before: string, at: (string | number)[], key: string, value?: string | string[]) =>
    edited(before, [{ kind: 'set', at, key, value }]);

  test('changes on its line, and the quotes of its neighbours stay', () => {
    const before = sample('absences.yaml');
    const after = set(before, ['absences', 0], 'delegate', 'van-phong');
    expect(changed(before, after).came).toEqual([
      '  - { person: hanh-chinh-cong, from: "2026-08-03", to: "2026-08-14", delegate: van-phong }',
    ]);
  });

  test.each([
    ['a value', 'u:\n  - id: a\n    n: A # c\n', 'n', 'B', 'u:\n  - id: a\n    n: B # c\n'],
    ['no value', 'u:\n  - id: a\n    n:  # c\n', 'n', 'B', 'u:\n  - id: a\n    n: B  # c\n'],
    [
      'a list in lines',
      'u:\n  - id: a\n    n:\n      - x\n      - y\n    m: 1\n',
      'n',
      ['z'],
      'u:\n  - id: a\n    n: [z]\n    m: 1\n',
    ],
    [
      'no such key',
      'u:\n  - id: a # c\n  # d\n  - id: b\n',
      'n',
      'B',
      'u:\n  - id: a # c\n    n: B\n  # d\n  - id: b\n',
    ],
    ['no such key in braces', 'u:\n  - { id: a } # c\n', 'n', 'B', 'u:\n  - { id: a, n: B } # c\n'],
    [
      'what goes',
      'u:\n  - id: a\n    n: A # c\n    # d\n    m: 1\n',
      'n',
      undefined,
      'u:\n  - id: a\n    # d\n    m: 1\n',
    ],
    ['what goes from the dash', 'u:\n  - n: A\n    id: a\n', 'n', undefined, 'u:\n  - id: a\n'],
    [
      'what goes from braces',
      'u:\n  - { id: a, n: A, m: 1 }\n',
      'n',
      undefined,
      'u:\n  - { id: a, m: 1 }\n',
    ],
    [
      'what goes from their end',
      'u:\n  - { id: a, n: A }\n',
      'n',
      undefined,
      'u:\n  - { id: a }\n',
    ],
    ['what is not there anyway', 'u:\n  - { id: a }\n', 'n', undefined, 'u:\n  - { id: a }\n'],
  ])('is written over %s', (_, before, key, value, after) => {
    expect(set(before, ['u', 0], key, value)).toBe(after);
  });

  test('of the file itself changes, too', () => {
    const before = sample('agency.yaml');
    const after = set(before, [], 'chairman', 'van-phong');
    expect(changed(before, after)).toEqual({
      went: ['chairman: chu-tich'],
      came: ['chairman: van-phong'],
    });
  });
});

describe('an entry less', () => {
  const without = (before: string, list: string, index: number): string =>
    edited(before, [{ kind: 'remove', list, index }]);

  test.each([
    ['its lines', 'u:\n  - id: a\n    n: A\n  # b\n  - id: b\n', 0, 'u:\n  # b\n  - id: b\n'],
    ['the last', 'u:\n  - id: a\n  - id: b # c\n# d\n', 1, 'u:\n  - id: a\n# d\n'],
    ['the only one', 'u: # c\n  - { id: a }\nv: 1\n', 0, 'u: [] # c\nv: 1\n'],
    ['the first in brackets', 'u: ["a", "b"] # c\n', 0, 'u: ["b"] # c\n'],
    ['the last in brackets', 'u: [a, b]\n', 1, 'u: [a]\n'],
    ['the only one in brackets', 'u: [a]\n', 0, 'u: []\n'],
  ])('leaves out %s', (_, before, index, after) => {
    expect(without(before, 'u', index)).toBe(after);
  });
});

test('what is laid out in a way that cannot be changed is refused, not guessed', () => {
  expect(() => edited('people: &a [x]\nu: *a\n', [add('u', 'y')])).toThrow(Refusal);
  expect(() => edited('u: [', [add('u', 'y')])).toThrow(Refusal);
  expect(() => edited('- a\n', [add('u', 'y')])).toThrow(Refusal);
});

test('whatever words are typed, they are read again as they were', () => {
  const words = fc.string({ unit: 'grapheme' }).filter((one) => !/[\r\n]/.test(one));
  fc.assert(
    fc.property(words, words, fc.boolean(), (name, alias, isBlock) => {
      const before = isBlock ? 'u:\n  - id: a # c\n' : 'u:\n  - { id: a } # c\n';
      const entry = { id: 'b', name, aliases: [alias] };
      const after = edited(before, [
        { kind: 'add', list: 'u', entry },
        { kind: 'set', at: ['u', 0], key: 'name', value: name },
      ]);
      expect(parse(after)).toEqual({ u: [{ id: 'a', name }, entry] });
    }),
  );
});
