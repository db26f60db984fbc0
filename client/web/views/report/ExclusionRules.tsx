import type { FC } from 'hono/jsx';
import { MEASURE, MEASURES, ruleText } from '../../../../domain/evaluation/exclusion.ts';
import { namedPlan, type PlanRecord } from '../../../../domain/plan/record.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { Choice } from '../Choice.tsx';

const SAID = {
  title: text(
    'Quy định không xét, không đề nghị của kế hoạch',
    'Plans’ own rules on whom not to put forward',
  ),
  none: text('Chưa ghi quy định nào.', 'No rule is on record.'),
  add: text('Ghi thêm quy định', 'Add a rule'),
  plan: text('Kế hoạch', 'Plan'),
  choose: text('– chọn –', '– choose –'),
  words: text('Kế hoạch quy định (nguyên văn)', 'The plan says (its own words)'),
  measure: text('Căn cứ vào', 'It counts'),
  atLeast: text('Từ bao nhiêu trở lên', 'From how many on'),
  drop: text('Bỏ', 'Drop'),
  reason: text('Lý do', 'Reason'),
};

interface Props {
  plans: PlanRecord[];
  /** What was typed into a form that was refused. */
  typed: Record<string, string>;
  /** Of the next rule: one that is sent twice is one. */
  newId: string;
  /** Whether its reader may change them. */
  changes: boolean;
  /** Where forms are sent. */
  to: string;
  language: Language;
}

/** The rules on record, and the form for another. */
export const ExclusionRules: FC<Props> = ({ plans, typed, newId, changes, to, language }) => {
  const rules = plans.flatMap((plan) => (plan.exclusions ?? []).map((rule) => ({ plan, rule })));
  return (
    <>
      <h2>{SAID.title[language]}</h2>
      {rules.length === 0 && <p class="quiet">{SAID.none[language]}</p>}
      <ul>
        {rules.map(({ plan, rule }) => (
          <li>
            {namedPlan(plan)[language]}: “{rule.words}”{' '}
            <span class="quiet">({ruleText(rule)[language]})</span>
            {changes && (
              <details>
                <summary>
                  {SAID.drop[language]}
                  <span class="unseen"> “{rule.words}”</span>
                </summary>
                <form class="act" method="post" action={`${to}/bo`}>
                  <input type="hidden" name="plan" value={plan.id} />
                  <input type="hidden" name="rule" value={rule.id} />
                  <Words
                    id={`ly-do-${rule.id}`}
                    name="reason"
                    said={SAID.reason}
                    {...{ language }}
                  />
                  <div>
                    <button type="submit">{SAID.drop[language]}</button>
                  </div>
                </form>
              </details>
            )}
          </li>
        ))}
      </ul>
      {changes && (
        <details open={Object.keys(typed).length > 0}>
          <summary>{SAID.add[language]}</summary>
          <form class="act" method="post" action={`${to}/them`}>
            <input type="hidden" name="id" value={newId} />
            <Choice
              {...{ name: 'plan', said: SAID.plan, empty: SAID.choose, chosen: typed.plan }}
              of={plans.map((plan): [string, Text] => [plan.id, namedPlan(plan)])}
              language={language}
            />
            <Words
              id="quy-dinh"
              name="words"
              said={SAID.words}
              value={typed.words}
              language={language}
            />
            <Choice
              {...{ name: 'measure', said: SAID.measure, empty: SAID.choose }}
              chosen={typed.measure}
              of={MEASURES.map((one): [string, Text] => [one, headed(MEASURE[one].said)])}
              language={language}
            />
            <Words
              id="tu-bao-nhieu"
              name="atLeast"
              said={SAID.atLeast}
              value={typed.atLeast ?? '1'}
              language={language}
            />
            <div>
              <button type="submit">{SAID.add[language]}</button>
            </div>
          </form>
        </details>
      )}
    </>
  );
};

const headed = ({ vi, en }: Text): Text => text(capitalised(vi), capitalised(en));

interface WordsProps {
  id: string;
  name: string;
  said: Text;
  value?: string | undefined;
  language: Language;
}

const Words: FC<WordsProps> = ({ id, name, said, value = '', language }) => (
  <div>
    <label for={id}>{said[language]}</label>
    <input id={id} name={name} value={value} maxlength={1000} autocomplete="off" />
  </div>
);
