import type { FC } from 'hono/jsx';
import { grouped } from '../../../../domain/grouped.ts';
import { namedPlan } from '../../../../domain/plan/record.ts';
import { periodText } from '../../../../domain/target/figureText.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { addressOf } from '../../targets/addressOf.ts';
import type { OwedOfPlan } from '../../targets/owedInPlans.ts';

const NOT_NOW = text(
  'Chưa đọc được chỉ tiêu của các kế hoạch; mở lại trang sau ít phút.',
  'The plans’ targets cannot be read now; open the page again in some minutes.',
);

interface Props {
  /** Null: they cannot be read now. */
  owed: OwedOfPlan[] | null;
  language: Language;
}

/** `3 chỉ tiêu cần báo cáo quý I/2026`, of each plan and period, with the way to the form. */
export const OwedTargets: FC<Props> = ({ owed, language }) => {
  if (owed === null) return <p class="quiet">{NOT_NOW[language]}</p>;
  if (owed.length === 0) return null;
  return (
    <ul class="plain">
      {owed.flatMap(({ record, owed: figures }) =>
        grouped(figures, ({ period }) => period.id).map((ones) => (
          <li>
            <a href={addressOf(record.id)}>{countText(ones)[language]}</a>{' '}
            <span class="quiet">{namedPlan(record)[language]}</span>
          </li>
        )),
      )}
    </ul>
  );
};

function countText([{ period }, ...more]: [{ period: { id: string } }, ...unknown[]]) {
  const { vi, en } = periodText(period.id);
  const count = 1 + more.length;
  const figures = count === 1 ? '1 figure of targets is' : `${count} figures of targets are`;
  return text(`${count} chỉ tiêu cần báo cáo ${vi}`, `${figures} owed for ${en}`);
}
