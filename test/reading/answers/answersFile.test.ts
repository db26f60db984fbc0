import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseSource } from '../../../config/load/source.ts';
import { text } from '../../../domain/text/text.ts';
import { Asking, ofRow, subjectKey } from '../../../reading/answers/asking.ts';
import { completeAnswers } from '../../../reading/answers/completeAnswers.ts';
import { type Answers, NO_ANSWERS, readAnswers } from '../../../reading/answers/readAnswers.ts';
import type { Asked, Entry } from '../../../reading/answers/types.ts';
import { plannedTask } from '../../support/plannedTask.ts';

const read = (content: string): Answers =>
  readAnswers(parseSource('kh.answers.yaml', new TextEncoder().encode(content), 'failsafe'));

/** What a plan whose rows have these words asks, with what was answered before. */
function ask(words: string[], entries: Entry[]): Asked[] {
  const asking = new Asking(entries, {
    plan: { id: 'kh', title: '', year: 2024, agency: '' },
    tasks: [],
    suggestions: [],
  });
  for (const [at, value] of words.entries()) {
    const question = { about: 'due' as const, value, said: text(value, value), blocking: true };
    const task = plannedTask('Quý 1', { ref: `${at + 1}` });
    asking.ask(ofRow(question, task), task, [question.said], ['một', 'hai']);
  }
  return asking.asked;
}

const complete = (content: string | null, words: string[]): string => {
  const answers = content === null ? NO_ANSWERS : read(content);
  const asked = ask(words, answers.entries);
  return completeAnswers(content, { asked, answers, agencyKnown: true, language: 'vi' });
};

/** Types answers into the blanks, as YAML writes such words. */
function typeAll(content: string, answers: string[]): string {
  let at = -1;
  return content.replace(/^( {4}answer:)$/gmu, (line) => {
    at += 1;
    const typed = answers[at] ?? '';
    return typed === ''
      ? line
      : `${line} ${stringify(typed, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }).trim()}`;
  });
}

const typedIn = ({ entries }: Answers): Map<string, string> =>
  new Map(
    entries.flatMap(({ subject, typed }) =>
      typed.answer === '' ? [] : [[subjectKey(subject), typed.answer]],
    ),
  );

describe('a file of answers', () => {
  const words = fc.uniqueArray(fc.string({ maxLength: 12, unit: 'grapheme' }), { maxLength: 6 });
  const answers = fc.array(fc.string({ maxLength: 12, unit: 'grapheme' }), { maxLength: 6 });

  test('loses nothing that was typed, whatever the next version of the plan asks, and settles at once', () => {
    fc.assert(
      fc.property(words, answers, words, (before, typed, after) => {
        const filled = typeAll(complete(null, before), typed);
        const completed = complete(filled, after);
        expect(typedIn(read(completed))).toEqual(typedIn(read(filled)));
        expect(complete(completed, after)).toBe(completed);
      }),
    );
  });

  test('keeps comments, order and foreign spacing', () => {
    const content = complete(null, ['một', 'hai'])
      .replace('questions:', '# của tôi\nquestions:   # đầu danh sách')
      .replace(
        '  - about: due\n    words: hai',
        '  # trước câu hai\n  - about: due\n    words: hai # từ',
      )
      .replace(/at: mục 2.*/u, '$& # chỗ');
    const completed = complete(content, ['ba', 'hai']);
    for (const note of ['# của tôi', '# đầu danh sách', '# trước câu hai', '# từ', '# chỗ'])
      expect(completed).toContain(note);
    expect(completed.indexOf('words: hai')).toBeLessThan(completed.indexOf('words: ba'));
  });

  test('keeps a question that is gone where somebody noted something beside it', () => {
    const content = complete(null, ['một', 'hai']).replace(/answer:\n$/u, 'answer: # hỏi chị Hà\n');
    expect(complete(content, ['một'])).toContain('answer: # hỏi chị Hà');
  });

  test.each(['', '\n# chỉ có ghi chú\n', 'questions:\nsuggestions:\n'])(
    'may be empty: %j',
    (content) => {
      expect(read(content)).toMatchObject({ year: null, entries: [] });
      expect(complete(content, ['một'])).toContain('words: một');
    },
  );

  test('is read in Windows’ line ends', () => {
    const content = typeAll(complete(null, ['một']), ['hai']).replaceAll('\n', '\r\n');
    expect([...typedIn(read(complete(content, ['một']))).values()]).toEqual(['hai']);
  });
});
