import { createHash } from 'node:crypto';
import type { FoundTarget, PlannedTask, Suggestion } from '../../../domain/plan/types.ts';
import { fold } from '../../../domain/text/fold.ts';
import type { Block } from '../../table/grid.ts';
import { sentencesOf } from '../sentences.ts';
import { findTargets, type SaidTarget } from './findTargets.ts';

/** A row of a table, with the cells in which targets may stand. */
export interface TargetCells {
  task: PlannedTask;
  cells: string[];
}

type Place = Pick<FoundTarget, 'ref' | 'leadUnits' | 'numbering' | 'source'>;

/**
 * What a plan may want to be reached, in its rows first, then in its paragraphs; each once, where
 * it stands first.
 * @param duties those of the body, which know whose sentence it is
 */
export function targetsIn(
  rows: TargetCells[],
  blocks: Block[],
  duties: Suggestion[],
): FoundTarget[] {
  const seen = new Set<string>();
  const ofRows = rows.flatMap(({ task, cells }) =>
    saidOnce(cells)
      .filter((one) => isNew(seen, keyOf(one)))
      .map((one) => placed(one, placeOfTask(task))),
  );
  const ofBody = blocks.flatMap((block) => {
    if (block.type !== 'paragraph' || GROUND.test(block.text)) return [];
    return sentencesOf(block.text).flatMap((sentence) =>
      findTargets(sentence)
        .filter((one) => isNew(seen, keyOf(one)))
        .map((one) => placed(one, placeInBody(sentence, block.source, duties))),
    );
  });
  return [...ofRows, ...ofBody];
}

/**
 * The targets of a row's cells. It says in its product what it says in its title: of each amount
 * those stand that the cell names which names the most of them.
 */
function saidOnce(cells: string[]): SaidTarget[] {
  const byCell = cells.map((cell) => sentencesOf(cell).flatMap(findTargets));
  const ofAmount = (all: SaidTarget[], amount: string): SaidTarget[] =>
    all.filter((one) => amountOf(one) === amount);
  const amounts = new Set(byCell.flat().map(amountOf));
  return [...amounts].flatMap((amount) =>
    byCell
      .map((all) => ofAmount(all, amount))
      .reduce((most, one) => (one.length > most.length ? one : most), []),
  );
}

/** `Căn cứ …`, `Theo báo cáo …`: what others wanted, or what was. */
const GROUND =
  /^\s*(?:căn cứ|theo báo cáo|thực hiện (?:kế hoạch|công văn|quyết định) số)(?!\p{L})/iu;

function isNew(seen: Set<string>, key: string): boolean {
  return !seen.has(key) && seen.add(key) !== undefined;
}

const amountOf = ({ wanted: { value, side }, measure }: SaidTarget): string =>
  [value, side, measure].join(' ');
const keyOf = (one: SaidTarget): string => `${amountOf(one)} ${fold(one.name)}`;

const placeOfTask = ({ ref, leadUnits, numbering, source }: PlannedTask): Place => ({
  ...{ ref, leadUnits, source },
  ...(numbering ? { numbering } : {}),
});

/** Whose it is where the sentence is a duty; else nobody's in particular. */
function placeInBody(sentence: string, source: Place['source'], duties: Suggestion[]): Place {
  const duty = duties.find((one) => one.sentence?.includes(sentence));
  return duty ? placeOfTask(duty) : { ref: '', leadUnits: [], source };
}

const placed = (one: SaidTarget, place: Place): FoundTarget => ({
  ...one,
  ...place,
  id: createHash('sha256')
    .update(`${place.ref} ${keyOf(one)}`)
    .digest('hex')
    .slice(0, 12),
});
