import { z } from 'zod';
import type { Source } from '../source.ts';

// A file with a fault of its own is still compared with the others, so that all faults are told at
// once: what is not as it should be reads as empty here, and the strict schema has told of it.
const word = z.string().catch('');
const list = <T extends z.ZodType>(item: T) => z.array(item).catch([]);

const holder = z.object({ person: word }).catch({ person: '' });

const agency = z
  .object({
    chairman: word,
    coordinators: list(
      z.object({ person: word, plan: z.unknown(), field: z.unknown() }).partial().catch({}),
    ),
    leaders: list(z.object({ field: word, person: word }).catch({ field: '', person: '' })),
    administrators: list(holder),
    viewers: list(holder),
  })
  .catch({ chairman: '', coordinators: [], leaders: [], administrators: [], viewers: [] });

const people = z
  .object({
    people: list(
      z
        .object({
          id: word,
          name: word,
          email: z.unknown().optional(),
          viaOffice: z.unknown().optional(),
        })
        .catch({ id: '', name: '', email: '', viaOffice: true }),
    ),
  })
  .catch({ people: [] });

const named = { id: word, name: word, aliases: list(word) };
const units = z
  .object({
    units: list(
      z.object({ ...named, officer: word }).catch({ id: '', name: '', aliases: [], officer: '' }),
    ),
    groups: list(
      z
        .object({ ...named, members: list(word) })
        .catch({ id: '', name: '', aliases: [], members: [] }),
    ),
  })
  .catch({ units: [], groups: [] });

const absences = z
  .object({
    absences: list(
      z
        .object({ person: word, from: word, to: word, delegate: word })
        .catch({ person: '', from: '', to: '', delegate: '' }),
    ),
  })
  .catch({ absences: [] });

const loosely =
  <T>(schema: z.ZodType<T>) =>
  (source: Source) => ({ source, ...schema.parse(source.value) });

export const looseAgency = loosely(agency);
export const loosePeople = loosely(people);
export const looseUnits = loosely(units);
export const looseAbsences = loosely(absences);

export type LooseAgency = ReturnType<typeof looseAgency>;
export type LoosePeople = ReturnType<typeof loosePeople>;
export type LooseUnits = ReturnType<typeof looseUnits>;
export type LooseAbsences = ReturnType<typeof looseAbsences>;
