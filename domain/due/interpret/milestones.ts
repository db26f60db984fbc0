import { type DueContext, yearOfMonth } from '../context.ts';
import { scan } from '../scan.ts';
import type { Token } from '../tokens.ts';
import type { Deadline, Milestone } from '../types.ts';
import { conclude, refused } from './conclude.ts';
import { type Conclusion, reading } from './openReading.ts';
import { isPrinted, lastMonth, type Printed } from './ranges.ts';
import { ascending } from './resolveDates.ts';

const PLAIN = new Set<Token['type']>([
  ...([
    'word',
    'side',
    'date',
    'month',
    'quarter',
    'year',
    'separator',
    'extended',
    'aside',
  ] as const),
  ...(['hour', 'citation'] as const),
]);
/** Words that say of no stage what is done in it. */
const FILLERS =
  /^(?:hoàn|thành|xong|phấn|đấu|cố|gắng|thực|hiện|dự|kiến|thời|gian|là|vào|các|để|việc|phải|cần)$/iu;
const STRIVES = /phấn đấu|cố gắng/iu;

type Stage = readonly Token[];

/**
 * `Hoàn thành đầu tư quý IV/2026, vận hành năm 2027`: several stages of one work, all with their
 * dates and words; null for a text that is of one time, or of a list of times.
 */
export function stagesReading(
  line: string,
  tokens: readonly Token[],
  context: DueContext,
): Conclusion | null {
  if (!tokens.every(({ type }) => PLAIN.has(type))) return null;
  if (STRIVES.test(line) && cutAtMarks(tokens).filter(isTimed).length > 1)
    return refused(line, 'either');
  const stages = withBeginnings(line, cut(line, tokens));
  if (stages.length < 2) return null;
  const read = stages.map((stage) => ({ stage, ...conclude(line, stage, context) }));
  if (read.some(({ confidence }) => confidence === 'ask')) return null;
  if (leavesYear(stages, context)) return refused(line, 'open year');
  const milestones = read.flatMap(({ stage, deadline }) =>
    deadline.dueDates.map((dueDate) => ({ dueDate, words: wordsOf(line, stage) })),
  );
  const deadlines = read.map(({ deadline }) => deadline);
  return reading(ofStages(deadlines, milestones), []);
}

function ofStages(deadlines: Deadline[], milestones: Milestone[]): Deadline {
  const [first] = deadlines;
  const dueDates = ascending(milestones.map(({ dueDate }) => dueDate));
  const kinds = new Set(deadlines.map(({ kind }) => kind));
  const isOneSort = kinds.size === 1 && (dueDates.length === 1 || !kinds.has('date'));
  return {
    kind: isOneSort && first ? first.kind : 'recurring',
    dueDates,
    recurrence: isOneSort ? null : ['explicit'],
    boundary: first?.boundary ?? null,
    milestones: milestones.sort((a, b) => (a.dueDate < b.dueDate ? -1 : 1)),
  };
}

/**
 * A stretch without a time goes to the one after it, one without work of its own to the one before.
 */
function cut(line: string, tokens: readonly Token[]): Stage[] {
  const stages: Token[][] = [];
  let open: Token[] = [];
  for (const stretch of cutAtMarks(tokens)) {
    open.push(...stretch);
    if (!isTimed(open)) continue;
    if (stages.length === 0 || hasWork(line, open)) stages.push(open);
    else stages.at(-1)?.push(...open);
    open = [];
  }
  stages.at(-1)?.push(...open);
  return stages.map(withoutMarkAtEnd);
}

/** Stretches between commas and *và*, each with the mark behind it. */
function cutAtMarks(tokens: readonly Token[]): Token[][] {
  const stretches: Token[][] = [[]];
  for (const token of tokens) {
    stretches.at(-1)?.push(token);
    if (token.type === 'separator' && !token.range) stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

const isTimed = (stage: Stage): boolean => stage.some(isPrinted);

/** `Khởi công quý IV, hoàn thành năm 2028`: when the work begins is told beside when it ends. */
const BEGINNINGS = new Set(['work-begins', 'begins-then']);

const hasWork = (line: string, stage: Stage): boolean =>
  stage.some(
    ({ type, rule, from, to }) =>
      BEGINNINGS.has(rule) || (type === 'word' && !FILLERS.test(line.slice(from, to))),
  );

/**
 * `Lập dự án quý II, khởi công quý IV, hoàn thành năm 2028`: among further stages the beginning is
 * one, too.
 */
function withBeginnings(line: string, stages: Stage[]): Stage[] {
  if (stages.length < 2) return stages;
  return stages.flatMap((stage) => {
    const begins = stage.find(({ rule }) => BEGINNINGS.has(rule));
    if (!begins) return [stage];
    const words = line.slice(begins.from, begins.to).replace(/[\s,;–-]+$/u, '');
    const own = scan(words).map((token) => ({
      ...token,
      ...{ from: token.from + begins.from, to: token.to + begins.from },
    }));
    return [own, stage.filter((token) => token !== begins)];
  });
}

const withoutMarkAtEnd = (stage: Stage): Stage =>
  stage.at(-1)?.type === 'separator' ? stage.slice(0, -1) : stage;

const wordsOf = (line: string, stage: Stage): string =>
  line.slice(stage[0]?.from ?? 0, stage.at(-1)?.to ?? 0).trim();

/**
 * `Thẩm định quý II, phê duyệt quý IV/2027` in a plan of 2026: the first may be of either year, for
 * in both it comes before the second.
 */
function leavesYear(stages: Stage[], context: DueContext): boolean {
  const months = stages.map((stage) => stage.filter(isPrinted).at(-1)).map(monthIn);
  return months.some((own, at) => {
    const later = months.slice(at + 1).find((other) => other !== null);
    if (!own || !later || own.year !== null || later.year === null) return false;
    return later.year !== yearOfMonth(own.month, context) && own.month <= later.month;
  });
}

const monthIn = (time: Printed | undefined): { month: number; year: number | null } | null =>
  time === undefined ? null : lastMonth(time);
