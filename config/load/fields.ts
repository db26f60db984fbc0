import { IANAZone } from 'luxon';
import { z } from 'zod';
import type { LocalDate } from '../../domain/calendar/types.ts';
import { readMailAddress } from '../../domain/text/mailAddress.ts';
import { readSender } from '../../domain/text/sender.ts';
import { type Text, text } from '../../domain/text/text.ts';

/** Carries a bilingual sentence through zod to whoever explains the fault. */
export const said = (sentence: Text): { said: Text } => ({ said: sentence });

export const words = z
  .string()
  .refine((value) => value.trim() !== '', {
    params: said(text('không được để trống', 'must not be empty')),
  })
  .refine((value) => !/[\r\n]/.test(value), {
    params: said(text('phải nằm trên một dòng', 'must stand on one line')),
  });

/** Ids become parts of workflow ids, which are typed on command lines. */
export const id = z.string().refine((value) => /^[a-z0-9][a-z0-9-]{0,39}$/.test(value), {
  params: said(
    text(
      'chỉ dùng chữ thường không dấu, chữ số và gạch nối, ví dụ "kinh-te"',
      'use lower-case letters without accents, digits and hyphens, e.g. "kinh-te"',
    ),
  ),
});

/** Whether a `YYYY-MM-DD` is a day at all: 30 February is none. */
export const existsInCalendar = (date: LocalDate): boolean => {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
};

export const localDate = z
  .string()
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && existsInCalendar(value), {
    params: said(
      text(
        'không phải ngày có trong lịch; ghi năm-tháng-ngày, ví dụ "2026-03-05"',
        'is no day of the calendar; write year-month-day, e.g. "2026-03-05"',
      ),
    ),
  });

export const clock = z.string().refine((value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value), {
  params: said(
    text('không phải giờ; ghi giờ:phút, ví dụ "07:30"', 'is no time of day; write e.g. "07:30"'),
  ),
});

export const zone = z.string().refine((value) => IANAZone.isValidZone(value), {
  params: said(
    text(
      'không phải múi giờ IANA; ví dụ "Asia/Ho_Chi_Minh"',
      'is no IANA time zone; e.g. "Asia/Ho_Chi_Minh"',
    ),
  ),
});

/** A telephone number as people write it: `0236 0000 000`, `(0236) 0000.000, máy lẻ 12`. */
export const phone = z
  .string()
  .refine(
    (value) => /^[+(]?\d[\p{L}\d ().,/+-]*$/u.test(value) && value.replace(/\D/g, '').length >= 3,
    {
      params: said(
        text(
          'không phải số điện thoại; ghi trong dấu nháy, ví dụ "0236 0000 000"',
          'is no telephone number; write it in quotes, e.g. "0236 0000 000"',
        ),
      ),
    },
  );

/** One mail address and nothing else, by the rule that sending goes by. */
export const mailbox = z.string().check((context) => {
  const read = readMailAddress(context.value);
  if ('fault' in read)
    context.issues.push({ code: 'custom', input: context.value, params: said(read.fault) });
});

/** `Nhắc việc <nhacviec@xa.example.vn>`, or the address alone. */
export const sender = z.string().check((context) => {
  const read = readSender(context.value);
  if ('fault' in read)
    context.issues.push({ code: 'custom', input: context.value, params: said(read.fault) });
});
