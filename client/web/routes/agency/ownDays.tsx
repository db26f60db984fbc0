import { type Context, Hono } from 'hono';
import { type AgencyFileText, readAgencyFile } from '../../../../config/edit/agencyFile.ts';
import { wordsOf } from '../../../../config/edit/entries.ts';
import type { YamlEdit } from '../../../../config/edit/yamlEdit.ts';
import { shownDate, weekdayName } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { TypedForm } from '../../agencyFiles/entryForm.ts';
import { proposed, written } from '../../agencyFiles/proposal.ts';
import { OWN_DAY_LISTS, type OwnDayList, typedDays } from '../../agencyFiles/typedDays.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { isJustDone, leadOn } from '../../justDone.ts';
import { AgencyPage } from '../../views/agency/AgencyPage.tsx';
import { ConfirmChange } from '../../views/agency/ConfirmChange.tsx';
import { FileFaults } from '../../views/agency/EntryForm.tsx';
import { OwnDays, type OwnDaysShown } from '../../views/agency/OwnDays.tsx';
import { Fault } from '../../views/Fault.tsx';
import { sendPage } from '../../views/page.tsx';

const HERE = '/co-quan/ngay-nghi';
const FILE = 'calendar.yaml';
const LISTS = Object.keys(OWN_DAY_LISTS) as OwnDayList[];

/** `/co-quan/ngay-nghi`: the days on which this office alone is off, or works. */
export const ownDays = new Hono<WebEnv>()
  .get('/', (c) => show(c, {}, []))
  .post('/', async (c) => {
    const { visitor } = c.var;
    const { agency, desk } = visitor;
    const typed = await formOf(c);
    if (typed.do === 'edit') return show(c, typed, []);
    const seen = readAgencyFile(agency.dir, FILE);
    try {
      const today = await desk.queries.today(agency.directory.agency);
      const { edits, change } = wantedBy(c, typed, seen, today);
      // Pressed twice, or gone back to: it is so already.
      if (edits.length === 0)
        return leadOn(c, `${HERE}?${typed.do === 'save' ? 'da-luu' : 'khong-doi'}`);
      if (typed.revision !== seen.revision) return showChanged(c, typed);
      const proposal = proposed(agency, seen, edits, today);
      if (proposal.faults.length > 0) return show(c, typed, proposal.faults);
      if (typed.do !== 'save') return confirm(c, typed, proposal.lines, change);
      const isWritten = await written(visitor, proposal);
      return isWritten ? leadOn(c, `${HERE}?da-luu`) : showChanged(c, typed);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return show(c, typed, [error.said]);
    }
  });

interface WantedDays {
  edits: YamlEdit[];
  /** The same in words. */
  change: { said: Text; before: Text; after: Text }[];
}

/** What a form wants: days more, or (`remove`) a day less. */
function wantedBy(
  c: Context<WebEnv>,
  typed: TypedForm,
  seen: AgencyFileText,
  today: LocalDate,
): WantedDays {
  const list = LISTS.find((one) => one === typed.list) ?? 'daysOff';
  const known = wordsOf(seen, list);
  const nothing = text('–', '–');
  const said = OWN_DAY_LISTS[list];
  if (typed.remove !== undefined) {
    const index = known.indexOf(typed.remove);
    const edits: YamlEdit[] = index === -1 ? [] : [{ kind: 'remove', list, index }];
    return { edits, change: [{ said, before: dayText(typed.remove), after: nothing }] };
  }
  const days = typedDays(c.var.visitor.agency.calendar, list, typed, today).filter(
    (day) => !known.includes(day),
  );
  return {
    edits: days.map((entry) => ({ kind: 'add', list, entry })),
    change: days.map((day) => ({ said, before: nothing, after: dayText(day) })),
  };
}

const dayText = (day: LocalDate): Text =>
  text(
    `${shownDate(day)} (${weekdayName(day, 'vi')})`,
    `${shownDate(day)} (${weekdayName(day, 'en')})`,
  );

const SAID = {
  title: text('Ngày nghỉ riêng của cơ quan', 'The office’s own days off'),
  saved: text('Đã ghi vào tệp.', 'Written to the file.'),
  same: text('Không có gì thay đổi.', 'Nothing was changed.'),
  bring: text('Áp dụng cho việc đang theo dõi', 'Bring it to tasks that run'),
  changed: text(
    `Tệp ${FILE} đã được người khác sửa sau khi mở trang này, nên chưa ghi gì. Các ngày trong tệp hiện nay ở dưới, nội dung vừa nhập còn trong biểu mẫu; xem lại rồi gửi lại nếu vẫn cần.`,
    `${FILE} was changed by somebody else after this page was opened, so nothing was written. The days in the file stand below, what was typed is still in the form; look again, and send it again if it is still wanted.`,
  ),
};

/** What becomes of days once they are written. */
export const DAYS_NEXT = text(
  'Phần mềm tự đọc lại tệp, không cần khởi động lại: việc giao từ nay tính thời hạn theo lịch mới. Việc đang theo dõi giữ các ngày đã tính cho đến khi đầu mối áp dụng lịch mới ở trang Quản trị.',
  'The product reads the file again by itself, without a restart: what is started from now on is counted by it. Tasks that run keep their days until a coordinator brings the new calendar to them, under Administration.',
);

function confirm(
  c: Context<WebEnv>,
  typed: TypedForm,
  lines: Parameters<typeof ConfirmChange>[0]['lines'],
  changes: WantedDays['change'],
): Promise<Response> {
  const { visitor, language } = c.var;
  const { do: _, ...sent } = typed;
  return sendPage(
    c,
    <AgencyPage title={SAID.title} part="ngay-nghi" visitor={visitor} language={language}>
      <ConfirmChange
        {...{ changes, lines, sent, language }}
        file={FILE}
        next={DAYS_NEXT}
        leaving={null}
        isTyped={typed.remove === undefined}
        back={HERE}
      />
    </AgencyPage>,
  );
}

const showChanged = (c: Context<WebEnv>, typed: TypedForm): Promise<Response> =>
  show(c, typed, [], SAID.changed);

function show(
  c: Context<WebEnv>,
  typed: TypedForm,
  faults: Text[],
  changed: Text | null = null,
): Promise<Response> {
  const { visitor, language } = c.var;
  const seen = readAgencyFile(visitor.agency.dir, FILE);
  const shown: OwnDaysShown[] = LISTS.map((list) => ({ list, days: wordsOf(seen, list).sort() }));
  const status = changed ? 409 : faults.length > 0 ? 422 : 200;
  return sendPage(
    c,
    <AgencyPage title={SAID.title} part="ngay-nghi" visitor={visitor} language={language}>
      {status === 200 && c.req.query('da-luu') !== undefined && isJustDone(c) && (
        <p class="notice" role="status">
          {SAID.saved[language]} {DAYS_NEXT[language]}{' '}
          {visitor.typingFor && <a href="/quan-tri/cap-nhat">{SAID.bring[language]}</a>}
        </p>
      )}
      {c.req.query('khong-doi') !== undefined && status === 200 && (
        <p class="notice" role="status">
          {SAID.same[language]}
        </p>
      )}
      {changed && <Fault said={changed} language={language} />}
      {faults.length > 0 && <FileFaults faults={faults} language={language} />}
      <OwnDays
        {...{ shown, typed, language }}
        revision={seen.revision}
        isEditable={visitor.changesFiles}
      />
    </AgencyPage>,
    status,
  );
}
