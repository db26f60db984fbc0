import type { FC } from 'hono/jsx';
import type { Directory } from '../../../domain/directory/types.ts';
import { sentenceOf } from '../../../domain/task/commands/faultyInput.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import type { Input, InputFault } from '../../../domain/task/commands/types.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import type { Refused } from '../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { RefusedWords } from '../remedies/RefusedWords.tsx';
import type { Reach } from '../remedies/reach.ts';

const SAID = {
  optional: text('không bắt buộc', 'optional'),
  day: text('ngày/tháng/năm', 'day/month/year'),
  due: text('ngày/tháng/năm, hoặc như trong kế hoạch: quý 2/2026', 'day/month/year, or as a plan'),
  choose: text('chọn', 'choose'),
  notRecorded: text(
    'Chưa ghi nội dung vừa gửi; cần sửa:',
    'What you sent is not recorded; to be mended:',
  ),
  lookAgain: text('Cần xem lại', 'Look again'),
  sure: text('Tôi đã xem lại, vẫn gửi', 'I have looked again; send it'),
};

interface FieldProps {
  input: Input;
  id: string;
  value: string;
  directory: Directory;
  language: Language;
  /** What is wrong with it. */
  fault?: Text | undefined;
  /** The name it is sent by, where it stands in a row of several; absent: the input's own. */
  name?: string;
  /** One of several of which one is enough: not called optional by itself. */
  isOneOfSeveral?: boolean;
}

/** Something that is typed for a command, with its label and how it is written. */
export const Field: FC<FieldProps> = (props) => {
  const { input, id, value, directory, language, fault } = props;
  const { kind, need, said } = input;
  const name = props.name ?? input.name;
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
    ...(required || props.isOneOfSeveral ? [] : [SAID.optional[language]]),
  ];
  return (
    <div>
      <label for={id}>
        {label} {hints.length > 0 && <span class="hint">({hints.join('; ')})</span>}
      </label>
      {fault && (
        <p class="wrong" id={faultId(id)}>
          {sentenceOf(fault)[language]}
        </p>
      )}
      {kind === 'person' || kind === 'unit' ? (
        <select {...{ id, name, required }} {...describedBy(id, fault)}>
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
          {...describedBy(id, fault)}
          {...(kind === 'day' || kind === 'number' ? { inputmode: 'text' } : {})}
        />
      )}
    </div>
  );
};

/** The id of a field of a command's form. */
export const fieldId = (of: string, command: CommandName, input: string): string =>
  `${of}${command}-${input}`;

const faultId = (id: string): string => `${id}-loi`;

/** Says to those who listen what is wrong with a field. */
const describedBy = (id: string, fault: Text | undefined) =>
  fault ? { 'aria-invalid': 'true' as const, 'aria-describedby': faultId(id) } : {};

/**
 * What is wrong stands in its form, which may be far down a page of many: the browser goes there,
 * also without scripts.
 */
const SEEN_FIRST = { tabindex: -1, autofocus: true };

interface FaultsProps {
  faults: readonly InputFault[];
  /** The id of the field of an input. */
  idOf(input: string): string;
  language: Language;
}

/** What is wrong with a form, all of it, each leading to its field. */
export const FaultSummary: FC<FaultsProps> = ({ faults, idOf, language }) => (
  <div class="fault" role="alert" {...SEEN_FIRST}>
    <p>{SAID.notRecorded[language]}</p>
    <ul>
      {faults.map(({ input, said }) => (
        <li>
          <a href={`#${idOf(input)}`}>{sentenceOf(said)[language]}</a>
        </li>
      ))}
    </ul>
  </div>
);

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
  <p class="fault" role="alert" {...SEEN_FIRST}>
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
