import type { FC } from 'hono/jsx';
import { yearOf } from '../../../../domain/calendar/days.ts';
import { reportingPeriods } from '../../../../domain/calendar/reportingPeriods.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { PlanChoice } from '../../documents/planChoices.ts';
import { Choice } from '../Choice.tsx';

const SAID = {
  title: text('Báo cáo kết quả thực hiện', 'Report of results'),
  plan: text('Kế hoạch', 'Plan'),
  any: text('tất cả', 'all'),
  period: text('Kỳ báo cáo', 'Period'),
  choose: text('– chọn –', '– choose –'),
  cut: text('Chốt số liệu', 'Cut-off'),
  months: text('theo tháng của năm', 'by calendar months'),
  decree: text('từ ngày 15 đến ngày 14 (Nghị định 09/2019)', '15th to 14th (Decree 09/2019)'),
  from: text('Hoặc từ ngày', 'Or from'),
  to: text('đến ngày', 'to'),
  make: text('Tải báo cáo (Word)', 'The report (Word)'),
  note: text(
    'Báo cáo gồm nhiệm vụ có thời hạn trong kỳ và nhiệm vụ kỳ trước chuyển sang chưa xong, theo số liệu hôm nay.',
    'It counts what is due in the period and what was left over when it began, as things stand today.',
  ),
};

interface Props {
  plans: PlanChoice[];
  today: LocalDate;
  language: Language;
}

/** Of what plan and period a report is made. */
export const ResultsForm: FC<Props> = ({ plans, today, language }) => {
  const year = yearOf(today);
  const periods = [year, year - 1].flatMap((one) => reportingPeriods(one, 'calendar'));
  const day = (name: string, said: Text) => (
    <label>
      {said[language]}
      <br />
      <input type="text" name={name} autocomplete="off" />
    </label>
  );
  return (
    <>
      <h2>{SAID.title[language]}</h2>
      <p class="quiet">{SAID.note[language]}</p>
      <form class="filters" method="get" action="/bao-cao/van-ban/ket-qua">
        <Choice
          {...{ name: 'plan', said: SAID.plan, empty: SAID.any, chosen: '', language }}
          of={plans.map(({ id, name }): [string, Text] => [id, name])}
        />
        <Choice
          {...{ name: 'ky', said: SAID.period, empty: SAID.choose, chosen: '', language }}
          of={periods.map(({ id, said }): [string, Text] => [id, said])}
        />
        <Choice
          {...{ name: 'lich', said: SAID.cut, empty: SAID.months, chosen: '', language }}
          of={[['decree09', SAID.decree]]}
        />
        {day('tu', SAID.from)}
        {day('den', SAID.to)}
        <button type="submit">{SAID.make[language]}</button>
      </form>
    </>
  );
};
