import { fold } from '../../../domain/text/fold.ts';
import { type Columns, type Judging, type Rival, unitOf } from './columns.ts';
import { type Evidence, holdsMostly, share } from './evidence.ts';

/** How long something lasts or is kept. */
const DURATION =
  /^thoi (?:han|gian) (?:thanh tra|kiem tra|kiem toan|giam sat|bao quan|su dung|bao hanh|hieu luc|luu tru|hop dong|thue|vay)$/u;

/** Of several dates the one work ends by is its deadline; what is only reported then comes last. */
const DEADLINES = [
  /^(?!.*bao cao).*(?:\bden\b|\bhan\b|ket thuc|hoan thanh|cham nhat)/u,
  /^(?!.*bao cao)/u,
  /^/u,
];

/** How often something returns: beside a column of days the less exact of the two. */
const RHYTHM = /^(?:tan suat|chu ky|dinh ky|so lan)(?!\p{L})/u;

/** Beside a deadline, dates among words like *đang thực hiện* tell when something was done. */
const tellsState = (evidence: Evidence | undefined): boolean =>
  evidence !== undefined && share(evidence, 'status') > 0;

const byRhythm = (one: Rival, other: Rival): number =>
  Number(RHYTHM.test(fold(one.heading))) - Number(RHYTHM.test(fold(other.heading)));

/** The deadline's column, those as likely, and those of further dates. */
export function duesOf(
  judging: Judging,
): Pick<Columns, 'due' | 'dueUnit' | 'day' | 'moreDues'> & { rivals?: Columns['rivals'] } {
  const { headings, judged, evidence } = judging;
  const all = headings.flatMap((heading, at) =>
    judged[at]?.role === 'due' ? [{ at, heading }] : [],
  );
  const lasts = ({ at, heading }: Rival): boolean =>
    DURATION.test(fold(heading)) || (evidence !== null && holdsMostly(evidence[at], 'duration'));
  const some = all.filter((each) => !lasts(each));
  const dues = some.length > 0 ? some : all;
  const said = dues.filter(({ at }) => (judged[at]?.words ?? 0) > 0);
  const among = said.length > 0 ? said : dues;
  const alike = DEADLINES.map((deadline) =>
    among.filter(({ heading }) => deadline.test(fold(heading))),
  ).find(({ length }) => length > 0);
  const [due] = (alike ?? []).toSorted(byRhythm);
  if (!due) return {};
  const dueUnit = unitOf(due.heading);
  const day =
    dueUnit === 'Tháng' ? dues.find(({ heading }) => fold(heading) === 'ngay') : undefined;
  const dated = (at: number): boolean => evidence !== null && holdsMostly(evidence[at], 'time');
  const rivals = (alike ?? [])
    .filter((each) => each !== due)
    .filter(({ at }) => dated(at) && dated(due.at) && !tellsState(evidence?.[at]));
  const more = dues.filter(
    (each) => ![due, day, ...rivals].includes(each) && !tellsState(evidence?.[each.at]),
  );
  return {
    ...{ due: due.at, ...(dueUnit ? { dueUnit } : {}), ...(day ? { day: day.at } : {}) },
    ...(more.length > 0 ? { moreDues: more } : {}),
    ...(rivals.length > 0 ? { rivals: { due: rivals } } : {}),
  };
}
