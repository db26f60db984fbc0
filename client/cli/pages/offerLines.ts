import pc from 'picocolors';
import { grouped } from '../../../domain/grouped.ts';
import type { Suggestion } from '../../../domain/plan/types.ts';
import { many } from '../../../domain/text/many.ts';
import { joined, type Language, type Text, text } from '../../../domain/text/text.ts';
import type { Offers } from '../../office/pages/plan/offers.ts';
import { wrapped } from '../layout/wrap.ts';
import { dueDays } from './planLines.ts';

/**
 * What a plan offers beside its rows: dated duties, continuous work a unit, and rules about tasks.
 */
export function offerLines({ dated, continuous, rules }: Offers, language: Language): string[] {
  return [
    ...part(datedTitle(dated.length), dated.flatMap(line(language)), language),
    ...part(continuousTitle(continuous.length), byUnit(continuous, language), language),
    ...part(ruleTitle(rules.length), rules.flatMap(line(language)), language),
  ];
}

/** How many of each are offered, for the head of a page. */
export function offeredText(offers: Offers): Text {
  const { dated, continuous, rules } = offers;
  const parts = [
    text(`${dated.length} gợi ý`, many(dated.length, 'suggestion')),
    ...(continuous.length > 0
      ? [
          text(
            `${continuous.length} việc không ghi thời hạn`,
            `${continuous.length} without a time`,
          ),
        ]
      : []),
    ...(rules.length > 0
      ? [text(`${rules.length} quy định chung`, many(rules.length, 'rule'))]
      : []),
  ];
  return joined(parts, ', ');
}

const part = (title: Text, lines: string[], language: Language): string[] =>
  lines.length === 0 ? [] : ['', ...wrapped(title[language], 0).map(pc.bold), ...lines];

const datedTitle = (count: number): Text =>
  text(
    `Gợi ý (${count}): nhiệm vụ có thời hạn nằm trong ô hoặc trong phần lời; nhận trong tệp trả lời, hoặc bằng plan start … --accept all hay --accept MÃ,…`,
    `Suggestions (${count}): dated duties inside cells and body text; accept them in the file of answers, or with plan start … --accept all or --accept ID,…`,
  );

const continuousTitle = (count: number): Text =>
  text(
    `Việc giao cho đơn vị mà không ghi thời hạn (${count}): nhận thì theo dõi như việc thường xuyên; không nằm trong --accept all`,
    `Work charged to units without a time (${count}): once accepted it is followed as continuous; not among --accept all`,
  );

const ruleTitle = (count: number): Text =>
  text(
    `Quy định chung về theo dõi, báo cáo nhiệm vụ (${count}): không phải một nhiệm vụ, chưa tự chạy được; không nằm trong --accept all, nhận riêng thì mỗi kỳ, mỗi đơn vị thành một việc`,
    `Rules about following and reporting tasks (${count}): no tasks themselves, and not carried out yet; not among --accept all, accepted by itself each period and unit becomes a task`,
  );

/** One unit’s work together, in the order in which units are first named. */
function byUnit(suggestions: Suggestion[], language: Language): string[] {
  const units = grouped(suggestions, ({ leadUnits }) => leadUnits.join('; '));
  return units.flatMap((ones) => [
    ...wrapped(ones[0].leadUnits.join('; '), 2),
    ...ones.flatMap((one) => entry(one, one.title, language)),
  ]);
}

const line =
  (language: Language) =>
  (one: Suggestion): string[] => {
    const days = dueDays(one.deadline)?.[language];
    const units = one.leadUnits.join('; ') || text('chưa có đơn vị', 'no unit')[language];
    const due = one.dueText === '' ? '' : `${one.dueText}${days ? ` → ${days}` : ''} · `;
    return entry(one, `${due}${units}: ${one.title}`, language);
  };

const DECIDED = { accepted: text('đã nhận', 'accepted'), refused: text('không nhận', 'refused') };

function entry(one: Suggestion, words: string, language: Language): string[] {
  const decided = one.decision ? ` (${DECIDED[one.decision][language]})` : '';
  return wrapped(`${words}${decided}`, 13, `  ${pc.cyan(one.ref.padEnd(10))} `);
}
