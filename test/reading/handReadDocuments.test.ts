import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlannedTask, PlanReading } from '../../domain/plan/types.ts';
import { normalise } from '../../domain/text/fold.ts';
import { readPlan } from '../../reading/readPlan.ts';

// Documents of invented offices, each read by hand before the product read it: beside NAME.txt
// (or .csv, .html, .md) stands NAME.expected, a line for each row and duty,
// `task | title | units | dates`; `?` for dates that must be asked about.

const folder = new URL('fixtures/documents/', import.meta.url);
const NAMES = readdirSync(folder).filter((file) => !file.endsWith('.expected'));

interface Expected {
  sort: string;
  title: string;
  units: string;
  dates: string;
}

function expectedOf(name: string): Expected[] {
  const lines = readFileSync(new URL(name.replace(/\.\w+$/u, '.expected'), folder), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [sort = '', title = '', units = '', dates = ''] = line
      .split('|')
      .map((part) => part.trim());
    return { sort, title, units, dates };
  });
}

/** A plan of a school year says itself which one it is. */
function read(name: string): Promise<PlanReading> {
  const bytes = readFileSync(new URL(name, folder));
  const year = /năm học/iu.test(bytes.toString()) ? {} : { year: 2026 };
  return readPlan(bytes, { fileName: name, ...year });
}

const asExpected = ({ leadUnits, deadline }: PlannedTask): string =>
  `${leadUnits.join('; ')} | ${deadline.dueDates.join(' ')}`;

const isBlocked = ({ questions }: PlannedTask): boolean =>
  questions.some(({ about, blocking }) => about === 'due' && blocking);

const wordsOf = (title: string): string[] => normalise(title).match(/[\p{L}\p{N}]+/gu) ?? [];

const titled = (found: PlannedTask, title: string): boolean =>
  wordsOf(title).every((word) => wordsOf(found.title).includes(word));

describe.each(NAMES)('the document %s', (name) => {
  it('has the tasks and duties that a person found in it', async () => {
    const { tasks, suggestions } = await read(name);
    for (const { sort, title, units, dates } of expectedOf(name)) {
      const among = (sort === 'task' ? tasks : suggestions).filter((one) => titled(one, title));
      if (dates === '?') expect(among.some(isBlocked), title).toBe(true);
      else expect(among.map(asExpected), title).toContain(`${units} | ${dates}`);
    }
  });

  it('has no task beside, and no dated duty that nobody asks about', async () => {
    const { tasks, suggestions } = await read(name);
    const expected = expectedOf(name);
    expect(tasks).toHaveLength(expected.filter(({ sort }) => sort === 'task').length);
    const invented = suggestions.filter(
      (one) =>
        one.confidence === 'sure' &&
        one.deadline.dueDates.length > 0 &&
        !expected.some(({ dates }) => dates === one.deadline.dueDates.join(' ')),
    );
    expect(invented).toEqual([]);
  });
});
