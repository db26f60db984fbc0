import type { AgencyRegistry } from '../../../config/registry.ts';
import { chosenPerson } from '../../../domain/directory/chosenPerson.ts';
import { matchUnits } from '../../../domain/directory/matchUnits.ts';
import { unitOf } from '../../../domain/directory/roles.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import type { TaskStatus } from '../../../domain/task/status.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import type { TaskFilter } from '../../office/types.ts';
import type { GlobalOptions } from '../cliContext.ts';
import { agencyCodes } from './chosenAgency.ts';

/** What `task list` was asked to narrow down to, as words. */
export interface ListOptions extends GlobalOptions {
  status?: TaskStatus;
  unit?: string;
  officer?: string;
  quarter?: string;
  plan?: string;
  overdue?: boolean;
  dueWithin?: number;
  held?: boolean;
  all?: boolean;
}

/**
 * The words of a list's options as a filter. Throws where one is none that the directory or the
 * product knows.
 */
export function filterIn(registry: AgencyRegistry, options: ListOptions): TaskFilter {
  const { status, unit, officer, quarter, plan, overdue, dueWithin, held, all, agency } = options;
  return {
    ...(agency ? { agency: agencyCodes(registry, agency)[0] ?? agency } : {}),
    ...(status ? { status } : {}),
    ...(unit ? { unit: unitIn(registry, unit) } : {}),
    ...(officer ? { officer: chosenPerson(directoriesOf(registry), officer) } : {}),
    ...(quarter ? { quarter } : {}),
    ...(plan ? { plan } : {}),
    ...(dueWithin === undefined ? {} : { dueWithin }),
    overdue: overdue ?? false,
    held: held ?? false,
    all: all ?? false,
  };
}

const directoriesOf = (registry: AgencyRegistry): Directory[] =>
  registry.all().map(({ directory }) => directory);

function unitIn(registry: AgencyRegistry, words: string): string {
  const directories = directoriesOf(registry);
  if (directories.some((directory) => unitOf(directory, words))) return words;
  const matches = directories.map((directory) => matchUnits(directory, words));
  const unit = matches.find(({ units }) => units.length === 1)?.units[0];
  if (unit) return unit;
  if (matches.some(({ units }) => units.length > 1)) throw new Refusal(severalUnits(words));
  const asked = matches.flatMap(({ questions }) => questions)[0];
  throw new Refusal(asked?.said ?? text(`Không có đơn vị “${words}”.`, `No unit "${words}".`));
}

const severalUnits = (words: string) =>
  text(`“${words}” là nhiều đơn vị; chọn một.`, `"${words}" names several units; choose one.`);
