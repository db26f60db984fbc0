import type { Language, Text } from '../text/text.ts';
import { text } from '../text/text.ts';
import { clean } from './clean.ts';
import { isToWrite } from './sections.ts';
import type { Notice, NoticeKind } from './types.ts';

const REPORT = '--document-no SỐ --document-date NGÀY';
const REPORT_EN = '--document-no NUMBER --document-date DATE';

const report = (keys: string): Text =>
  text(
    `báo số và ngày văn bản kết quả cho Văn phòng, hoặc ghi: npx dondoc task report ${keys} ${REPORT}`,
    `give the office the number and date of the resulting document, or enter: npx dondoc task report ${keys} ${REPORT_EN}`,
  );

const ASKS: Record<NoticeKind, ((keys: string) => Text) | null> = {
  assign: report,
  remind: report,
  urge: report,
  'report-supervisor': (keys) =>
    text(
      `xin ý kiến chỉ đạo; lịch sử thực hiện: npx dondoc task show ${keys}`,
      `your direction; its history: npx dondoc task show ${keys}`,
    ),
  'report-chairman': (keys) =>
    text(
      `xin ý kiến chỉ đạo; lịch sử thực hiện: npx dondoc task show ${keys}`,
      `your direction; its history: npx dondoc task show ${keys}`,
    ),
  'require-letter': (keys) => letter(keys),
  'urge-letter': (keys) => letter(keys),
  'ask-progress': (keys) =>
    text(
      `cho biết tiến độ từng việc: npx dondoc task progress ${keys} --note "NỘI DUNG"`,
      `say how each stands: npx dondoc task progress ${keys} --note "WORDS"`,
    ),
  'ask-date': (keys) =>
    text(
      `khi có thời hạn, ghi: npx dondoc task set-due ${keys} --to "THỜI HẠN" --source "VĂN BẢN"`,
      `once there is a date, enter it: npx dondoc task set-due ${keys} --to "DUE" --source "DOCUMENT"`,
    ),
  'ask-confirmation': (keys) =>
    text(
      `thời hạn đã qua khi nạp kế hoạch; nếu đã hoàn thành, ghi số và ngày văn bản: npx dondoc task report ${keys} ${REPORT}; ` +
        `nếu chưa, xác nhận còn phải làm: npx dondoc task confirm ${keys}`,
      `the date had passed when the plan was loaded; if done, enter the document: npx dondoc task report ${keys} ${REPORT_EN}; ` +
        `if not, confirm that it is still owed: npx dondoc task confirm ${keys}`,
    ),
  'to-accept': (keys) =>
    text(
      `xác nhận hoàn thành: npx dondoc task accept ${keys}, hoặc trả lại: npx dondoc task return ${keys} --note "LÝ DO"`,
      `accept: npx dondoc task accept ${keys}, or return: npx dondoc task return ${keys} --note "REASON"`,
    ),
  undelivered: () =>
    text(
      'báo người nhận bằng cách khác và kiểm tra địa chỉ thư trong danh bạ',
      'tell the person some other way and check the mail address in the directory',
    ),
  accepted: null,
  returned: report,
  'extension-requested': (keys) =>
    text(
      `cho ý kiến: npx dondoc task decide-extension ${keys} --grant (đồng ý) hoặc --refuse (không)`,
      `decide: npx dondoc task decide-extension ${keys} --grant or --refuse`,
    ),
  'extension-granted': null,
  'extension-refused': report,
  reassigned: report,
  rescheduled: report,
  cancelled: null,
};

const letter = (keys: string): Text =>
  text(
    `gửi văn bản giải trình; khi đã gửi, báo Văn phòng hoặc ghi: npx dondoc task record-letter ${keys} ${REPORT}`,
    `send the written explanation; once sent, tell the office or enter: npx dondoc task record-letter ${keys} ${REPORT_EN}`,
  );

/**
 * What the reader is asked to do with these notices of one kind; empty when they only tell him
 * something.
 */
export function whatToDo(notices: [Notice, ...Notice[]], language: Language): string {
  const [first] = notices;
  if (isToWrite(first)) return politely(clean(first.unitName))[language];
  const asked = ASKS[first.kind]?.(notices.map(({ key }) => clean(key)).join(' ')) ?? text('', '');
  return (isForCoordinatorOnly(first) ? urging(clean(first.unitName), asked) : asked)[language];
}

const URGED: readonly NoticeKind[] = ['urge', 'require-letter', 'urge-letter'];

/** Urging is the coordinator's own work; nobody else is told to do it. */
const isForCoordinatorOnly = ({ kind, roles, instead }: Notice): boolean =>
  URGED.includes(kind) &&
  instead === null &&
  roles.every((role) => role === 'coordinator') &&
  roles.length > 0;

const urging = (unit: string, asked: Text): Text =>
  text(`đôn đốc ${unit} ${asked.vi}`, `urge ${unit} to ${asked.en}`);

const politely = (unit: string): Text =>
  text(
    `chuẩn bị công văn gửi ${unit}, trình lãnh đạo ký`,
    `prepare an official letter to ${unit} for signature`,
  );
