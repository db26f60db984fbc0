import { z } from 'zod';
import { RESERVED_CODES } from '../../domain/case/ids.ts';
import { text } from '../../domain/text/text.ts';
import { clock, id, localDate, mailbox, phone, said, sender, words, zone } from './fields.ts';

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

const coordinatorSchema = z.strictObject({
  person: id,
  plan: words.optional(),
  field: id.optional(),
});

const leaderSchema = z.strictObject({ field: id, person: id });

const holderSchema = z.strictObject({ person: id });

/** agency.yaml */
export const agencySchema = z.strictObject({
  code: agencyCode,
  name: words,
  language: z.enum(['vi', 'en']),
  zone,
  officeHours,
  chairman: id,
  coordinators: z.array(coordinatorSchema).min(1),
  leaders: z.array(leaderSchema),
  administrators: z.array(holderSchema).default([]),
  viewers: z.array(holderSchema).default([]),
  mail: z.strictObject({ from: sender.optional(), replyTo: mailbox.optional() }).prefault({}),
  contact: z.strictObject({ name: words, phone: phone.optional() }).optional(),
});

/** Of a person or a unit: the first and the last day. */
const term = { from: localDate.optional(), until: localDate.optional() };

const personSchema = z.strictObject({
  id,
  name: words,
  title: words,
  email: mailbox.optional(),
  viaOffice: z.boolean().default(false),
  ...term,
});

/** people.yaml */
export const peopleSchema = z.strictObject({ people: z.array(personSchema).min(1) });

const named = { id, name: words, aliases: z.array(words).default([]) };

const unitSchema = z.strictObject({
  ...named,
  relation: z.enum(['subordinate', 'peer', 'superior']),
  officer: id.nullable().default(null),
  field: id.nullable().default(null),
  ...term,
});

const groupSchema = z.strictObject({ ...named, members: z.array(id).min(1) });

/** units.yaml */
export const unitsSchema = z.strictObject({
  units: z.array(unitSchema).min(1),
  groups: z.array(groupSchema).default([]),
});

const absenceSchema = z.strictObject({
  person: id,
  from: localDate,
  to: localDate,
  delegate: id.nullable().default(null),
});

/** absences.yaml */
export const absencesSchema = z.strictObject({
  absences: z
    .array(absenceSchema)
    .nullable()
    .transform((absences) => absences ?? []),
});

/**
 * The lists of an agency's files, whose entries stand for themselves: one that is wrong is left
 * out. `mendable`: what may be left out of an entry by itself, so that the rest of it holds.
 */
export const LISTS: Record<string, { entry: z.ZodObject; mendable: readonly string[] }> = {
  people: { entry: personSchema, mendable: ['email', 'viaOffice', 'from', 'until'] },
  units: { entry: unitSchema, mendable: ['aliases', 'officer', 'field', 'from', 'until'] },
  groups: { entry: groupSchema, mendable: ['aliases'] },
  absences: { entry: absenceSchema, mendable: ['delegate'] },
  coordinators: { entry: coordinatorSchema, mendable: [] },
  leaders: { entry: leaderSchema, mendable: [] },
  administrators: { entry: holderSchema, mendable: [] },
  viewers: { entry: holderSchema, mendable: [] },
};

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
  byItself: z.boolean().default(false),
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
  firstMonthDays: z.int().min(0).max(90).default(30),
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
