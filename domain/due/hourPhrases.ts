import { type Phrase, phrase } from './items.ts';

/** Deadlines are days, so an hour says nothing more; but `48 giờ trước ngày họp` is a span. */
const HOUR =
  '(?:[01]?\\d|2[0-4])(?:\\s?(?:h|giờ)(?:\\s?\\d{2}(?!\\d)(?:\\s?(?:phút|p))?)?|g\\d{2}|:\\d{2}(?::\\d{2})?)(?! (?:so với|sau|trước|kể từ|tính từ))';

/** `07 giờ và 16 giờ`. */
const HOURS = `${HOUR}(?:\\s?(?:,|và|&)\\s?${HOUR}){0,3}`;

/** `Trước 17h00 ngày 15/6` is due on that day, not on the day before. */
export const HOUR_PHRASES: Phrase[] = [
  phrase(`(?:vào |lúc )*trước(?: lúc)? ${HOURS}`, () => ({ type: 'side', side: 'by' })),
  phrase(`(?:vào lúc |vào |lúc )?${HOURS}`, () => ({ type: 'hour' })),
];
