import type { FC } from 'hono/jsx';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { RefusedWords } from '../remedies/RefusedWords.tsx';
import type { Reach } from '../remedies/reach.ts';
import type { Outcome } from '../tasks/outcome.ts';
import { formId } from './ActionForm.tsx';

interface Props {
  outcomes: Outcome[];
  /** Before the numbers: `Hủy việc: đã ghi 3, từ chối 1.` */
  what?: Text;
  heading?: Text;
  /** By a task's short id, what was sent for it. */
  sent?: ReadonlyMap<string, string>;
  /** Where its reader can follow what helps. */
  reach: Reach;
  language: Language;
}

/** What became of several tasks: how many were done, and a line for each. */
export const Outcomes: FC<Props> = ({ outcomes, what, heading, sent, reach, language }) => {
  const done = outcomes.filter(({ isDone }) => isDone).length;
  const refused = outcomes.length - done;
  const counted = what
    ? text(
        `${what.vi}: đã ghi ${done}, từ chối ${refused}.`,
        `${what.en}: recorded ${done}, refused ${refused}.`,
      )
    : text(`Đã ghi ${done}, từ chối ${refused}.`, `Recorded ${done}, refused ${refused}.`);
  const reachFrom = (key: string): Reach => ({
    ...reach,
    formOf: (command) => `/nhiem-vu/${key}#${formId(command)}`,
  });
  return (
    <>
      <p class={refused > 0 ? 'fault' : 'notice'} role="status">
        {counted[language]}
      </p>
      {heading && <h2>{heading[language]}</h2>}
      <ul>
        {outcomes.map(({ row: { key, facts }, said, isDone }) => (
          <li class={isDone ? '' : 'late'}>
            <a href={`/nhiem-vu/${key}`}>{facts.title}</a>:{' '}
            {sent?.has(key) && `${sent.get(key)} – `}
            <RefusedWords said={said} language={language} reach={reachFrom(key)} />
          </li>
        ))}
      </ul>
    </>
  );
};
