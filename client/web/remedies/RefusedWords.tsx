import type { FC } from 'hono/jsx';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import type { Refused } from '../../../domain/text/refusal.ts';
import type { Language } from '../../../domain/text/text.ts';
import { pageRemedy } from './pageRemedy.ts';
import { NOWHERE, type Reach } from './reach.ts';

interface Props {
  said: Refused;
  language: Language;
  /** Absent: nothing can be followed from here. */
  reach?: Reach;
  /** Whose form was refused; absent: none in particular. */
  command?: CommandName;
}

/** Why something was refused, and what helps, as a link where it can be followed. */
export const RefusedWords: FC<Props> = ({ said, language, reach = NOWHERE, command }) => {
  const remedy = said.remedy && pageRemedy(said.remedy, reach, command);
  if (!remedy) return <>{said[language]}</>;
  const words = remedy.said[language];
  return (
    <>
      {ended(said[language])} {remedy.to === null ? words : <a href={remedy.to}>{words}</a>}.
    </>
  );
};

/** A sentence with its full stop, where another follows. */
const ended = (said: string): string => (/[.?!]$/.test(said) ? said : `${said}.`);
