import type { PersonId } from '../directory/types.ts';

/** How one person's part of a notice is known in his mail: `k3f9a2c#remind/10@2024-03-15@an`. */
export const noticeIdOf = (key: string, notice: string, person: PersonId): string =>
  `${key}#${notice}@${person}`;

/** What a notice's id is made of; null for one of another make. */
export function noticeParts(id: string): { key: string; notice: string; person: PersonId } | null {
  const [, key, notice, person] = /^([^#]+)#(.+)@([^@]+)$/.exec(id) ?? [];
  return key && notice && person ? { key, notice, person } : null;
}
