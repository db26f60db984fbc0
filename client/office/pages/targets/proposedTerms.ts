import { matchUnits } from '../../../../domain/directory/matchUnits.ts';
import type { Directory } from '../../../../domain/directory/types.ts';
import type { FoundTarget } from '../../../../domain/plan/types.ts';
import type { TargetTerms } from '../../../../domain/target/types.ts';

/** What following a target that was found would mean, unless it is changed first. */
export function proposedTerms(found: FoundTarget, directory: Directory): TargetTerms {
  const { name, measure, wanted, adds, each, ref, words, leadUnits } = found;
  const units = leadUnits.flatMap((unit) => matchUnits(directory, unit).units);
  return {
    ...{ name, measure, wanted, adds, each, ref, words },
    ...{ units: [...new Set(units)], rhythm: 'quarter', counted: null },
  };
}

/** Whether it sounds like a share that can be counted from tasks: nobody guesses that it is. */
export const soundsCounted = ({ measure, words }: FoundTarget): boolean =>
  measure === '%' &&
  /nhiệm vụ/iu.test(words) &&
  /(?:đúng h[ẹạ]n|đúng thời hạn|hoàn thành)/iu.test(words);
