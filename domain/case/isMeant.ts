import { shortKey } from './shortKey.ts';

/** Whether a typed id is this one: the full id, which has a slash, or how the short one begins. */
export const isMeant = (id: string, typed: string): boolean =>
  typed.includes('/') ? id === typed : typed !== '' && shortKey(id).startsWith(typed.toLowerCase());
