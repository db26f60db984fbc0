import { many } from '../../../../domain/text/many.ts';
import { type Text, text } from '../../../../domain/text/text.ts';

/** So many mails with so many items. */
export const countText = ({ mails, items }: { mails: number; items: number }): Text =>
  text(`${mails} thư, ${items} mục`, `${many(mails, 'mail')}, ${many(items, 'item')}`);
