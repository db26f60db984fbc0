import type { LocalDate } from '../../../domain/calendar/types.ts';
import type { Directory, UnitId } from '../../../domain/directory/types.ts';
import type {
  FindingTerms,
  InspectionHeld,
  InspectionProgramme,
  InspectionTerms,
} from '../../../domain/inspection/types.ts';
import type { DocumentRef } from '../../../domain/task/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { typedDay } from '../typedDay.ts';
import { type FieldName, LABELS, type Typed } from './labels.ts';

/** The field of a unit, or of a group of units, that a programme may have ticked. */
export const unitField = (id: UnitId): string => `don-vi-${id}`;
export const groupField = (id: string): string => `nhom-${id}`;

/** A programme as its form has it: units that are ticked, and those of groups that are. */
export function programmeIn(typed: Typed, { units, groups }: Directory): InspectionProgramme {
  const ofGroups = groups
    .filter(({ id }) => typed[groupField(id)] === 'yes')
    .flatMap(({ members }) => members);
  const ticked = units.filter(({ id }) => typed[unitField(id)] === 'yes' || ofGroups.includes(id));
  return {
    name: needed(typed, 'name'),
    units: ticked.map(({ id }) => id),
    wantedPercent: percentIn(typed.wanted ?? ''),
  };
}

function percentIn(words: string): number | null {
  if (words === '') return null;
  const percent = Number(words.replace('%', '').replace(',', '.').trim());
  if (percent > 0 && percent <= 100) return percent;
  throw new Refusal(
    text(
      `Tỷ lệ “${words}” phải là số từ 1 đến 100, ví dụ: 30.`,
      `The share "${words}" must be a number from 1 to 100, e.g. 30.`,
    ),
  );
}

/** An inspection as its form has it: planned, held or both. */
export const termsIn = (typed: Typed, directory: Directory): InspectionTerms => ({
  unit: unitIn(typed, 'unit', directory),
  planned: plannedIn(typed),
  lead: typed.lead ?? '',
  held: typed.on ? heldIn(typed) : withoutDay(typed),
});

function plannedIn(typed: Typed): InspectionTerms['planned'] {
  const [from, to] = [dayIn(typed, 'from'), dayIn(typed, 'to')];
  if (from === null && to !== null) throw missing('from');
  return from === null ? null : { from, to: to ?? from };
}

/** A document without a day of the inspection is half an answer. */
function withoutDay(typed: Typed): null {
  if (typed.documentNo || typed.documentDate || typed.sudden) throw missing('on');
  return null;
}

/** What an inspection was, as its form has it. */
export function heldIn(typed: Typed): InspectionHeld {
  const on = dayIn(typed, 'on');
  if (on === null) throw missing('on');
  const hasDocument = typed.documentNo || typed.documentDate;
  return {
    ...{ on, sudden: typed.sudden === 'yes' },
    document: hasDocument ? documentIn(typed) : null,
  };
}

/** Its minutes or its conclusion: number and date. */
export function documentIn(typed: Typed): DocumentRef {
  const documentNo = needed(typed, 'documentNo');
  const documentDate = dayIn(typed, 'documentDate');
  if (documentDate === null) throw missing('documentDate');
  return { documentNo, documentDate };
}

/** A finding as its form has it. */
export const findingIn = (typed: Typed, directory: Directory): FindingTerms => ({
  words: needed(typed, 'words'),
  unit: unitIn(typed, 'findingUnit', directory),
  ...{ remedy: needed(typed, 'remedy'), due: needed(typed, 'due') },
});

function unitIn(typed: Typed, field: FieldName, { units }: Directory): UnitId {
  const unit = units.find(({ id }) => id === typed[field]);
  if (!unit) throw missing(field);
  return unit.id;
}

function needed(typed: Typed, field: FieldName): string {
  const words = typed[field] ?? '';
  if (words === '') throw missing(field);
  return words;
}

/** A day of the form; one that cannot be read is told with its field. */
function dayIn(typed: Typed, field: FieldName): LocalDate | null {
  const { date, fault } = typedDay(typed[field] ?? '');
  if (!fault) return date;
  const { vi, en } = LABELS[field];
  throw new Refusal(text(`${vi}: ${fault.vi}`, `${en}: ${fault.en}`));
}

function missing(field: FieldName): Refusal {
  const { vi, en } = LABELS[field];
  return new Refusal(text(`Chưa ghi: ${vi}.`, `Missing: ${en}.`));
}
