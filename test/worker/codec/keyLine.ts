import { randomBytes } from 'node:crypto';

/** A line of a keys file, with a key nobody else has. */
export const keyLine = (id: string): string => `${id} ${randomBytes(32).toString('base64')}`;
