/** `1 mail`, `2 mails` */
export const many = (count: number, one: string): string =>
  `${count} ${one}${count === 1 ? '' : 's'}`;
