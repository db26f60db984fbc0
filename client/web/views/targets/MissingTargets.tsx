import type { FC } from 'hono/jsx';
import type { Directory } from '../../../../domain/directory/types.ts';
import { grouped } from '../../../../domain/grouped.ts';
import { namedPlan } from '../../../../domain/plan/record.ts';
import { periodText } from '../../../../domain/target/figureText.ts';
import type { OwedFigure } from '../../../../domain/target/owed.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { unitName, WHOLE_OFFICE } from '../../../office/pages/targets/targetTable.ts';
import { addressOf } from '../../targets/addressOf.ts';
import type { OwedOfPlan } from '../../targets/owedInPlans.ts';

const SAID = {
  title: text('Chỉ tiêu chưa có số liệu', 'Figures of targets that are missing'),
  notNow: text('Chưa đọc được chỉ tiêu.', 'Targets cannot be read now.'),
};

interface Props {
  /** Null: they cannot be read now. */
  missing: OwedOfPlan[] | null;
  directory: Directory;
  language: Language;
}

/** Which units have not reported figures of targets, by plan and period; nothing where all have. */
export const MissingTargets: FC<Props> = ({ missing, directory, language }) => {
  if (missing === null) return <p class="quiet">{SAID.notNow[language]}</p>;
  if (missing.length === 0) return null;
  return (
    <>
      <h2>{SAID.title[language]}</h2>
      <ul>
        {missing.flatMap(({ record, owed }) =>
          grouped(owed, ({ period }) => period.id).map((ones) => (
            <li>
              <a href={addressOf(record.id)}>{namedPlan(record)[language]}</a>,{' '}
              {periodText(ones[0].period.id)[language]}: {unitsText(ones, directory, language)}
            </li>
          )),
        )}
      </ul>
    </>
  );
};

/** `Văn phòng (2), Toàn cơ quan (1)` */
const unitsText = (figures: OwedFigure[], directory: Directory, language: Language): string =>
  grouped(figures, ({ unit }) => unit ?? '')
    .map((ones) => {
      const { unit } = ones[0];
      const name = unit === null ? WHOLE_OFFICE : unitName(directory, unit);
      return `${name[language]} (${ones.length})`;
    })
    .join(', ');
