import type { FC } from 'hono/jsx';
import type { NamedPerson } from '../../../domain/case/actor.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { type CommandName, commandOf } from '../../../domain/task/commands/index.ts';
import type { Input } from '../../../domain/task/commands/types.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { PossibleAction } from '../../office/pages/task/possibleActions.ts';

/** An action as one visitor may take it: himself, or typed in for somebody. */
export interface OfferedAction {
  action: PossibleAction;
  /** He may do it in his own name. */
  himself: boolean;
  /** Those he may type it in for; empty: for nobody. */
  others: NamedPerson[];
}

/** What came back from a form that was refused. */
export interface Refused {
  command: CommandName;
  said: Text;
  typed: Record<string, string>;
  /** Not refused, but asked about: it may be sent again as it is. */
  asks?: true;
}

interface Props {
  offered: OfferedAction;
  to: string;
  directory: Directory;
  refused: Refused | null;
  isOpen: boolean;
  language: Language;
}

const SAID = {
  optional: text('không bắt buộc', 'optional'),
  day: text('ngày/tháng/năm', 'day/month/year'),
  due: text('ngày/tháng/năm, hoặc như trong kế hoạch: quý 2/2026', 'day/month/year, or as a plan'),
  for: text('Ghi thay cho', 'Typed in for'),
  himself: text('chính tôi', 'myself'),
  ground: text('Theo', 'By'),
  groundHint: text('ví dụ: bút phê ngày 05/03/2026', 'e.g. a note on paper of 05/03/2026'),
  choose: text('chọn', 'choose'),
  lookAgain: text('Cần xem lại', 'Look again'),
  sure: text('Tôi đã xem lại, vẫn gửi', 'I have looked again; send it'),
};

/** One action of a task, as a form that needs no script. */
export const ActionForm: FC<Props> = (props) => {
  const { offered, to, directory, refused, isOpen, language } = props;
  const { command, said, inputs } = offered.action;
  const own = refused?.command === command ? refused : null;
  const verb = capitalised(commandOf(command).verb[language]);
  return (
    <details id={`lam-${command}`} open={isOpen || own !== null}>
      <summary>{verb}</summary>
      <form class="act" method="post" action={`${to}/${command}`}>
        <p class="hint">{capitalised(said[language])}.</p>
        {own && (
          <p class="fault" role="alert">
            {own.asks && `${SAID.lookAgain[language]}: `}
            {own.said[language]}
          </p>
        )}
        {inputs.map((input) => (
          <Field
            input={input}
            id={`${command}-${input.name}`}
            value={own?.typed[input.name] ?? ''}
            {...{ directory, language }}
          />
        ))}
        {own?.asks && (
          <label>
            <input type="checkbox" name="sure" value="yes" required /> {SAID.sure[language]}
          </label>
        )}
        {offered.others.length > 0 && <TypedFor offered={offered} own={own} language={language} />}
        <div>
          <button type="submit">{verb}</button>
        </div>
      </form>
    </details>
  );
};

interface FieldProps {
  input: Input;
  id: string;
  value: string;
  directory: Directory;
  language: Language;
}

const Field: FC<FieldProps> = ({ input, id, value, directory, language }) => {
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

interface TypedForProps {
  offered: OfferedAction;
  own: Refused | null;
  language: Language;
}

/** Whose act it is, where the coordinator types in what was given on paper. */
const TypedFor: FC<TypedForProps> = ({ offered, own, language }) => {
  const { action, himself, others } = offered;
  const [forId, groundId] = [`${action.command}-as`, `${action.command}-ground`];
  return (
    <>
      <div>
        <label for={forId}>{SAID.for[language]}</label>
        <select id={forId} name="as" required={!himself}>
          <option value="">{(himself ? SAID.himself : SAID.choose)[language]}</option>
          {others.map(({ id, name, title }) => (
            <option value={id} selected={own?.typed.as === id}>
              {name} – {title}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for={groundId}>
          {SAID.ground[language]} <span class="hint">({SAID.groundHint[language]})</span>
        </label>
        <input id={groundId} name="ground" value={own?.typed.ground ?? ''} autocomplete="off" />
      </div>
    </>
  );
};
