import { z } from 'zod';
import { said } from '../../config/load/fields.ts';
import { text } from '../../domain/text/text.ts';

/**
 * What a person types may also be a list, one a line; a word processor's quotes around it say
 * nothing.
 */
const typed = z
  .union([z.string(), z.array(z.string()).transform((list) => list.join('; '))])
  .default('')
  .transform((words) => words.trim().replace(/^[“”‘’]([^“”‘’]*)[“”‘’]$/u, '$1'));
const words = z.string().default('');
/** Written for the reader; read by nobody. */
const shown = z.unknown().optional();

const about = z.enum(['due', 'unit', 'person', 'supervisor', 'row', 'plan']);
const row = {
  task: words,
  section: words,
  units: words,
  at: shown,
  question: shown,
  choices: shown,
  unused: shown,
};

const questions = z.array(
  z.strictObject({ about, words, ...row, task: z.string().optional(), answer: typed }),
);
const suggestions = z.array(
  z.strictObject({
    words,
    within: words.optional(),
    ...row,
    answer: typed,
    due: typed,
    unit: typed,
  }),
);

const year = z.string().refine((value) => value === '' || /^20\d\d$/u.test(value), {
  params: said(text('ghi năm bốn chữ số, ví dụ 2026', 'write a year of four digits, e.g. 2026')),
});

/** An empty list may be written as nothing at all. */
const orEmpty = <T extends z.ZodType>(list: T) =>
  z.preprocess((value) => (value === '' ? [] : value), list.default([] as never));

/** A file of answers; every scalar arrives as the words that stand there. */
export const answersSchema = z.strictObject({
  year: year.default(''),
  questions: orEmpty(questions),
  suggestions: orEmpty(suggestions),
});

export type AnswersFile = z.infer<typeof answersSchema>;
