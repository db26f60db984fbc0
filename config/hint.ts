import { besidePractice } from './settings/practice.ts';

/** How this process was called: what is typed again to reach the same office. */
export interface Calling {
  /** `npx dondoc`, or how the program is called where that means another one. */
  program: string;
  /** Left out where they are the defaults. */
  config?: string | undefined;
  data?: string | undefined;
  agency?: string | undefined;
  /** Of an office's practice, not of the office. */
  practice?: boolean | undefined;
}

const AS_IN_ITS_FOLDER: Calling = { program: 'npx dondoc' };

let calling = AS_IN_ITS_FOLDER;

/** Says how this process was called; from then on hints repeat it. */
export function calledAs(now: Calling): void {
  calling = now;
}

/**
 * A command line for whoever reads a hint: it works where it is read, with the same office.
 * @param words the command and what follows it: `task list`
 * @param over what it must say of its own, as the data folder a restored copy opens
 */
export function hint(words: string, over: Partial<Calling> = {}): string {
  const { program, practice, ...typed } = { ...calling, ...over };
  if (practice && over.data !== undefined) typed.data = besidePractice(over.data);
  const said = (['config', 'data', 'agency'] as const).flatMap((name) => {
    const value = typed[name];
    return value === undefined || words.includes(`--${name} `) ? [] : [`--${name} ${shell(value)}`];
  });
  return [program, ...said, ...(practice ? ['--practice'] : []), words].join(' ');
}

/** Whether a hint says no more than the program's name: what npm runs is the same then. */
export const isCalledPlainly = (): boolean =>
  calling.program === AS_IN_ITS_FOLDER.program &&
  !calling.practice &&
  [calling.config, calling.data, calling.agency].every((value) => value === undefined);

/** As a shell takes it for one word. */
export const shell = (word: string): string =>
  /^[\p{L}\p{N}_./:@%+=,-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
