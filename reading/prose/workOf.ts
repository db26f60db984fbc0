import { PREDICATE } from './lexicon.ts';
import { BOUNDARY, tidy } from './units/unitName.ts';
import { isNounAt } from './units/verbsInNames.ts';

const TOGETHER =
  /^chủ trì(?: và)?,?\s*(?:phối hợp(?: chặt chẽ)?|cùng|kết hợp)(?: (?:với|cùng))*\s+/iu;
const LEADS = /^(?:là (?:đơn vị|cơ quan) )?(?:chủ trì|đầu mối|thường trực)[,:\s]+(?=\S)/iu;
/** `theo chức năng, nhiệm vụ được giao`: on what ground it is done, before the verb. */
const GROUND = new RegExp(
  `^(?:theo|căn cứ(?: vào)?|trên cơ sở)\\s(?:chức năng|nhiệm vụ|thẩm quyền|quy định|phân công|nội dung|tình hình|kế hoạch|chỉ thị|thông báo|công văn|quyết định|công điện|chương trình)[^.;]{0,120}?(?:,|được giao|được phân công|của mình|(?<= này))\\s+(?=${PREDICATE})(?!nhiệm vụ)`,
  'iu',
);
const OBLIGED = new RegExp(
  `^(?:(?:có|chịu) trách nhiệm(?=[,:]?\\s+${PREDICATE})(?! trước)|được giao(?: nhiệm vụ)?|được phân công|phải|cần|sẽ)[,:]?\\s+`,
  'iu',
);

/** The work of a predicate, without duty’s own words, and those it is done together with. */
export function workOf(predicate: string): { work: string; together: string } {
  const obliged = predicate.replace(GROUND, '').replace(OBLIGED, '');
  const match = TOGETHER.exec(obliged);
  if (!match) return { work: obliged.replace(LEADS, '').replace(OBLIGED, ''), together: '' };
  const others = obliged.slice(match[0].length);
  const end = endOfOthers(others);
  if (end === null) return { work: obliged, together: '' };
  return {
    work: others.slice(end).replace(/^[\s,:–-]+/u, ''),
    together: tidy(others.slice(0, end)),
  };
}

/** Where those it is done with end, and the work begins. */
function endOfOthers(others: string): number | null {
  for (const { 0: found, index } of others.matchAll(BOUNDARY))
    if (index > 1 && !isNounAt(others, index + found.length)) return index;
  return null;
}
