import { ConfigFaults, type Fault } from '../../config/load/faults.ts';
import { elsewhere, type Path, type Source } from '../../config/load/source.ts';
import { checkSource } from '../../config/load/validate.ts';
import { text } from '../../domain/text/text.ts';
import { subjectKey } from './asking.ts';
import { type AnswersFile, answersSchema } from './schema.ts';
import type { AnswerFault, Entry } from './types.ts';

/** The answers a person typed beside a plan. */
export interface Answers {
  year: number | null;
  entries: Entry[];
  /** Where each entry stands in the file. */
  paths: Path[];
}

export const NO_ANSWERS: Answers = { year: null, entries: [], paths: [] };

/**
 * Reads a file of answers. Throws `ConfigFaults` with every fault of its form, each with its line
 * and remedy.
 */
export function readAnswers(source: Source): Answers {
  const { value, faults } = checkSource(answersSchema, source);
  if (!value) {
    if (source.faults.length === 0 && !source.value) return NO_ANSWERS;
    throw new ConfigFaults(faults);
  }
  const entries = [...value.questions.map(questionOf), ...value.suggestions.map(suggestionOf)];
  const paths = [...value.questions.keys()].map((at): Path => ['questions', at]);
  paths.push(...[...value.suggestions.keys()].map((at): Path => ['suggestions', at]));
  refuseTwice(source, entries, paths);
  return { year: value.year === '' ? null : Number(value.year), entries, paths };
}

/** What is wrong with answers once they are held against the plan. */
export const faultsIn = (source: Source, { paths }: Answers, faults: AnswerFault[]): Fault[] =>
  faults.map(({ entry, field, said }) => {
    const path = [...(paths[entry] ?? []), field];
    return {
      place: source.file,
      line: source.lineOf(path),
      value: quoted(source.writtenAt(path)),
      said,
    };
  });

const quoted = (words: string): string => (words === '' ? '' : JSON.stringify(words));

function questionOf({
  about,
  words,
  task,
  section,
  units,
  answer,
}: AnswersFile['questions'][number]): Entry {
  const row = task === undefined ? {} : { row: { task, section, units } };
  return { subject: { about, words, ...row }, typed: { answer, due: '', unit: '' } };
}

function suggestionOf(written: AnswersFile['suggestions'][number]): Entry {
  const { words, task, section, units, within, answer, due, unit } = written;
  const row = { task, section, units, ...(within ? { within } : {}) };
  return { subject: { about: 'suggestion', words, row }, typed: { answer, due, unit } };
}

/** Two answers to one question: nobody can say which holds. */
function refuseTwice(source: Source, entries: Entry[], paths: Path[]): void {
  const first = new Map<string, number>();
  const faults = entries.flatMap(({ subject }, at): Fault[] => {
    const key = subjectKey(subject);
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    if (before === undefined) return [];
    const { vi, en } = elsewhere(source, paths[at] ?? [], paths[before] ?? []);
    const said = text(
      `câu này đã có ${vi}; chỉ giữ một`,
      `this question stands ${en} already; keep one`,
    );
    return [
      {
        place: source.file,
        line: source.lineOf(paths[at] ?? []),
        value: JSON.stringify(subject.words),
        said,
      },
    ];
  });
  if (faults.length > 0) throw new ConfigFaults(faults);
}
