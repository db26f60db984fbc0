import pc from 'picocolors';
import type { FoundTarget } from '../../../domain/plan/types.ts';
import { wantedText } from '../../../domain/target/figureText.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { wrapped } from '../layout/wrap.ts';

/** The targets that a plan names: nothing is followed before somebody says so, on the page. */
export function foundTargetLines(targets: readonly FoundTarget[], language: Language): string[] {
  if (targets.length === 0) return [];
  return [
    '',
    ...wrapped(titleOf(targets.length)[language], 0).map(pc.bold),
    ...targets.flatMap((target) => {
      const units = target.leadUnits.join('; ');
      const words = `${target.name}: ${wantedText(target)[language]}`;
      return wrapped(
        units === '' ? words : `${words} · ${units}`,
        13,
        `  ${pc.cyan(target.ref.padEnd(10))} `,
      );
    }),
  ];
}

const titleOf = (count: number): Text =>
  text(
    `Chỉ tiêu có thể theo dõi (${count}): chọn ở trang của bản nháp, hoặc sau khi giao, ở trang Chỉ tiêu của kế hoạch`,
    `Targets that may be followed (${count}): chosen on the draft’s page or, once started, on the plan’s page of targets`,
  );
