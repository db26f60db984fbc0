import type { FC } from 'hono/jsx';
import { type Language, text } from '../../../domain/text/text.ts';
import type { TaskRow } from '../../office/types.ts';
import { answersName } from '../tasks/answeredToo.ts';
import { seenName } from '../tasks/seen.ts';
import { unitAndDay } from '../tasks/unitAndDay.ts';

interface Props {
  rows: TaskRow[];
  language: Language;
}

const alike = (n: number) =>
  text(
    `${n} nhiệm vụ khác của đơn vị có thể cùng trả lời bằng một báo cáo (cùng kỳ, cùng nội dung)`,
    `${n} other tasks of the unit may be answered by the same report (same period, same subject)`,
  );

/** Tasks that one report may answer, named beside the one that is shown. */
export const Alike: FC<Props> = ({ rows, language }) =>
  rows.length === 0 ? null : (
    <>
      <p>{alike(rows.length)[language]}:</p>
      <ul>
        {rows.map(({ key, facts }) => (
          <li>
            <a href={`/nhiem-vu/${key}`}>{facts.title}</a>{' '}
            <span class="quiet">
              {facts.planName} · {unitAndDay(facts)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );

const answers = text(
  'Báo cáo này cũng trả lời (chọn từng nhiệm vụ; không chọn thì chỉ ghi cho nhiệm vụ này)',
  'This report answers, too (tick each; else it is recorded for this task alone)',
);

/** The same in the form of a report: none is ticked before somebody does. */
export const AnsweredToo: FC<Props & { typed: Record<string, string> }> = (props) => {
  const { rows, typed, language } = props;
  if (rows.length === 0) return null;
  return (
    <fieldset>
      <legend>{answers[language]}</legend>
      {rows.map(({ key, facts }) => (
        <div>
          <input
            {...{ type: 'checkbox', id: answersName(key), name: answersName(key), value: 'yes' }}
            checked={typed[answersName(key)] === 'yes'}
          />{' '}
          <label class="inline" for={answersName(key)}>
            {facts.title}
          </label>{' '}
          <span class="quiet">
            {facts.planName} · {unitAndDay(facts)}
          </span>
          <input type="hidden" name={seenName(key)} value={facts.revision} />
        </div>
      ))}
    </fieldset>
  );
};
