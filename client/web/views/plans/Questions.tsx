import type { FC } from 'hono/jsx';
import { placesText, showPlace } from '../../../../domain/plan/place.ts';
import { capitalised } from '../../../../domain/text/capitalised.ts';
import { normalise } from '../../../../domain/text/fold.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import type { Asked, Typed } from '../../../../reading/answers/types.ts';
import type { RefusedAnswer } from '../../plans/saveAnswers.ts';
import { questionAnchor, rowAnchor } from './PlanRows.tsx';

const SAID = {
  question: text('Câu hỏi', 'Question'),
  mustBe: text('phải trả lời mới giao được', 'nothing starts before it is answered'),
  open: text('chưa trả lời', 'not answered'),
  yes: text('có', 'yes'),
  no: text('không', 'no'),
  other: text('Hoặc ghi câu trả lời', 'Or write an answer'),
  write: text('Ghi câu trả lời', 'Write an answer'),
};

/** Choices that only say that something else may be written. */
const TO_WRITE = new Set(['thời hạn khác']);

/** One question of a draft, as the form asks it. */
export interface ShownQuestion {
  number: number;
  field: string;
  asked: Asked;
  typed: Typed;
  blocking: boolean;
}

interface Props {
  question: ShownQuestion;
  refused: RefusedAnswer | undefined;
  /** Id of the list of names that may be written. */
  names: string | null;
  editable: boolean;
  language: Language;
}

/** A question with its rows and choices; one may be taken, or another answer written. */
export const Question: FC<Props> = ({ question, refused, names, editable, language }) => {
  const { number, field, asked, typed, blocking } = question;
  const { answer } = refused?.typed ?? typed;
  const choices = asked.choices.filter((choice) => !TO_WRITE.has(choice));
  const chosen = choices.find((choice) => normalise(choice) === normalise(answer)) ?? '';
  const fault = refused?.faults[0]?.said;
  return (
    <fieldset id={questionAnchor(field)} class="question" disabled={!editable}>
      <legend>
        {SAID.question[language]} {number}: {capitalised(wordsOf(asked, language))}
        {blocking && <span class="late"> ({SAID.mustBe[language]})</span>}
      </legend>
      <p class="quiet">
        <Places asked={asked} language={language} />
      </p>
      {fault && (
        <p class="fault" id={`${field}-loi`}>
          {capitalised(fault[language])}.
        </p>
      )}
      {choices.length > 0 && (
        <div class="choices">
          {['', ...choices].map((choice) => (
            <label class="choice">
              <input
                type="radio"
                name={`${field}.choice`}
                value={choice}
                checked={choice === chosen}
              />{' '}
              {choice === '' ? SAID.open[language] : choiceText(choice, language)}
            </label>
          ))}
        </div>
      )}
      <label for={`${field}-ghi`}>{(choices.length > 0 ? SAID.other : SAID.write)[language]}</label>
      <input
        id={`${field}-ghi`}
        name={`${field}.answer`}
        value={chosen === '' ? answer : ''}
        autocomplete="off"
        {...(names ? { list: names } : {})}
        {...(fault ? { 'aria-invalid': 'true', 'aria-describedby': `${field}-loi` } : {})}
      />
    </fieldset>
  );
};

const choiceText = (choice: string, language: Language): string =>
  choice === 'có' ? SAID.yes[language] : choice === 'không' ? SAID.no[language] : choice;

const wordsOf = ({ said, subject }: Asked, language: Language): string =>
  said.map((one) => one[language]).join(' ') || subject.words;

/** The rows that ask, each a link; beyond a few they are counted. */
export const Places: FC<{ asked: Asked; language: Language }> = ({ asked, language }) => {
  const [first] = asked.tasks;
  if (!first) return null;
  const shown = placesText(asked.tasks.map((task) => showPlace(task)[language]));
  return (
    <>
      <a href={`#${rowAnchor(first.ref)}`}>{shown[language]}</a>: {first.title}
    </>
  );
};
