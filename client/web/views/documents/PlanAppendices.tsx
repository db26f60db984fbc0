import type { FC } from 'hono/jsx';
import { type Language, text } from '../../../../domain/text/text.ts';
import type { PlanChoice } from '../../documents/planChoices.ts';

const SAID = {
  title: text('Phụ lục kế hoạch, đã điền kết quả', 'Plans’ own tables, with results'),
  note: text(
    'Mọi dòng của kế hoạch theo thứ tự trong kế hoạch, với các cột Kết quả, Số văn bản, Tiến độ, Ghi chú.',
    'Every row of the plan in its order, with the columns Kết quả, Số văn bản, Tiến độ and Ghi chú.',
  ),
  none: text('Chưa theo dõi kế hoạch nào.', 'No plan runs.'),
};

/** The plans that have a table of their own, with its files. */
export const PlanAppendices: FC<{ plans: PlanChoice[]; language: Language }> = (props) => {
  const { plans, language } = props;
  const to = (plan: string, format: string): string =>
    `/bao-cao/van-ban/phu-luc?${new URLSearchParams({ plan, dang: format })}`;
  return (
    <>
      <h2>{SAID.title[language]}</h2>
      {plans.length === 0 ? (
        <p class="quiet">{SAID.none[language]}</p>
      ) : (
        <>
          <p class="quiet">{SAID.note[language]}</p>
          <ul>
            {plans.map(({ id, name }) => (
              <li>
                {name[language]}:{' '}
                <a href={to(id, 'docx')}>
                  Word<span class="unseen"> {name[language]}</span>
                </a>{' '}
                ·{' '}
                <a href={to(id, 'xlsx')}>
                  Excel<span class="unseen"> {name[language]}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
