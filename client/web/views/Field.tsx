import type { FC } from 'hono/jsx';
import type { Directory } from '../../../domain/directory/types.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import type { Input } from '../../../domain/task/commands/types.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import type { Refused } from '../../../domain/text/refusal.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import { RefusedWords } from '../remedies/RefusedWords.tsx';
import type { Reach } from '../remedies/reach.ts';

const SAID = {
  optional: text('không bắt buộc', 'optional'),
  day: text('ngày/tháng/năm', 'day/month/year'),
  due: text('ngày/tháng/năm, hoặc như trong kế hoạch: quý 2/2026', 'day/month/year, or as a plan'),
  choose: text('chọn', 'choose'),
  lookAgain: text('Cần xem lại', 'Look again'),
  sure: text('Tôi đã xem lại, vẫn gửi', 'I have looked again; send it'),
};

interface FieldProps {
  input: Input;
  id: string;
  value: string;
  directory: Directory;
  language: Language;
}

/** Something that is typed for a command, with its label and how it is written. */
export const Field: FC<FieldProps> = ({ input, id, value, directory, language }) => {
  const { name, kind, need, said } = input;
  const required = need === 'required';
  const label = capitalised(said[language]);
  if (kind === 'yes')
    return (
      <label for={id}>
        <input type="checkbox" id={id} name={name} value="yes" checked={value === 'yes'} /> {label}
      </label>
    );
  const hints = [
    ...(kind === 'day' ? [SAID.day[language]] : []),
    ...(kind === 'due' ? [SAID.due[language]] : []),
    ...(required ? [] : [SAID.optional[language]]),
  ];
  return (
    <div>
      <label for={id}>
        {label} {hints.length > 0 && <span class="hint">({hints.join('; ')})</span>}
      </label>
      {kind === 'person' || kind === 'unit' ? (
        <select id={id} name={name} required={required}>
          <option value="">– {SAID.choose[language]} –</option>
          {(kind === 'person' ? directory.people : directory.units).map((one) => (
            <option value={one.id} selected={one.id === value}>
              {one.name}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...{ id, name, value, required }}
          type={kind === 'link' ? 'url' : 'text'}
          autocomplete="off"
          {...(kind === 'day' || kind === 'number' ? { inputmode: 'text' } : {})}
        />
      )}
    </div>
  );
};

interface ObjectionProps {
  said: Refused;
  asks: boolean;
  language: Language;
  reach?: Reach;
  /** Whose form it is. */
  command?: CommandName;
}

/** Why a form came back, or what it is asked about. */
export const Objection: FC<ObjectionProps> = ({ asks, ...refused }) => (
  <p class="fault" role="alert">
    {asks && `${SAID.lookAgain[refused.language]}: `}
    <RefusedWords {...refused} />
  </p>
);

/** The answer to what a form was asked about. */
export const Sure: FC<{ language: Language }> = ({ language }) => (
  <label>
    <input type="checkbox" name="sure" value="yes" required /> {SAID.sure[language]}
  </label>
);
