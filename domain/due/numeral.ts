const ROMAN: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };

/** `IV` or `4` as a number; NaN for any other word. */
export const numeral = (printed: string): number => ROMAN[printed.toUpperCase()] ?? Number(printed);
