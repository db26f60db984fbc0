import { z } from 'zod';
import { RESERVED_CODES } from '../../domain/case/ids.ts';
import { text } from '../../domain/text/text.ts';
import { clock, id, localDate, mailbox, said, words, zone } from './fields.ts';

const officeSpan = z.strictObject({ from: clock, to: clock }).refine(({ from, to }) => from < to, {
  params: said(text('giờ kết thúc phải sau giờ bắt đầu', 'the end must come after the beginning')),
});

const officeHours = z
  .array(officeSpan)
  .min(1)
  .refine(
    (spans) =>
      spans.every(({ from }, index) => index === 0 || from >= (spans[index - 1]?.to ?? '')),
    {
      params: said(
        text(
          'các buổi phải theo thứ tự và không chồng nhau',
          'the spans must be in order and not overlap',
        ),
      ),
    },
  );

/** Ids of what is no task begin with these. */
const agencyCode = id.refine((code) => !(RESERVED_CODES as readonly string[]).includes(code), {
  params: said(text('là từ dành riêng; chọn mã khác', 'is reserved; choose another code')),
});

/** agency.yaml */
export const agencySchema = z.strictObject({
  code: agencyCode,
  name: words,
  language: z.enum(['vi', 'en']),
  zone,
  officeHours,
  chairman: id,
  coordinators: z
    .array(z.strictObject({ person: id, plan: words.optional(), field: id.optional() }))
    .min(1),
  leaders: z.array(z.strictObject({ field: id, person: id })),
});

/** people.yaml */
export const peopleSchema = z.strictObject({
  people: z
    .array(
      z.strictObject({
        id,
        name: words,
        title: words,
        email: mailbox.optional(),
        viaOffice: z.boolean().default(false),
      }),
    )
    .min(1),
});

/** units.yaml */
export const unitsSchema = z.strictObject({
  units: z
    .array(
      z.strictObject({
        id,
        name: words,
        aliases: z.array(words).default([]),
        relation: z.enum(['subordinate', 'peer', 'superior']),
        officer: id.nullable().default(null),
        field: id.nullable().default(null),
      }),
    )
    .min(1),
  groups: z
    .array(
      z.strictObject({
        id,
        name: words,
        aliases: z.array(words).default([]),
        members: z.array(id).min(1),
      }),
    )
    .default([]),
});

/** absences.yaml */
export const absencesSchema = z.strictObject({
  absences: z
    .array(
      z.strictObject({
        person: id,
        from: localDate,
        to: localDate,
        delegate: id.nullable().default(null),
      }),
    )
    .nullable()
    .transform((absences) => absences ?? []),
});

const workingDays = z.int().min(0).max(60);
const daysLate = z.int().min(1).max(250);

const ascending = (days: number[]): boolean =>
  days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0));

const ladder = z
  .strictObject({
    urge: daysLate,
    supervisor: daysLate,
    chairman: daysLate,
    chairmanWeekday: z.int().min(1).max(7),
    outageDays: z.enum(['skip', 'count']).default('skip'),
  })
  .refine(({ urge, supervisor, chairman }) => urge <= supervisor && supervisor <= chairman, {
    params: said(
      text(
        'các bậc phải tăng dần: urge, supervisor, chairman',
        'the rungs must ascend: urge, supervisor, chairman',
      ),
    ),
  });

const neverOrDays = z
  .union([z.literal('never'), daysLate])
  .transform((value) => (value === 'never' ? null : value));

const explanation = z.strictObject({
  afterDaysLate: neverOrDays,
  urgeAfter: z
    .array(daysLate)
    .refine(ascending, { params: said(text('phải tăng dần', 'must ascend')) }),
});

/** policy.yaml */
export const policySchema = z.strictObject({
  reminders: z.strictObject({
    weekly: z.array(workingDays),
    monthly: z.array(workingDays),
    quarterly: z.array(workingDays),
    'one-off': z.array(workingDays),
  }),
  announce: z.boolean(),
  ladder,
  explanation,
  approval: z.boolean(),
  doneOn: z.enum(['document', 'report']).default('document'),
  beforeIsInclusive: z.boolean(),
  planRoll: z.enum(['back', 'forward']),
  attentionBudget: z.int().min(1).max(200),
  review: z
    .strictObject({ remind: daysLate, coordinator: daysLate })
    .default({ remind: 3, coordinator: 5 }),
  delivery: z.strictObject({
    inboxBy: clock,
    atOnce: z.boolean(),
    urgentPerDay: z.int().min(1).max(50).default(3),
  }),
});

export type AgencyFile = z.infer<typeof agencySchema>;
export type PeopleFile = z.infer<typeof peopleSchema>;
export type UnitsFile = z.infer<typeof unitsSchema>;
export type AbsencesFile = z.infer<typeof absencesSchema>;
