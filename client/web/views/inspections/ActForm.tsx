import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Refused } from '../../../../domain/text/refusal.ts';
import type { Language, Text } from '../../../../domain/text/text.ts';
import type { Typed } from '../../inspections/labels.ts';
import { Objection, Sure } from '../Field.tsx';

/** What became of a form that was sent and not carried out. */
export interface Returned {
  /** Which form: its `do`. */
  form: string;
  typed: Typed;
  /** Why; null: it is only to be changed before it is sent. */
  said: Refused | null;
  /** Not refused, but asked about: it may be sent again as it is. */
  asks: boolean;
}

/** What forms of a page share. */
export interface FormBase {
  /** Of the command: one that is sent twice is carried out once. */
  once: string;
  returned: Returned | null;
  language: Language;
}

interface Props extends FormBase {
  /** What is done. */
  of: string;
  title: Text;
  button: Text;
  isOpen?: boolean;
}

/** One thing that can be written down about inspections, as a form that needs no script. */
export const ActForm: FC<PropsWithChildren<Props>> = (props) => {
  const { of, title, button, once, returned, isOpen = false, language, children } = props;
  const own = returned?.form === of ? returned : null;
  return (
    <details id={`lam-${of}`} open={isOpen || own !== null}>
      <summary>{title[language]}</summary>
      <form class="act" method="post">
        <input type="hidden" name="do" value={of} />
        <input type="hidden" name="once" value={own?.typed.once ?? once} />
        {own?.said && <Objection said={own.said} asks={own.asks} language={language} />}
        {children}
        {own?.asks && <Sure language={language} />}
        <div>
          <button type="submit">{button[language]}</button>
        </div>
      </form>
    </details>
  );
};

/** What was typed into a form that came back; else what it begins with. */
export const typedIn = (returned: Returned | null, of: string, first: Typed = {}): Typed =>
  returned?.form === of ? returned.typed : first;
