import type { FC } from 'hono/jsx';
import type { EvaluationFigures } from '../../../../domain/evaluation/figures.ts';
import type { Language } from '../../../../domain/text/text.ts';
import type { Evaluation, ToConsider } from '../../../office/pages/evaluation/evaluation.ts';
import {
  considerText,
  EVALUATION_COLUMNS,
  rateText,
  EVALUATION_TEXT as SAID,
} from '../../../office/pages/evaluation/evaluationColumns.ts';

interface Props {
  evaluation: Evaluation;
  language: Language;
}

/** A unit a line, then all. */
export const UnitEvaluation: FC<Props> = ({ evaluation, language }) => (
  <>
    <h2>{SAID.units[language]}</h2>
    <div class="wide">
      <table class="figures">
        <Head said={SAID.unit[language]} language={language} />
        <tbody>
          {evaluation.units.map(({ unit, head, figures, toConsider }) => (
            <tr>
              <th scope="row">
                {unit.name}
                {head && <div class="quiet">{head.name}</div>}
              </th>
              <Numbers figures={figures} language={language} />
              <Consider all={toConsider} language={language} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{SAID.all[language]}</th>
            <Numbers figures={evaluation.total} language={language} />
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  </>
);

/** Whoever heads units, a line each. */
export const HeadEvaluation: FC<Props> = ({ evaluation, language }) =>
  evaluation.heads.length === 0 ? null : (
    <>
      <h2>{SAID.heads[language]}</h2>
      <div class="wide">
        <table class="figures">
          <Head said={SAID.head[language]} language={language} />
          <tbody>
            {evaluation.heads.map(({ head, units, figures, toConsider }) => (
              <tr>
                <th scope="row">
                  {head.name}
                  <div class="quiet">{units.join('; ')}</div>
                </th>
                <Numbers figures={figures} language={language} />
                <Consider all={toConsider} language={language} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );

const Head: FC<{ said: string; language: Language }> = ({ said, language }) => (
  <thead>
    <tr>
      <th scope="col">{said}</th>
      <th scope="col" class="number">
        {SAID.total[language]}
      </th>
      {EVALUATION_COLUMNS.map((column) => (
        <th scope="col" class="number">
          {column.said[language]}
        </th>
      ))}
      <th scope="col" class="number">
        {SAID.rate[language]}
      </th>
      <th scope="col">{SAID.consider[language]}</th>
    </tr>
  </thead>
);

const Numbers: FC<{ figures: EvaluationFigures; language: Language }> = ({ figures, language }) => (
  <>
    <td class="number">{figures.counts.counted}</td>
    {EVALUATION_COLUMNS.map(({ of }) => (
      <td class="number">{of(figures)}</td>
    ))}
    <td class="number">{rateText(figures)[language]}</td>
  </>
);

const Consider: FC<{ all: ToConsider[]; language: Language }> = ({ all, language }) => (
  <td>
    {all.map((one) => (
      <div>{considerText(one)[language]}</div>
    ))}
  </td>
);
