import type { FC } from 'hono/jsx';
import type { Language, Text } from '../../../domain/text/text.ts';

interface ChoiceProps {
  name: string;
  said: Text;
  of: [string, Text][];
  chosen: string | undefined;
  empty: Text;
  language: Language;
}

/** One of some values to narrow a list down to; the empty one narrows nothing. */
export const Choice: FC<ChoiceProps> = ({ name, said, of, chosen, empty, language }) => (
  <label>
    {said[language]}
    <br />
    <select name={name}>
      <option value="">{empty[language]}</option>
      {of.map(([value, label]) => (
        <option value={value} selected={value === chosen}>
          {label[language]}
        </option>
      ))}
    </select>
  </label>
);
