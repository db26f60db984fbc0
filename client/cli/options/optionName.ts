/** `documentNo` → `--document-no` */
export const optionName = (input: string): string =>
  `--${input.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
