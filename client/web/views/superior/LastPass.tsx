import type { FC } from 'hono/jsx';
import { showInstant } from '../../../../domain/calendar/showInstant.ts';
import type { AssignedRow } from '../../../../domain/superior/types.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import { RefusedWords } from '../../remedies/RefusedWords.tsx';
import type { Reach } from '../../remedies/reach.ts';
import type { ListPass } from '../../superior/listNote.ts';

interface Props {
  last: ListPass;
  rows: AssignedRow[];
  reach: Reach;
  language: Language;
}

/** What became of the rows that were brought in last. */
export const LastPass: FC<Props> = ({ last, rows, reach, language }) => {
  const { at, by, outcomes } = last;
  const done = outcomes.filter(({ isDone }) => isDone).length;
  const refused = outcomes.length - done;
  const when = showInstant(at);
  const said = text(
    `${when}, ${by.name}: đã làm ${done} việc, từ chối ${refused}.`,
    `${when}, ${by.name}: ${done} done, ${refused} refused.`,
  );
  return (
    <>
      <p class={refused > 0 ? 'fault' : 'notice'} role="status">
        {said[language]}
      </p>
      <details open={refused > 0}>
        <summary>{text('Từng dòng', 'Row by row')[language]}</summary>
        <ul>
          {outcomes.map((one) => (
            <li class={one.isDone ? '' : 'late'}>
              {rows[one.at]?.number} {rows[one.at]?.title}:{' '}
              <RefusedWords said={one.said} language={language} reach={reach} />
              {one.keys.map((key) => (
                <>
                  {' '}
                  <a href={`/nhiem-vu/${key}`}>{key}</a>
                </>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};
