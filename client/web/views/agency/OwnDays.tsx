import type { FC } from 'hono/jsx';
import { shownDate, weekdayName } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { type Language, text } from '../../../../domain/text/text.ts';
import type { TypedForm } from '../../agencyFiles/entryForm.ts';
import { OWN_DAY_LISTS, type OwnDayList } from '../../agencyFiles/typedDays.ts';

/** The days of one list. */
export interface OwnDaysShown {
  list: OwnDayList;
  days: LocalDate[];
}

const SAID = {
  about: text(
    'Ngày nghỉ của cả nước theo quyết định hằng năm đã có sẵn; ở đây chỉ ghi ngày mà riêng cơ quan nghỉ hoặc làm việc.',
    'The holidays of the whole country are known; here stand only the days on which this office alone is off, or works.',
  ),
  none: text('Chưa ghi ngày nào.', 'There are none.'),
  remove: text('Bỏ', 'Remove'),
  add: text('Thêm ngày', 'Add days'),
  kind: text('Ghi là', 'As'),
  from: text('Ngày', 'Day'),
  to: text('Đến hết ngày', 'To, included'),
  day: text('ngày/tháng/năm', 'day/month/year'),
  several: text('chỉ ghi nếu nhiều ngày liền', 'only for several days in a row'),
  look: text('Xem trước thay đổi', 'Preview the change'),
};

interface Props {
  shown: OwnDaysShown[];
  typed: TypedForm;
  revision: string;
  isEditable: boolean;
  language: Language;
}

/** The office's own days, and a form for more of them. */
export const OwnDays: FC<Props> = (props) => {
  const { shown, revision, isEditable, language } = props;
  return (
    <>
      <p>{SAID.about[language]}</p>
      {shown.map(({ list, days }) => (
        <>
          <h2>{OWN_DAY_LISTS[list][language]}</h2>
          {days.length === 0 && <p class="quiet">{SAID.none[language]}</p>}
          <ul class="plain">
            {days.map((day) => (
              <li>
                <form class="inline" method="post">
                  <input type="hidden" name="revision" value={revision} />
                  <input type="hidden" name="list" value={list} />
                  {shownDay(day, language)}{' '}
                  {isEditable && (
                    <button type="submit" class="link" name="remove" value={day}>
                      {SAID.remove[language]}
                      <span class="unseen"> {shownDate(day)}</span>
                    </button>
                  )}
                </form>
              </li>
            ))}
          </ul>
        </>
      ))}
      {isEditable && <AddDays {...props} />}
    </>
  );
};

/** What is no day is shown as it stands. */
const shownDay = (day: LocalDate, language: Language): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${shownDate(day)} (${weekdayName(day, language)})` : day;

const AddDays: FC<Props> = ({ typed, revision, language }) => (
  <>
    <h2>{SAID.add[language]}</h2>
    <form class="act" method="post" data-unsaved>
      <input type="hidden" name="revision" value={revision} />
      <fieldset class="choices">
        <legend>{SAID.kind[language]}</legend>
        {(Object.keys(OWN_DAY_LISTS) as OwnDayList[]).map((list) => (
          <label class="choice">
            <input
              type="radio"
              name="list"
              value={list}
              checked={(typed.list ?? 'daysOff') === list}
            />{' '}
            {OWN_DAY_LISTS[list][language]}
          </label>
        ))}
      </fieldset>
      <div>
        <label for="from">
          {SAID.from[language]} <span class="hint">({SAID.day[language]})</span>
        </label>
        <input id="from" name="from" value={typed.from ?? ''} required autocomplete="off" />
      </div>
      <div>
        <label for="to">
          {SAID.to[language]} <span class="hint">({SAID.several[language]})</span>
        </label>
        <input id="to" name="to" value={typed.to ?? ''} autocomplete="off" />
      </div>
      <div>
        <button type="submit">{SAID.look[language]}</button>
      </div>
    </form>
  </>
);
