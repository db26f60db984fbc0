import { type Text, text } from '../../../../domain/text/text.ts';

/** `1 mail`, `2 mails` */
export const many = (count: number, one: string): string =>
  `${count} ${one}${count === 1 ? '' : 's'}`;

/** So many mails with so many items. */
export const countText = ({ mails, items }: { mails: number; items: number }): Text =>
  text(`${mails} thư, ${items} mục`, `${many(mails, 'mail')}, ${many(items, 'item')}`);
