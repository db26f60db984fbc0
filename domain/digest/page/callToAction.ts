import { type Language, type Text, text } from '../../text/text.ts';
import { hasTrait } from '../kindTraits.ts';
import type { Notice, NoticeKind } from '../types.ts';
import { isByLink } from './byLink.ts';
import { clean } from './clean.ts';
import { isToWrite } from './sections.ts';

/**
 * What a reader is asked: `Đề nghị: báo cáo kết quả …`. A leader is asked, never instructed, in a
 * sentence without a label: `Kính trình Ông/Bà xem xét …`.
 */
export interface Asked {
  label: Text;
  words: Text;
}

const PLEASE = text('Đề nghị', 'Asked');
const SENTENCE = text('', '');

const asked = (vi: string, en: string): Asked => ({ label: PLEASE, words: text(vi, en) });
const submitted = (vi: string, en: string): Asked => ({
  label: SENTENCE,
  words: text(`Kính trình Ông/Bà ${vi}`, `Submitted ${en}`),
});

const REPORT = asked(
  'báo cáo kết quả (kèm số, ngày văn bản) về Văn phòng',
  'report the result, with number and date of the document, to the office',
);
const REPORT_OR_ANSWER = asked(
  'báo cáo kết quả (kèm số, ngày văn bản) về Văn phòng; nếu đã báo cáo, báo Văn phòng số, ngày văn bản để tạm dừng nhắc việc này',
  'report the result, with number and date of the document, to the office; if you have, tell the office both, and reminders rest',
);
const REPORT_BY_LINK = asked(
  'báo cáo kết quả (kèm số, ngày văn bản) tại liên kết ở trên',
  'report the result, with number and date of the document, by the link above',
);
const REPORT_OR_ANSWER_BY_LINK = asked(
  'báo cáo kết quả (kèm số, ngày văn bản) tại liên kết ở trên; nếu đã báo cáo, ghi số, ngày văn bản tại đó để tạm dừng nhắc việc này',
  'report the result, with number and date of the document, by the link above; if you have, enter both there, and reminders rest',
);
const PROGRESS_BY_LINK = asked(
  'ghi tiến độ từng việc tại liên kết ở trên',
  'note by the link above how each of them stands',
);
const DIRECTION = submitted('xem xét, cho ý kiến chỉ đạo', 'for your direction');
const REVIEW = submitted(
  'xem xét, xác nhận hoàn thành hoặc trả lại kèm lý do',
  'to be accepted, or returned with the reason',
);
const EXPLANATION = asked(
  'gửi văn bản giải trình, báo số và ngày văn bản về Văn phòng',
  'send the written explanation, and tell the office its number and date',
);

const PROPOSAL = submitted(
  'xem xét việc yêu cầu đơn vị giải trình bằng văn bản',
  'for your view on demanding a written explanation',
);
const PROPOSAL_TO_COORDINATOR = asked(
  'trình lãnh đạo cho ý kiến; nếu đồng ý, ghi yêu cầu giải trình để đơn vị được báo',
  'ask the leader; if he agrees, enter the demand, so that the unit is told',
);

const SEND_REPORT = asked(
  'gửi báo cáo tại mục Kỳ báo cáo trên trang, hoặc gửi Văn phòng nhập giúp',
  'send the report on the page of rounds, or give it to the office to type in',
);

const TAKE_DOWN = asked(
  'gỡ nội dung niêm yết, đăng tải và ghi ngày gỡ, hoặc báo ngày gỡ về Văn phòng',
  'take it down, and enter the day or tell it to the office',
);

const ANSWER = submitted(
  'xem xét, cho ý kiến về vướng mắc, kiến nghị này',
  'for your answer to this obstacle',
);
const ANSWER_TO_COORDINATOR = asked(
  'báo người được đề nghị trả lời, hoặc trình lãnh đạo giao người khác trả lời',
  'tell whoever is to answer, or have a leader name somebody else',
);
const ANSWERED = asked(
  'nếu đã hết vướng mắc, ghi đã giải quyết; nếu còn, nêu lại',
  'settle the obstacle, or raise it again where it hinders still',
);

const INNER = asked(
  'hoàn thành theo hạn nội bộ; người phụ trách vẫn chịu trách nhiệm về thời hạn của việc',
  'finish it by the inner date; the responsible officer stays accountable for the due date',
);

