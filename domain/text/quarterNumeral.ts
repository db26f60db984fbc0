const NUMERALS: Record<string, string> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' };

/** A quarter’s number as official papers have it: `1` → `I`; anything else as it is. */
export const quarterNumeral = (number: string): string => NUMERALS[number] ?? number;
