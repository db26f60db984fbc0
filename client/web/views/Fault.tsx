import type { FC } from 'hono/jsx';
import type { Refused } from '../../../domain/text/refusal.ts';
import type { Language } from '../../../domain/text/text.ts';
import { RefusedWords } from '../remedies/RefusedWords.tsx';
import type { Reach } from '../remedies/reach.ts';

interface Props {
  said: Refused;
  language: Language;
  /** Where its reader can follow what helps; absent: nowhere. */
  reach?: Reach;
}

/** Why something was not done, told at once to those who listen instead of looking. */
export const Fault: FC<Props> = (props) => (
  <p class="fault" role="alert">
    <RefusedWords {...props} />
  </p>
);
