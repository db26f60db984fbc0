import { likest } from '../../domain/directory/lookup.ts';
import { matchUnits } from '../../domain/directory/matchUnits.ts';
import { foldedKey } from '../../domain/directory/phrase.ts';
import type { Directory } from '../../domain/directory/types.ts';
import { normalise } from '../../domain/text/fold.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { shortAnswer } from './typedWords.ts';

/**
 * The units that were typed, as a plan would name them: ids of units or groups, or names the
 * directory knows for certain. Without a directory the words are taken as they are, to be looked up
 * later, unless they name nothing.
 */
export function givenUnits(directory: Directory | null, typed: string): string[] | Text {
  const parts = partsOf(directory, typed);
  if (parts.length === 0 || (!directory && parts.some(namesNothing))) return NO_UNIT;
  if (!directory) return parts;
  const names = parts.map((part) => nameOf(directory, part));
  const wrong = names.find((name) => typeof name !== 'string');
  return typeof wrong === 'object' ? wrong : names.filter((name) => typeof name === 'string');
}

/** Cut at ";", and at "," only between ids: names may hold one. */
function partsOf(directory: Directory | null, typed: string): string[] {
  const parts = (words: string, mark: RegExp): string[] =>
    words.split(mark).flatMap((part) => part.trim() || []);
  const listed = parts(typed, /[;,]/u);
  return directory && listed.every((part) => byId(directory, part)) ? listed : parts(typed, /;/u);
}

/** `có`, `không`, `chưa rõ`: an answer, but to another question. */
const namesNothing = (part: string): boolean =>
  shortAnswer(part) !== null || /^chưa( |$)/u.test(normalise(part));

const NO_UNIT = text(
  'câu này hỏi đơn vị: ghi tên đơn vị, nhiều đơn vị cách nhau bằng “;”, hoặc để trống nếu chưa rõ',
  'this asks for a unit: write its name, several with “;” between, or leave it open',
);

const byId = (directory: Directory, id: string): string | null =>
  [...directory.units, ...directory.groups].find((one) => one.id === id)?.name ?? null;

function nameOf(directory: Directory, part: string): string | Text {
  const name = byId(directory, part);
  if (name) return name;
  const { units, questions } = matchUnits(directory, part);
  return units.length > 0 && questions.length === 0 ? part : unknown(directory, part);
}

function unknown(directory: Directory, part: string): Text {
  const near = nearestIds(directory, part);
  return text(
    `không có đơn vị “${part}” trong danh bạ ${directory.name}; có phải ${near.map((one) => `“${one}”`).join(', ')}? Ghi mã hoặc tên đơn vị, nhiều đơn vị cách nhau bằng “;”`,
    `no unit "${part}" in the directory of ${directory.name}; did you mean ${near.map((one) => `"${one}"`).join(', ')}? Write ids or names, several with ";" between`,
  );
}

/** Ids with names of the units or groups likest to what was typed, by id, name or alias. */
const nearestIds = ({ units, groups }: Directory, typed: string): string[] =>
  likest(
    [...units, ...groups].map(({ id, name, aliases }) => ({
      name: `${id} (${name})`,
      keys: [id, name, ...aliases].map(foldedKey),
    })),
    typed,
  );
