import type { FC } from 'hono/jsx';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { Outcome } from '../tasks/outcome.ts';

interface Props {
  outcomes: Outcome[];
  /** Before the numbers: `Hủy việc: đã ghi 3, từ chối 1.` */
  what?: Text;
  heading?: Text;
  /** By a task's short id, what was sent for it. */
  sent?: ReadonlyMap<string, string>;
  language: Language;
}

/** What became of several tasks: how many were done, and a line for each. */
export const Outcomes: FC<Props> = ({ outcomes, what, heading, sent, language }) => {
  const done = outcomes.filter(({ isDone }) => isDone).length;
  const refused = outcomes.length - done;
  const counted = what
    ? text(
        `${what.vi}: đã ghi ${done}, từ chối ${refused}.`,
        `${what.en}: recorded ${done}, refused ${refused}.`,
      )
    : text(`Đã ghi ${done}, từ chối ${refused}.`, `Recorded ${done}, refused ${refused}.`);
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
            {said[language]}
          </li>
        ))}
      </ul>
    </>
  );
};