const ASKS: Record<NoticeKind, Asked | null> = {
  'round-remind': SEND_REPORT,
  'round-urge': SEND_REPORT,
  'round-returned': SEND_REPORT,
  'round-missing': null,
  'round-polite': asked(
    'trao đổi hoặc chuẩn bị công văn đề nghị gửi báo cáo',
    'speak to them, or prepare an official letter',
  ),
  'round-supplement': asked(
    'xem xét, cho ý kiến tại mục Kỳ báo cáo trên trang',
    'look at it and decide on the page of rounds',
  ),
  'round-supplement-decided': null,
  assign: REPORT,
  'take-part': asked(
    'phối hợp khi đơn vị chủ trì đề nghị; không phải báo cáo kết quả',
    'help when the lead unit asks; no report is wanted',
  ),
  contributed: null,
  remind: REPORT,
  'remind-inner': INNER,
  'urge-inner': INNER,
  urge: REPORT,
  'report-supervisor': DIRECTION,
  'report-chairman': DIRECTION,
  'propose-explanation': PROPOSAL,
  'require-explanation': EXPLANATION,
  'urge-explanation': EXPLANATION,
  'remind-review': REVIEW,
  'report-review': asked(
    'báo cáo lãnh đạo xem xét, xác nhận hoặc trả lại báo cáo',
    'remind the leader to accept or return the report',
  ),
  'ask-progress': asked(
    'báo cáo tiến độ từng việc về Văn phòng',
    'tell the office how each of them stands',
  ),
  'ask-date': asked(
    'khi có thời hạn, ghi thời hạn và văn bản quy định',
    'once there is a date, enter it with the document that sets it',
  ),
  'ask-confirmation': asked(
    'nếu đã hoàn thành, ghi số và ngày văn bản kết quả; nếu chưa, xác nhận chưa hoàn thành để tiếp tục theo dõi',
    'if it was done, enter number and date of the document; if not, confirm that it is still owed',
  ),
  'to-accept': REVIEW,
  'remind-posting': TAKE_DOWN,
  'urge-posting': TAKE_DOWN,
  'obstacle-raised': ANSWER,
  'remind-obstacle': ANSWER,
  'urge-obstacle': ANSWER,
  'obstacle-answered': ANSWERED,
  'obstacle-settled': null,
  undelivered: asked(
    'báo người nhận bằng cách khác và kiểm tra địa chỉ thư trong danh bạ',
    'tell the person some other way and check the mail address in the directory',
  ),
  'directory-fault': asked(
    'sửa tệp của cơ quan ở các dòng nêu trên',
    "mend the agency's files at these lines",
  ),
  'open-work': null,
  system: asked(
    'báo người quản trị máy chủ nhắc việc xử lý',
    'have whoever looks after the machine see to it',
  ),
  'enter-decision': asked(
    'khi có thông báo, ghi ngày nghỉ và ngày làm bù vào tệp lịch của năm, rồi áp dụng lịch cho các việc đang thực hiện',
    'once it is published, enter the days off and make-up days into the year’s calendar file, and apply the calendar to running tasks',
  ),
  accepted: null,
  returned: REPORT,
  'extension-requested': submitted(
    'xem xét, cho ý kiến về đề nghị gia hạn',
    'for a decision on the extension',
  ),
  'hand-over-asked': asked(
    'xem xét, giao lại cho người khác hoặc trả lời người đề nghị',
    'give it to somebody else, or answer whoever asked',
  ),
  'extension-granted': null,
  'extension-refused': REPORT,
  reassigned: REPORT,
  'handed-on': INNER,
  rescheduled: REPORT,
  cancelled: null,
  withdrawn: null,
  reopened: REPORT,
  reinstated: REPORT,
  held: asked(
    'xem từng việc, duyệt gửi hoặc không gửi (kèm lý do); chưa duyệt thì chưa ai nhận được; hết tháng đầu, thông báo còn giữ tự gửi đi',
    'look at each, then let it go or drop it with the reason; until then nobody gets it; after the first month what is still held goes',
  ),
};

/**
 * What the reader is asked to do with notices of one kind; null when they only tell him something.
 * @param hasLink his mail has a link through which he may do it
 */
export function callToAction([first]: [Notice, ...Notice[]], hasLink: boolean): Asked | null {
  if (isToWrite(first)) return officialLetter(clean(first.takesPart ?? first.unitName));
  const ask = ASKS[first.kind];
  if (hasLink && isByLink(first)) return byLink(first.kind, ask);
  if (first.kind === 'propose-explanation' && !first.roles.includes('supervisor'))
    return PROPOSAL_TO_COORDINATOR;
  if (first.kind === 'urge-obstacle' && !first.roles.includes('answerer'))
    return ANSWER_TO_COORDINATOR;
  if (ask && isForCoordinatorOnly(first)) return urging(clean(first.unitName), ask.words);
  return first.kind === 'urge' ? REPORT_OR_ANSWER : ask;
}

function byLink(kind: NoticeKind, ask: Asked | null): Asked | null {
  if (kind === 'urge') return REPORT_OR_ANSWER_BY_LINK;
  if (kind === 'ask-progress') return PROGRESS_BY_LINK;
  return ask === REPORT ? REPORT_BY_LINK : ask;
}

/** Urging is the coordinator's own work; nobody else is told to do it. */
const isForCoordinatorOnly = ({ kind, roles, instead }: Notice): boolean =>
  hasTrait(kind, 'urging') &&
  instead === null &&
  roles.every((role) => role === 'coordinator') &&
  roles.length > 0;

const urging = (unit: string, ask: Text): Asked =>
  asked(`đôn đốc ${unit} ${ask.vi}`, `urge ${unit} to ${ask.en}`);

const officialLetter = (unit: string): Asked =>
  asked(
    `chuẩn bị công văn gửi ${unit}, trình lãnh đạo ký`,
    `prepare an official letter to ${unit} for signature`,
  );

/** A label and its words in one language. */
export const askedIn = (ask: Asked, language: Language): { label: string; value: string } => ({
  label: ask.label[language],
  value: ask.words[language],
});
