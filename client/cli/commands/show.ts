import pc from 'picocolors';
import type { Agency } from '../../../config/agency.ts';
import { addDays, yearOf } from '../../../domain/calendar/days.ts';
import { shownDate } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import { holderOf, personOf } from '../../../domain/directory/roles.ts';
import { awaitsReview, isEnded } from '../../../domain/task/phase.ts';
import { kindText, proseOf } from '../../../domain/task/prose.ts';
import { shortKey } from '../../../domain/task/shortKey.ts';
import { statusOf } from '../../../domain/task/status.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { fatesOf, type NoticeFate } from '../../facade/mails.ts';
import { readTask, type Subject } from '../../facade/tasks.ts';
import type { GlobalOptions } from '../ground.ts';
import { openSession } from '../session.ts';
import { showInstant } from '../showInstant.ts';

/**
 * `dondoc task show ID`: facts, the steps to come with their reasons, what happened, and how each
 * notice ended.
 */
export async function show(options: GlobalOptions, typed: string): Promise<void> {
  const session = await openSession(options);
  try {
    const subject = await readTask(session.world, typed);
    const fates = await fatesOf(session.world.client, subject.state);
    if (options.json)
      console.log(
        JSON.stringify({ key: shortKey(subject.id), ...subject.state, notices: fates }, null, 2),
      );
    else for (const line of page(subject, fates, session.language)) console.log(line);
  } finally {
    await session.close();
  }
}

function page(subject: Subject, fates: NoticeFate[], language: Language): string[] {
  const say = (vi: string, en: string): string => pc.bold(text(vi, en)[language]);
  const kinds = kindsOf(subject);
  return [
    `${pc.cyan(shortKey(subject.id))} ${pc.bold(subject.state.facts.title)}`,
    ...factLines(subject, language),
    '',
    awaitsReview(subject.state.facts)
      ? say('Các bước sắp tới, nếu báo cáo bị trả lại', 'Steps to come, if the report is returned')
      : say('Các bước sắp tới', 'Steps to come'),
    ...stepLines(subject, language),
    '',
    say('Lịch sử thực hiện', 'What happened'),
    ...subject.state.log.map((entry) => {
      const kind = entry.kind ?? kinds.get(entry.step ?? '') ?? '';
      return `  ${showInstant(entry.at)}  ${proseOf({ ...entry, kind }, subject.agency.directory)[language]}`;
    }),
    '',
    say('Thông báo đã chuyển', 'Notices'),
    ...fates.map((fate) => `  ${fateLine(fate, kinds.get(fate.notice), subject, language)}`),
  ];
}

/** What each notice handed over was, by its id: a line that calls one back says only the id. */
const kindsOf = ({ state }: Subject): Map<string, string> =>
  new Map(
    state.log.flatMap(({ kind, to = [] }) =>
      kind ? to.map(({ notice }) => [notice, kind] as const) : [],
    ),
  );

function factLines({ id, state: { facts }, agency, today }: Subject, language: Language): string[] {
  const { directory } = agency;
  const name = (role: 'officer' | 'supervisor'): string =>
    personOf(directory, holderOf(directory, facts, role))?.name ?? '–';
  const lines: [Text, string][] = [
    [text('Mã đầy đủ', 'Full id'), id],
    [text('Trạng thái', 'Status'), STATUS_TEXT[statusOf(facts, today)][language]],
    [text('Đơn vị chủ trì', 'Lead unit'), facts.unitName],
    [text('Người phụ trách', 'Officer'), name('officer')],
    [text('Lãnh đạo phụ trách', 'Supervisor'), name('supervisor')],
    [text('Thời hạn', 'Due'), facts.explanation],
    [text('Sản phẩm', 'Deliverable'), facts.deliverable],
    [text('Cần hỏi', 'Questions'), facts.openQuestions.join('; ')],
    [text('Trục trặc', 'Trouble'), facts.trouble ?? ''],
  ];
  return lines
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `  ${pc.dim(`${label[language]}:`)} ${value}`);
}

function stepLines(
  { state: { facts, schedule, done }, agency }: Subject,
  language: Language,
): string[] {
  const past = new Set(done);
  const steps = isEnded(facts)
    ? []
    : schedule.steps.filter(({ id, date }) => !past.has(`${id}@${date}`));
  if (steps.length === 0) return [`  ${text('không còn bước nào', 'none')[language]}`];
  return steps.map(
    ({ date, kind, reason, to }) =>
      `  ${shownDate(date)}  ${reason}${kind === 'extend' ? whyLater(agency, date)[language] : ''}${to.length > 0 ? ` → ${to.map((role) => ROLES[role][language]).join(', ')}` : ''}`,
  );
}

/** Steps are not planned into a year whose holidays may still change. */
function whyLater({ calendar }: Agency, date: LocalDate): Text {
  const next = yearOf(date) + 1;
  return yearOf(addDays(date, 1)) === next &&
    !calendar.years.some(({ year, provisional }) => year === next && !provisional)
    ? text(
        ` (lịch năm ${next} chưa có hoặc còn tạm tính)`,
        ` (the calendar of ${next} is missing or provisional)`,
      )
    : text('', '');
}

const ROLES = {
  officer: text('người phụ trách', 'officer'),
  coordinator: text('đầu mối', 'coordinator'),
  supervisor: text('lãnh đạo phụ trách', 'supervisor'),
  chairman: text('Chủ tịch', 'chairman'),
};

const ENDS: Record<NoticeFate['end'], Text> = {
  waiting: text('chờ gửi', 'waiting'),
  delivered: text('đã gửi', 'delivered'),
  suppressed: text('không gửi', 'suppressed'),
  refused: text('bị từ chối', 'refused'),
  unknown: text('chưa rõ đã gửi', 'unknown'),
  moved: text('chuyển sang thư sau', 'moved'),
};

function fateLine(
  { person, deliverAt, attemptedAt, end, detail }: NoticeFate,
  kind: string | undefined,
  { agency }: Subject,
  language: Language,
): string {
  const name = personOf(agency.directory, person)?.name ?? person;
  const about = kindText(kind);
  const when = showInstant(attemptedAt ?? deliverAt);
  return `${when}  ${name}: ${ENDS[end][language]}${detail ? `, ${detail}` : ''}${about ? ` [${about[language]}]` : ''}`;
}
