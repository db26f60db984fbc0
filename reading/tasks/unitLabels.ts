/** `Chủ trì: X; Phối hợp: Y`. */
const LABEL =
  /(?:^|[;,.\n]|\s)\s*(?:[-–+•]\s*)?(?:(?:đơn vị|cơ quan|bộ phận|ĐV|CQ)\s+)?(chủ trì|phối hợp)(?:\s+(?:thực hiện|với|chính))?\s*:\s*/giu;
/** Short forms, which mean this only beside one another. */
const SHORT: [RegExp, string][] = [
  [/(?<!\p{L})CT(?=\s*:|\))/gu, 'chủ trì'],
  [/(?<!\p{L})PH(?=\s*:|\))/gu, 'phối hợp'],
];
/** `Chủ trì Phòng Kinh tế, phối hợp Công an xã`: labels without a colon. */
const BARE_LABEL = /(^|[;,.\n]\s*)(chủ trì|phối hợp)(?:\s+(?:là|với))?\s+(?=\p{Lu})/giu;

/** A cell whose labels are written in full, each with its colon. */
export function spelledOut(cell: string): string {
  if (!/CT|PH|^chủ trì/iu.test(cell)) return cell;
  const short = SHORT.every(([pattern]) => cell.search(pattern) >= 0);
  const long = short
    ? SHORT.reduce((words, [pattern, label]) => words.replace(pattern, label), cell)
    : cell;
  return /^chủ trì\s/iu.test(long) ? long.replace(BARE_LABEL, '$1$2: ') : long;
}

/** How many units a cell says to lead by a label: a row of several items may name one for each. */
export const labelledLeads = (cell: string): number =>
  labels(spelledOut(cell)).filter(({ coop }) => !coop).length;

/** True where labels say who leads and who takes part. */
export const isLabelled = (cell: string): boolean => labels(spelledOut(cell)).length > 0;

const labels = (cell: string): { coop: boolean; from: number; to: number }[] =>
  [...cell.matchAll(LABEL)].map(({ 0: words, 1: label = '', index }) => ({
    coop: /^phối/iu.test(label),
    ...{ from: index, to: index + words.length },
  }));

/**
 * A cell cut into who leads and who coordinates, where labels say so; what stands before the first
 * leads.
 */
export function byLabel(cell: string): { lead: string; coop: string } {
  const found = labels(cell);
  const parts = found.map(({ to }, at) => cell.slice(to, found[at + 1]?.from));
  const of = (wanted: boolean): string[] => parts.filter((_, at) => found[at]?.coop === wanted);
  return {
    lead: [cell.slice(0, found[0]?.from), ...of(false)].join(';'),
    coop: of(true).join(';'),
  };
}
