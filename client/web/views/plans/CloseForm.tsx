import type { FC } from 'hono/jsx';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { planName } from '../../../../domain/plan/issue.ts';
import { tally } from '../../../../domain/task/buckets.ts';
import { countsText, STATUS_TEXT } from '../../../../domain/task/statusText.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import type { EndingPlan } from '../../../office/types.ts';
import { unitAndDay } from '../../tasks/unitAndDay.ts';
import { Fault } from '../Fault.tsx';

const WAYS = {
  carried: text('chuyển sang kế hoạch sau', 'carry into the next plan'),
  cancelled: text('hủy', 'cancel'),
  left: text('để theo dõi tiếp', 'go on watching'),
} as const;

/** What becomes of an unfinished task. */
export type Way = keyof typeof WAYS;

/** Whether that is a way to settle an unfinished task. */
export const isWay = (value: string | undefined): value is Way =>
  value !== undefined && Object.hasOwn(WAYS, value);

const SAID = {
  what: text(
    'Số liệu của kế hoạch được chốt như dưới đây. Mỗi việc chưa xong được chuyển, hủy hoặc để theo dõi tiếp; việc được chuyển thành bản nháp của kế hoạch sau.',
    'The figures of the plan are frozen as they stand here. Each unfinished task is carried, cancelled or left; what is carried becomes a draft of the next plan.',
  ),
  open: text('Việc chưa xong', 'Unfinished tasks'),
  none: text('Không có việc nào chưa xong.', 'Nothing is unfinished.'),
  all: text('Các việc chưa xong', 'All of them'),
  choose: text('chọn', 'choose'),
  asAll: text('như trên', 'as above'),
  sure: text('Chốt số liệu và kết thúc kế hoạch', 'Freeze the figures and close the plan'),
  close: text('Kết thúc kế hoạch', 'Close the plan'),
};

const stillRuns = (until: LocalDate): Text =>
  text(
    `Kế hoạch còn đến ngày ${shownDate(until)}.`,
    `The plan still runs until ${shownDate(until)}.`,
  );

export interface CloseFormProps {
  ending: EndingPlan;
  today: LocalDate;
  language: Language;
  typed?: Record<string, string>;
  fault?: Text;
}

/** How a plan stands that is to be closed, and what is to become of each unfinished task. */
export const CloseForm: FC<CloseFormProps> = ({ ending, today, language, typed = {}, fault }) => {
  const { record, rows, open } = ending;
  const version = record.versions.at(-1);
  return (
    <form class="act broad" method="post">
      {fault && <Fault said={fault} language={language} />}
      {version && <h2>{planName(version)[language]}</h2>}
      {today < record.period.to && <p class="notice">{stillRuns(record.period.to)[language]}</p>}
      <p>{SAID.what[language]}</p>
      <p>{countsText(tally(rows.map(({ standing }) => standing)))[language]}</p>
      <h2>{SAID.open[language]}</h2>
      {open.length === 0 ? (
        <p class="quiet">{SAID.none[language]}</p>
      ) : (
        <>
          <div>
            <label for="rest">{SAID.all[language]}</label>
            <WaySelect id="rest" chosen={typed.rest} empty={SAID.choose} language={language} />
          </div>
          {open.map(({ facts, key, status }) => (
            <div>
              <label for={`viec-${key}`}>
                {facts.title}{' '}
                <span class="hint">
                  {unitAndDay(facts)} · {STATUS_TEXT[status][language]}
                </span>
              </label>
              <WaySelect
                {...{ id: `viec-${key}`, language, empty: SAID.asAll }}
                chosen={typed[`viec-${key}`]}
              />
            </div>
          ))}
        </>
      )}
      <label>
        <input type="checkbox" name="sure" value="yes" required /> {SAID.sure[language]}
      </label>
      <div>
        <button type="submit">{SAID.close[language]}</button>
      </div>
    </form>
  );
};

interface WaySelectProps {
  id: string;
  chosen: string | undefined;
  empty: Text;
  language: Language;
}

const WaySelect: FC<WaySelectProps> = ({ id, chosen, empty, language }) => (
  <select id={id} name={id}>
    <option value="">– {empty[language]} –</option>
    {(Object.keys(WAYS) as Way[]).map((way) => (
      <option value={way} selected={way === chosen}>
        {WAYS[way][language]}
      </option>
    ))}
  </select>
);
