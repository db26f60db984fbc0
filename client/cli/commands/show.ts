import pc from 'picocolors';
import type { Agency } from '../../../config/agency.ts';
import { addDays, yearOf } from '../../../domain/calendar/days.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { lastPlannedYear } from '../../../domain/calendar/years.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { asOf } from '../../../domain/directory/asOf.ts';
import { holderOf, personOf } from '../../../domain/directory/roles.ts';
import type { Directory, Role } from '../../../domain/directory/types.ts';
import { dueReasonText } from '../../../domain/policy/dueReason.ts';
import type { Step } from '../../../domain/policy/types.ts';
import type { NoticeFate } from '../../../domain/task/life/fates.ts';
import { doneSteps, openSteps, stepsToCome } from '../../../domain/task/life/steps.ts';
import { statusOf } from '../../../domain/task/status.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { stepText } from '../../../domain/task/stepText.ts';
import { kindText, storyOf } from '../../../domain/task/story.ts';
import type { TaskFacts } from '../../../domain/task/types.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import type { Subject } from '../../office/types.ts';
import type { GlobalOptions } from '../cliContext.ts';
import { showInstant } from '../layout/showInstant.ts';
import { openSession } from '../session.ts';

/**
 * `dondoc task show ID`: facts, the steps to come with their reasons, what happened, and how each
 * notice ended.
 */
export async function show(options: GlobalOptions, typed: string): Promise<void> {
  const session = await openSession(options);
  try {
    const subject = await session.queries.task(typed);
    const fates = await session.queries.fates(subject.state);
    if (options.json) console.log(JSON.stringify(jsonOf(subject, fates), null, 2));
    else for (const line of page(subject, fates, session.language)) console.log(line);
  } finally {
    await session.close();
  }
}

/** For machines: all that the task knows, and how each of its notices ended. */
const jsonOf = ({ id, state }: Subject, fates: NoticeFate[]) => {
  const { remembered: _remembered, ...told } = state;
  return { key: shortKey(id), ...told, fates };
};

function page(subject: Subject, fates: NoticeFate[], language: Language): string[] {
  const say = (vi: string, en: string): string => pc.bold(text(vi, en)[language]);
  const { state, agency } = subject;
  return [
    `${pc.cyan(shortKey(subject.id))} ${pc.bold(state.facts.title)}`,
    ...factLines(subject, language),
    '',
    say('Các bước sắp tới', 'Steps to come'),
    ...stepLines(subject, language),
    '',
    say('Lịch sử thực hiện', 'What happened'),
    ...storyOf({ ...state, fates }, agency.directory).map(
      ({ at, said }) => `  ${showInstant(at)}  ${said[language]}`,
    ),
    '',
    say('Thông báo', 'Notices'),
    ...fates.map((fate) => `  ${fateLine(fate, subject, language)}`),
  ];
}

function factLines({ id, state: { facts }, agency, today }: Subject, language: Language): string[] {
  const { directory } = agency;
  const name = (role: 'officer' | 'supervisor'): string =>
    personOf(directory, holderOf(asOf(directory, today), facts, role))?.name ?? '–';
  const lines: [Text, string][] = [
    [text('Mã đầy đủ', 'Full id'), id],
    [text('Kế hoạch', 'Plan'), facts.planName],
    [text('Trạng thái', 'Status'), STATUS_TEXT[statusOf(facts, today)][language]],
    [text('Đơn vị chủ trì', 'Lead unit'), facts.unitName],
    [text('Người phụ trách', 'Officer'), name('officer')],
    [text('Giao lại cho', 'Handed on to'), doersText(facts, directory)[language]],
    [text('Lãnh đạo phụ trách', 'Supervisor'), name('supervisor')],
    [text('Thời hạn', 'Due'), dueReasonText(facts.dueReason, facts, { version: true })[language]],
    [text('Sản phẩm', 'Deliverable'), facts.deliverable],
    [text('Cần hỏi', 'Questions'), facts.openQuestions.join('; ')],
    [text('Trục trặc', 'Trouble'), facts.trouble ?? ''],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `  ${pc.dim(`${label[language]}:`)} ${value}`);
}

/** `Mai Thị Xuyến, hạn nội bộ 10/03/2026` */
function doersText({ doers: [doer] }: TaskFacts, directory: Directory): Text {
  if (!doer) return text('', '');
  const name = personOf(directory, doer.person)?.name ?? doer.person;
  const day = shownDate(doer.innerDue ?? '');
  return text(`${name}, hạn nội bộ ${day}`, `${name}, by ${day}`);
}

function stepLines({ state, agency }: Subject, language: Language): string[] {
  const { facts, schedule, notices, log } = state;
  const open = openSteps(schedule.steps, doneSteps(notices, log));
  const steps = stepsToCome(open, facts);
  if (steps.length === 0) return [`  ${text('không còn bước nào', 'none')[language]}`];
  return steps.map((step) => stepLine(step, state.facts, agency, language));
}

function stepLine(
  step: Step,
  facts: Subject['state']['facts'],
  agency: Agency,
  language: Language,
): string {
  const { date, kind, to } = step;
  const what = stepText(step, facts, agency.calendar)[language];
  const later = kind === 'extend' ? whyLater(agency, date)[language] : '';
  const whom = to.length > 0 ? ` → ${to.map((role) => ROLES[role][language]).join(', ')}` : '';
  return `  ${shownDate(date)}  ${what}${later}${whom}`;
}

/** Steps are not planned into a year whose holidays may still change. */
function whyLater({ calendar }: Agency, date: LocalDate): Text {
  const next = yearOf(date) + 1;
  return yearOf(addDays(date, 1)) === next && (lastPlannedYear(calendar) ?? 0) < next
    ? text(
        ` (lịch năm ${next} chưa có hoặc còn tạm tính)`,
        ` (the calendar of ${next} is missing or provisional)`,
      )
    : text('', '');
}

const ROLES: Record<Role, Text> = {
  doer: text('người trực tiếp thực hiện', 'doer'),
  officer: text('người phụ trách', 'officer'),
  coordinator: text('đầu mối', 'coordinator'),
  supervisor: text('lãnh đạo phụ trách', 'supervisor'),
  chairman: text('Chủ tịch', 'chairman'),
};

const ENDS: Record<NoticeFate['end'], Text> = {
  held: text('giữ lại, chờ đầu mối duyệt gửi', 'held for the coordinator’s word'),
  owed: text('chưa chuyển được, sẽ thử lại', 'not handed over yet'),
  'never-handed-over': text('không chuyển được', 'never handed over'),
  suppressed: text('không gửi', 'suppressed'),
  waiting: text('chờ gửi', 'waiting'),
  delivered: text('đã gửi', 'delivered'),
  'too-late': text('đã gửi, thu hồi không kịp', 'delivered, asked back too late'),
  refused: text('bị từ chối', 'refused'),
  unknown: text('chưa rõ đã gửi', 'unknown'),
  unread: text('chưa đọc được sổ thư', 'its mail cannot be read now'),
};

function fateLine(fate: NoticeFate, { agency }: Subject, language: Language): string {
  const { person, at, end, detail, kind } = fate;
  const name = person ? `${personOf(agency.directory, person)?.name ?? person}: ` : '';
  const why = detail[language] === '' ? '' : `, ${detail[language]}`;
  return `${showInstant(at)}  ${name}${ENDS[end][language]}${why} [${kindText(kind)[language]}]`;
}
