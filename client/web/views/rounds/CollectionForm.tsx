import type { FC } from 'hono/jsx';
import { weekdayNames } from '../../../../domain/calendar/shown.ts';
import { RHYTHMS } from '../../../../domain/round/types.ts';
import { ASKED_TEXT, RHYTHM_TEXT } from '../../../../domain/round/words.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { Visitor } from '../../env.ts';
import { type KnownPlan, unitTick } from '../../rounds/typedCollection.ts';
import { FieldRows } from './FieldRows.tsx';

interface Props {
  typed: Record<string, string>;
  plans: KnownPlan[];
  visitor: Visitor;
  language: Language;
}

const SAID = {
  title: text('Tên báo cáo', 'Name of the report'),
  what: text('Nội dung báo cáo', 'What units report'),
  plan: text('Thuộc kế hoạch', 'Of the plan'),
  noPlan: text('không thuộc kế hoạch nào', 'of no plan'),
  rhythm: text('Định kỳ', 'How often'),
  calendar: text('Cách chia kỳ', 'Periods'),
  from: text('Các kỳ kết thúc từ ngày (ngày/tháng/năm)', 'Periods that end from (day/month/year)'),
  to: text('đến ngày', 'until'),
  due: text('Hạn gửi', 'Due'),
  day: text('Ngày trong tháng', 'Day of the month'),
  weekday: text('Thứ (báo cáo tuần)', 'Weekday (of weekly ones)'),
  when: text('Tính theo', 'Counted in'),
  on: text('Ngày gửi (báo cáo một lần)', 'Due on (of one that is asked once)'),
  time: text('Giờ', 'Hour'),
  outgoing: text('Cơ quan phải gửi tiếp cho', 'The agency reports on to'),
  outgoingHint: text(
    'để trống nếu không; khi ghi, hạn trên là hạn của cơ quan',
    'empty: nobody; otherwise the day above is the agency’s own',
  ),
  lead: text(
    'Khi đó đơn vị gửi trước hạn của cơ quan (số ngày làm việc)',
    'Units then send before the agency (working days)',
  ),
  units: text('Đơn vị phải gửi', 'Units'),
  preview: text('Xem các kỳ', 'See the rounds'),
};

const CALENDARS: [string, Text][] = [
  ['calendar', text('tháng dương lịch', 'calendar months')],
  ['decree09', text('Nghị định 09/2019/NĐ-CP (15 – 14)', 'Nghị định 09/2019/NĐ-CP (15th – 14th)')],
];

const WHEN: [string, Text][] = [
  ['same', text('tháng/tuần cuối kỳ', 'the period’s last month or week')],
  ['next', text('tháng/tuần sau kỳ', 'the month or week after it')],
  ['table', text('bảng kỳ báo cáo của cơ quan', 'the agency’s table of periods')],
];

/** What a collection is: who reports what, how often and by when. */
export const CollectionForm: FC<Props> = ({ typed, plans, visitor, language }) => {
  const { directory, reporting } = visitor.agency;
  const own = reporting.calendars.map(({ id, name }): [string, Text] => [id, text(name, name)]);
  const select = (name: string, said: Text, of: [string, Text][]) => (
    <div>
      <label for={name}>{said[language]}</label>
      <select id={name} name={name}>
        {of.map(([value, label]) => (
          <option value={value} selected={typed[name] === value}>
            {label[language]}
          </option>
        ))}
      </select>
    </div>
  );
  const input = (name: string, said: Text, required = true, hint?: Text) => (
    <div>
      <label for={name}>
        {said[language]} {hint && <span class="hint">({hint[language]})</span>}
      </label>
      <input {...{ id: name, name, required }} value={typed[name] ?? ''} autocomplete="off" />
    </div>
  );
  return (
    <form class="act" method="post">
      {input('title', SAID.title)}
      {select('what', SAID.what, Object.entries(ASKED_TEXT))}
      {select('plan', SAID.plan, [
        ['', SAID.noPlan],
        ...plans.map(({ id, name }): [string, Text] => [id, text(name, name)]),
      ])}
      {select(
        'rhythm',
        SAID.rhythm,
        RHYTHMS.map((one) => [one, RHYTHM_TEXT[one]]),
      )}
      {select('calendar', SAID.calendar, [...CALENDARS, ...own])}
      {input('from', SAID.from)}
      {input('to', SAID.to)}
      <fieldset>
        <legend>{SAID.due[language]}</legend>
        {input('day', SAID.day, false)}
        {select(
          'weekday',
          SAID.weekday,
          [1, 2, 3, 4, 5].map((n) => [
            String(n),
            text(weekdayNames([n], 'vi'), weekdayNames([n], 'en')),
          ]),
        )}
        {select('when', SAID.when, WHEN)}
        {input('on', SAID.on, false)}
        {input('time', SAID.time)}
        {input('outgoing', SAID.outgoing, false, SAID.outgoingHint)}
        {input('lead', SAID.lead)}
      </fieldset>
      <fieldset>
        <legend>{SAID.units[language]}</legend>
        {directory.units.map(({ id, name }) => (
          <label class="inline choice" for={unitTick(id)}>
            <input
              {...{ type: 'checkbox', id: unitTick(id), name: unitTick(id), value: 'yes' }}
              checked={typed[unitTick(id)] === 'yes'}
            />{' '}
            {name}
            <br />
          </label>
        ))}
      </fieldset>
      <FieldRows typed={typed} language={language} />
      <div>
        <button type="submit" name="do" value="preview">
          {SAID.preview[language]}
        </button>
      </div>
    </form>
  );
};
