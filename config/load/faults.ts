import { Refusal } from '../../domain/text/refusal.ts';
import type { Language, Text } from '../../domain/text/text.ts';

/** One thing wrong in a configuration file or environment variable. */
export interface Fault {
  /** Where: a file's path, or the name of an environment variable. */
  place: string;
  /** 1-based; null for what has no lines (a missing file, a variable). */
  line: number | null;
  /** What stands there, as written; empty where something is missing. */
  value: string;
  /** What is wrong with it and how to mend it. */
  said: Text;
  /**
   * What the rest of the agency does until it is mended: whom what falls to, what does not count.
   * Absent: nothing can be done without it.
   */
  meanwhile?: Text;
}

const written = (fault: Fault, language: Language): string => {
  const place = fault.line === null ? fault.place : `${fault.place}:${fault.line}`;
  return [place, fault.value, fault.said[language]].filter((part) => part !== '').join('  ');
};

/** One line a fault, with what is done until it is mended. */
export const faultLines = (faults: Fault[], language: Language): string[] =>
  faults.map((fault) => {
    const { vi, en } = fault.meanwhile ?? { vi: '', en: '' };
    const so = { vi: `; trong lúc chưa sửa: ${vi}`, en: `; until mended: ${en}` };
    return `${written(fault, language)}${vi === '' ? '' : so[language]}`;
  });

const listed = (faults: Fault[], language: Language): string =>
  faults.map((fault) => written(fault, language)).join('\n');

/** By file and line. */
export const inOrder = (faults: Fault[]): Fault[] =>
  [...faults].sort((a, b) => a.place.localeCompare(b.place) || (a.line ?? 0) - (b.line ?? 0));

/**
 * Everything wrong with a configuration, told at once: one line a fault, `file:line  value  what is
 * wrong`.
 */
export class ConfigFaults extends Refusal {
  readonly faults: Fault[];

  constructor(faults: Fault[]) {
    const sorted = inOrder(faults);
    super({ vi: listed(sorted, 'vi'), en: listed(sorted, 'en') });
    this.faults = sorted;
  }
}
