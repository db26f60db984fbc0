import type { FC } from 'hono/jsx';
import type { Language, Text } from '../../../domain/text/text.ts';

/** Why something was not done, told at once to those who listen instead of looking. */
export const Fault: FC<{ said: Text; language: Language }> = ({ said, language }) => (
  <p class="fault" role="alert">
    {said[language]}
  </p>
);
