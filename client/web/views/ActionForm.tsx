import type { FC } from 'hono/jsx';
import type { NamedPerson } from '../../../domain/case/actor.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import type { Refused as Why } from '../../../domain/text/refusal.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import type { PossibleAction } from '../../office/pages/task/possibleActions.ts';
import type { Reach } from '../remedies/reach.ts';
import { Field, Objection, Sure } from './Field.tsx';

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
  said: Why;
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
  /** Tells the form from others of its kind on the page; absent: it is the only one. */
  of?: string;
  /** Where its reader can follow what helps; absent: nowhere. */
  reach?: Reach;
}

/** Where the form of a command stands on its page. */
export const formId = (command: CommandName, of = ''): string => `lam-${of}${command}`;

const SAID = {
  for: text('Ghi thay cho', 'Typed in for'),
  himself: text('chính tôi', 'myself'),
  ground: text('Theo', 'By'),
  groundHint: text('ví dụ: bút phê ngày 05/03/2026', 'e.g. a note on paper of 05/03/2026'),
  choose: text('chọn', 'choose'),
};

/** One action of a task, as a form that needs no script. */
export const ActionForm: FC<Props> = (props) => {
  const { offered, to, directory, refused, isOpen, language, of = '', reach } = props;
  const { command, said, inputs } = offered.action;
  const own = refused?.command === command ? refused : null;
  const verb = capitalised(commandOf(command).verb[language]);
  return (
    <details id={formId(command, of)} open={isOpen || own !== null}>
      <summary>{verb}</summary>
      <form class="act" method="post" action={`${to}/${command}`}>
        <p class="hint">{capitalised(said[language])}.</p>
        {own && (
          <Objection
            said={own.said}
            asks={own.asks === true}
            {...{ command, language, ...(reach ? { reach } : {}) }}
          />
        )}
        {inputs.map((input) => (
          <Field
            input={input}
            id={`${of}${command}-${input.name}`}
            value={own?.typed[input.name] ?? ''}
            {...{ directory, language }}
          />
        ))}
        {own?.asks && <Sure language={language} />}
        {offered.others.length > 0 && <TypedFor offered={offered} own={own} language={language} />}
        <div>
          <button type="submit">{verb}</button>
        </div>
      </form>
    </details>
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
