import type { FC } from 'hono/jsx';
import type { RoundField, Values } from '../../../../domain/round/types.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { valueName } from '../../rounds/typedValues.ts';
import { shownValue } from './OfficeForms.tsx';

interface Props {
  fields: RoundField[];
  values: Values | undefined;
  note: string;
  /** When what it shows was saved; empty: nothing was. A form of an old page is known by it. */
  shownAt: string;
  /** What was typed before, where it could not be taken; absent: nothing was. */
  typed?: Record<string, string> | undefined;
  /** The round is locked: it is asked to add to it, with a reason. */
  isSupplement: boolean;
  language: Language;
}

const SAID = {
  note: text('Ghi chú', 'Remarks'),
  optional: text('không bắt buộc', 'optional'),
  draft: text('Lưu, chưa gửi', 'Keep, do not send'),
  send: text('Gửi báo cáo', 'Send the report'),
  reason: text('Lý do bổ sung', 'Reason of the supplement'),
  supplement: text('Gửi đề nghị bổ sung', 'Ask for the supplement'),
};

/** The form of a unit: a line for each field, kept as a draft or sent. */
export const UnitForm: FC<Props> = (props) => {
  const { fields, values, note, shownAt, typed, isSupplement, language } = props;
  return (
    <form class="act" method="post">
      <input type="hidden" name="shownAt" value={shownAt} />
      {fields.map((field) => {
        const id = valueName(field.id);
        const value = typed?.[id] ?? shownValue(values, field.id);
        const hints = [field.measure, field.need === 'optional' ? SAID.optional[language] : ''];
        const shown = hints.filter((hint) => hint !== '').join('; ');
        return (
          <div>
            <label for={id}>
              {field.name} {shown !== '' && <span class="hint">({shown})</span>}
            </label>
            {field.kind === 'number' ? (
              <input id={id} name={id} value={value} inputmode="decimal" autocomplete="off" />
            ) : (
              <textarea id={id} name={id} rows={3}>
                {value}
              </textarea>
            )}
          </div>
        );
      })}
      <div>
        <label for="note">
          {SAID.note[language]} <span class="hint">({SAID.optional[language]})</span>
        </label>
        <textarea id="note" name="note" rows={2}>
          {typed?.note ?? note}
        </textarea>
      </div>
      {isSupplement && (
        <div>
          <label for="reason">{SAID.reason[language]}</label>
          <input id="reason" name="reason" value={typed?.reason ?? ''} required />
        </div>
      )}
      <div>
        {isSupplement ? (
          <button type="submit" name="do" value="round-ask-supplement">
            {SAID.supplement[language]}
          </button>
        ) : (
          <>
            <button type="submit" name="do" value="round-submit">
              {SAID.send[language]}
            </button>{' '}
            <button type="submit" class="plain" name="do" value="round-draft" formnovalidate>
              {SAID.draft[language]}
            </button>
          </>
        )}
      </div>
    </form>
  );
};
