import type { Directory } from '../../../domain/directory/types.ts';
import { numberText } from '../../../domain/target/figureText.ts';
import {
  type CountedBy,
  TARGET_RHYTHMS,
  type TargetRhythm,
  type TargetTerms,
} from '../../../domain/target/types.ts';
import { RATES } from '../../../domain/task/rates.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { typedNumber } from '../../../domain/text/typedNumber.ts';

/** What was typed of a target: its terms, or what is wrong by the names of fields. */
export interface ReadTerms {
  terms: TargetTerms | null;
  faults: Map<string, Text>;
}

/** Every way of counting from tasks, by the value its choice is sent with. */
export const COUNTS = new Map<string, CountedBy>(
  (['plan', 'superior'] as const).flatMap((of) =>
    RATES.map((rate): [string, CountedBy] => [`${of}.${rate}`, { rate, of }]),
  ),
);

/**
 * Reads the form of a target.
 * Where it was found in the plan, and its words there, nobody types.
 */
export function readTerms(
  typed: Record<string, string>,
  { units }: Directory,
  { ref, words: said }: Pick<TargetTerms, 'ref' | 'words'>,
): ReadTerms {
  const faults = new Map<string, Text>();
  const words = (name: string): string => typed[name] ?? '';
  const value = typedNumber(words('muc'));
  const counted = COUNTS.get(words('tinh')) ?? null;
  const measure = counted ? '%' : words('don-vi-tinh');
  const rhythm = TARGET_RHYTHMS.find((one) => one === words('ky'));
  if (words('ten') === '') faults.set('ten', NO_NAME);
  if (measure === '') faults.set('don-vi-tinh', NO_MEASURE);
  if (value === null) faults.set('muc', noNumber(words('muc')));
  if (!rhythm) faults.set('ky', NO_RHYTHM);
  if (faults.size > 0) return { terms: null, faults };
  return {
    faults,
    terms: {
      ...{ name: words('ten'), measure, counted, ref, words: said },
      wanted: { value: value ?? 0, side: words('chieu') === 'at-most' ? 'at-most' : 'at-least' },
      units: units.map(({ id }) => id).filter((id) => words(`don-vi.${id}`) !== ''),
      rhythm: rhythm as TargetRhythm,
      adds: counted === null && words('cong') !== '',
      each: words('tung') !== '',
    },
  };
}

/** The same as a form shows it before anything is typed. */
export function typedTerms(terms: TargetTerms): Record<string, string> {
  const { name, measure, wanted, units, rhythm, adds, each, counted } = terms;
  return {
    ...{ ten: name, 'don-vi-tinh': measure, muc: numberText(wanted.value).vi },
    ...{ chieu: wanted.side, ky: rhythm },
    ...(counted ? { tinh: `${counted.of}.${counted.rate}` } : {}),
    ...(adds ? { cong: 'co' } : {}),
    ...(each ? { tung: 'co' } : {}),
    ...Object.fromEntries(units.map((unit) => [`don-vi.${unit}`, 'co'])),
  };
}

const NO_NAME = text('Chưa ghi tên chỉ tiêu.', 'Write the name of the target.');
const NO_MEASURE = text(
  'Chưa ghi đơn vị tính; ghi %, hộ, việc làm, điểm.',
  'Write the measure: %, households, jobs, points.',
);
const NO_RHYTHM = text('Chưa chọn kỳ báo cáo.', 'Choose how often it is reported.');

const noNumber = (words: string): Text =>
  words === ''
    ? text('Chưa ghi mức cần đạt; ghi một số, ví dụ 97,5.', 'Write what is wanted, e.g. 97,5.')
    : text(
        `Mức cần đạt “${words}” không phải là một số; ghi số, ví dụ 97,5 hoặc 1.234.`,
        `"${words}" is no number; write one, e.g. 97,5 or 1.234.`,
      );
