import type { FC } from 'hono/jsx';
import type { EvaluationFigures } from '../../../../domain/evaluation/figures.ts';
import type { Language } from '../../../../domain/text/text.ts';
import type { Evaluation, ToConsider } from '../../../office/pages/evaluation/evaluation.ts';
import {
  cellText,
  considerText,
  type EvaluationColumn,
  EVALUATION_TEXT as SAID,
} from '../../../office/pages/evaluation/evaluationColumns.ts';

interface Props {
  evaluation: Evaluation;
  columns: readonly EvaluationColumn[];
  language: Language;
}

/** A unit a line, then all. */
export const UnitEvaluation: FC<Props> = ({ evaluation, columns, language }) => (
  <>
    <h2>{SAID.units[language]}</h2>
    <section class="wide" tabindex={0} aria-label={SAID.units[language]}>
      <table class="figures">
        <Head said={SAID.unit[language]} columns={columns} language={language} />
        <tbody>
          {evaluation.units.map(({ unit, head, figures, toConsider }) => (
            <tr>
              <th scope="row">
                {unit.name}
                {head && <div class="quiet">{head.name}</div>}
              </th>
              <Numbers figures={figures} columns={columns} language={language} />
              <Consider all={toConsider} language={language} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{SAID.all[language]}</th>
            <Numbers figures={evaluation.total} columns={columns} language={language} />
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  </>
);

/** Whoever heads units, a line each. */
export const HeadEvaluation: FC<Props> = ({ evaluation, columns, language }) =>
  evaluation.heads.length === 0 ? null : (
    <>
      <h2>{SAID.heads[language]}</h2>
      <section class="wide" tabindex={0} aria-label={SAID.heads[language]}>
        <table class="figures">
          <Head said={SAID.head[language]} columns={columns} language={language} />
          <tbody>
            {evaluation.heads.map(({ head, units, figures, toConsider }) => (
              <tr>
                <th scope="row">
                  {head.name}
                  <div class="quiet">{units.join('; ')}</div>
                </th>
                <Numbers figures={figures} columns={columns} language={language} />
                <Consider all={toConsider} language={language} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );

interface Columns {
  columns: readonly EvaluationColumn[];
  language: Language;
}

const Head: FC<Columns & { said: string }> = ({ said, columns, language }) => (
  <thead>
    <tr>
      <th scope="col">{said}</th>
      {columns.map((column) => (
        <th scope="col" class="number">
          {column.said[language]}
        </th>
      ))}
      <th scope="col">{SAID.consider[language]}</th>
    </tr>
  </thead>
);

const Numbers: FC<Columns & { figures: EvaluationFigures }> = ({ figures, columns, language }) => (
  <>
    {columns.map((column) => (
      <td class="number">{cellText(column, figures)[language]}</td>
    ))}
  </>
);

const Consider: FC<{ all: ToConsider[]; language: Language }> = ({ all, language }) => (
  <td>
    {all.map((one) => (
      <div>{considerText(one)[language]}</div>
    ))}
  </td>
);
