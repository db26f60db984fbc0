import type { FC } from 'hono/jsx';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { grouped } from '../../../../domain/grouped.ts';
import { showPlace } from '../../../../domain/plan/place.ts';
import type { Suggestion } from '../../../../domain/plan/types.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { shortAnswer } from '../../../../reading/answers/typedWords.ts';
import type { Typed } from '../../../../reading/answers/types.ts';
import type { RefusedAnswer } from '../../plans/saveAnswers.ts';
import { ruleOfferHref } from '../../rounds/ruleOffer.ts';
import { questionAnchor } from './PlanRows.tsx';

const SAID = {
  open: text('chưa quyết', 'not decided'),
  take: text('nhận', 'accept'),
  leave: text('không nhận', 'refuse'),
  noUnit: text('chưa có đơn vị', 'no unit'),
  change: text('Đổi thời hạn hoặc đơn vị', 'Change the due text or the units'),
  due: text('Thời hạn khác', 'Another due text'),
  unit: text('Đơn vị khác', 'Other units'),
  round: text(
    'Lập kỳ cập nhật tiến độ theo quy định này (sau khi giao kế hoạch)',
    'Make a round of it (once the plan was started)',
  ),
  several: text('nhiều đơn vị cách nhau bằng “;”', 'several with “;” between'),
};

/** What is offered, by what it is. */
export const OFFERS = {
  dated: text(
    'Nhiệm vụ có thời hạn nằm trong ô hoặc trong phần lời',
    'Dated duties inside cells and body text',
  ),
  continuous: text(
    'Việc giao cho đơn vị mà không ghi thời hạn: nhận thì theo dõi như việc thường xuyên',
    'Work charged to units without a time: once accepted it is followed as continuous',
  ),
  rules: text(
    'Quy định chung về theo dõi, báo cáo: lập thành kỳ báo cáo; nếu nhận thì mỗi kỳ, mỗi đơn vị thành một việc',
    'Rules about following and reporting: make a round of each; accepted, each period and unit becomes a task',
  ),
} satisfies Record<string, Text>;

/** A suggestion as the form offers it. */
export interface ShownSuggestion {
  field: string;
  one: Suggestion;
  typed: Typed;
}

interface Props {
  title: Text;
  /** The plan’s id. */
  plan: string;
  shown: ShownSuggestion[];
  refused: ReadonlyMap<string, RefusedAnswer>;
  units: string;
  editable: boolean;
  language: Language;
}

/** Suggestions of one kind, unit by unit; each is accepted, changed or refused. */
export const Suggestions: FC<Props> = (props) => {
  const { title, plan, shown, refused, units, editable, language } = props;
  if (shown.length === 0) return null;
  const isOpen = shown.some(({ field }) => refused.has(field));
  return (
    <details open={isOpen || shown.length <= MOST_OPEN}>
      <summary>
        {title[language]} ({shown.length})
      </summary>
      {grouped(shown, ({ one }) => one.leadUnits.join('; ')).map((ones) => (
        <>
          <h3>{ones[0].one.leadUnits.join('; ') || SAID.noUnit[language]}</h3>
          {ones.map((each) => (
            <Offer
              shown={each}
              refused={refused.get(each.field)}
              {...{ plan, units, editable, language }}
            />
          ))}
        </>
      ))}
    </details>
  );
};

/** A longer list is folded. */
const MOST_OPEN = 12;

interface OfferProps {
  plan: string;
  shown: ShownSuggestion;
  refused: RefusedAnswer | undefined;
  units: string;
  editable: boolean;
  language: Language;
}

const Offer: FC<OfferProps> = ({ plan, shown, refused, units, editable, language }) => {
  const { field, one, typed } = shown;
  const { answer, due, unit } = refused?.typed ?? typed;
  const short = shortAnswer(answer);
  const decided = answer === '' && (due !== '' || unit !== '') ? 'yes' : (short ?? '');
  const days = one.deadline.dueDates.map(shownDate).join(', ');
  return (
    <fieldset id={questionAnchor(field)} class="question" disabled={!editable}>
      <legend>{one.title}</legend>
      <p class="quiet">
        {capitalised(showPlace(one)[language])}
        {one.dueText !== '' && ` · “${one.dueText}”`}
        {days !== '' && ` → ${days}`}
        {one.questions.map(({ said }) => ` · ${said[language]}`)}
      </p>
      {one.offeredAs === 'rule' && (
        <p>
          <a href={ruleOfferHref(one, plan)}>{SAID.round[language]}</a>
        </p>
      )}
      {refused?.faults.map(({ said }) => (
        <p class="fault">{capitalised(said[language])}.</p>
      ))}
      <div class="choices">
        {(
          [
            ['', '', SAID.open],
            ['có', 'yes', SAID.take],
            ['không', 'no', SAID.leave],
          ] as const
        ).map(([value, is, said]) => (
          <label class="choice">
            <input type="radio" name={`${field}.choice`} value={value} checked={decided === is} />{' '}
            {said[language]}
          </label>
        ))}
      </div>
      <details open={refused !== undefined || due !== '' || unit !== ''}>
        <summary>{SAID.change[language]}</summary>
        <label for={`${field}-due`}>{SAID.due[language]}</label>
        <input id={`${field}-due`} name={`${field}.due`} value={due} autocomplete="off" />
        <label for={`${field}-unit`}>
          {SAID.unit[language]} <span class="hint">({SAID.several[language]})</span>
        </label>
        <input
          {...{ id: `${field}-unit`, name: `${field}.unit`, value: unit, list: units }}
          autocomplete="off"
        />
      </details>
    </fieldset>
  );
};
