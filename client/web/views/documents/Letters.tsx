import type { FC } from 'hono/jsx';
import type { Relation } from '../../../../domain/directory/types.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { LateUnit } from '../../../office/pages/documents/lateUnits.ts';
import type { PlanChoice } from '../../documents/planChoices.ts';
import { Choice } from '../Choice.tsx';

const SAID = {
  title: text('Công văn gửi đơn vị có nhiệm vụ quá hạn', 'Letters to units with overdue tasks'),
  plan: text('Kế hoạch', 'Plan'),
  any: text('tất cả', 'all'),
  answerBy: text('Báo cáo trước ngày', 'Answer before'),
  day: text('ngày/tháng/năm; để trống thì điền sau', 'day/month/year; empty: filled in later'),
  show: text('Xem', 'Show'),
  nobody: text('Không có đơn vị nào có nhiệm vụ quá hạn.', 'No unit has anything overdue.'),
  unit: text('Đơn vị', 'Unit'),
  late: text('Quá hạn', 'Overdue'),
  explanations: text('Phải giải trình', 'To explain'),
  letter: text('Công văn', 'Letter'),
  all: text('Tải công văn của tất cả đơn vị (ZIP)', 'Letters to all of them (ZIP)'),
};

/** In which form a unit is written to. */
const FORMS: Record<Relation, Text> = {
  subordinate: text('đôn đốc', 'urging'),
  peer: text('đề nghị phối hợp', 'a request to a peer'),
  superior: text('kính đề nghị', 'a request to a superior'),
};

interface FilterProps {
  plans: PlanChoice[];
  plan: string;
  answerBy: string;
  language: Language;
}

/** What letters are about, and by when they want an answer. */
export const LettersFilter: FC<FilterProps> = ({ plans, plan, answerBy, language }) => (
  <>
    <h2>{SAID.title[language]}</h2>
    <form class="filters" method="get" action="/bao-cao/van-ban">
      <Choice
        {...{ name: 'plan', said: SAID.plan, empty: SAID.any, chosen: plan, language }}
        of={plans.map(({ id, name }): [string, Text] => [id, name])}
      />
      <label>
        {SAID.answerBy[language]} <span class="hint">({SAID.day[language]})</span>
        <br />
        <input type="text" name="han" value={answerBy} autocomplete="off" />
      </label>
      <button type="submit">{SAID.show[language]}</button>
    </form>
  </>
);

interface TableProps {
  units: LateUnit[];
  /** What the links to letters carry along. */
  asked: URLSearchParams;
  language: Language;
}

/** A late unit a line, with the letter to it. */
export const LateUnitsTable: FC<TableProps> = ({ units, asked, language }) => {
  if (units.length === 0) return <p class="done">{SAID.nobody[language]}</p>;
  const to = (unit: string): string =>
    `/bao-cao/van-ban/don-doc?${new URLSearchParams({ ...Object.fromEntries(asked), unit })}`;
  return (
    <>
      <div class="wide">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{SAID.unit[language]}</th>
              <th scope="col" class="number">
                {SAID.late[language]}
              </th>
              <th scope="col" class="number">
                {SAID.explanations[language]}
              </th>
              <th scope="col">{SAID.letter[language]}</th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, relation, tasks, explanations }) => (
              <tr>
                <th scope="row">{unit.name}</th>
                <td class="number">{tasks.length}</td>
                <td class="number">{explanations}</td>
                <td>
                  <a href={to(unit.id)}>
                    Word<span class="unseen"> {unit.name}</span>
                  </a>{' '}
                  <span class="quiet">({FORMS[relation][language]})</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href={`/bao-cao/van-ban/don-doc?${asked}`}>{SAID.all[language]}</a>
      </p>
    </>
  );
};
