import type { FC } from 'hono/jsx';
import type { NamedPerson } from '../../../domain/case/actor.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import type { Input, InputFault } from '../../../domain/task/commands/types.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import type { Refused as Why } from '../../../domain/text/refusal.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import type { PossibleAction } from '../../office/pages/task/possibleActions.ts';
import type { TaskRow } from '../../office/types.ts';
import type { Reach } from '../remedies/reach.ts';
import { seenName } from '../tasks/seen.ts';
import { AnsweredToo } from './AnsweredToo.tsx';
import { FaultSummary, Field, fieldId, Objection, Sure } from './Field.tsx';
import { AddProducts, asksForMore, ReportFields } from './ReportFields.tsx';

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
  /** What is wrong with it, by its inputs; absent: nothing in particular. */
  faults?: readonly InputFault[];
  /** Not refused, but asked about: it may be sent again as it is. */
  asks?: true;
}

interface Props {
  offered: OfferedAction;
  to: string;
  /** The task as the page shows it. */
  facts: TaskFacts;
  directory: Directory;
  refused: Refused | null;
  isOpen: boolean;
  language: Language;
  /** Tells the form from others of its kind on the page; absent: it is the only one. */
  of?: string;
  /** Where its reader can follow what helps; absent: nowhere. */
  reach?: Reach;
  /** Other tasks that a report of it may answer, too; absent: none are offered. */
  alike?: TaskRow[];
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
  const { offered, to, facts, directory, refused, isOpen, language, of = '', reach } = props;
  const { alike = [] } = props;
  const { command, said, inputs } = offered.action;
  const own = refused?.command === command ? refused : null;
  const verb = capitalised(commandOf(command).verb[language]);
  const { faults = [] } = own ?? {};
  const fields = { of, typed: own?.typed ?? {}, faults, directory, language };
  return (
    <details id={formId(command, of)} open={isOpen || own !== null}>
      <summary>{verb}</summary>
      <form class="act" method="post" action={`${to}/${command}`}>
        <input type="hidden" name={seenName()} value={facts.revision} />
        <p class="hint">{capitalised(said[language])}.</p>
        {own && faults.length === 0 && !asksForMore(own.typed) && (
          <Objection
            said={own.said}
            asks={own.asks === true}
            {...{ command, language, ...(reach ? { reach } : {}) }}
          />
        )}
        {faults.length > 0 && (
          <FaultSummary idOf={(input) => fieldId(of, command, input)} {...{ faults, language }} />
        )}
        {command === 'report' ? (
          <>
            <ReportFields facts={facts} {...fields} />
            <AnsweredToo rows={alike} typed={fields.typed} language={language} />
          </>
        ) : (
          inputs.map((input) => (
            <Field
              input={input}
              id={fieldId(of, command, input.name)}
              value={own?.typed[input.name] ?? standing(input, facts)}
              fault={faults.find((one) => one.input === input.name)?.said}
              {...{ directory, language }}
            />
          ))
        )}
        {own?.asks && <Sure language={language} />}
        {offered.others.length > 0 && <TypedFor offered={offered} own={own} language={language} />}
        <div>
          <button type="submit">{verb}</button>{' '}
          {command === 'report' && (
            <AddProducts facts={facts} typed={fields.typed} language={language} />
          )}
        </div>
      </form>
    </details>
  );
};

/** What a field holds before anything is typed: the units that take part already. */
const standing = ({ kind }: Input, { coordinating = [] }: TaskFacts): string =>
  kind === 'units' ? coordinating.map(({ name }) => name).join('; ') : '';

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
