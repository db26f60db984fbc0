import type { PersonId } from '../directory/types.ts';

/** How one person's part of a notice is known in his mail: `k3f9a2c#remind/10@2024-03-15@an`. */
export const noticeIdOf = (key: string, notice: string, person: PersonId): string =>
  `${key}#${notice}@${person}`;
