/**
 * The name of the hidden field of a form that holds the revision of a task as its page showed it.
 * @param key of one of several tasks; absent: the form is about one
 */
export const seenName = (key?: string): string => (key === undefined ? 'seen' : `seen.${key}`);

/** The revision that a form holds; undefined where it holds none. */
export function seenIn(form: Readonly<Record<string, string>>, key?: string): number | undefined {
  const typed = form[seenName(key)] ?? '';
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
}
