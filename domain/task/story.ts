import { shownDate } from '../calendar/shown.ts';
import type { Instant } from '../calendar/types.ts';
import type { Actor, NamedPerson } from '../case/actor.ts';
import { KINDS, kindsText } from '../digest/page/sections.ts';
import { personOf, roleName } from '../directory/roles.ts';
import type { Directory, Role } from '../directory/types.ts';
import { stepName } from '../policy/steps/stepName.ts';
import { joined, type Text, text } from '../text/text.ts';
import { becauseText } from './because.ts';
import { commandOf } from './commands/index.ts';
import type { NoticeFate } from './life/fates.ts';
import type { CommandEntry, LogEntry } from './life/log.ts';
import type { InMail, NoticeRecord } from './life/noticeRecord.ts';

/** One thing that happened, as a sentence. */
export interface StoryLine {
  at: Instant;
  said: Text;
}

/** What a task tells of itself, and how its notices ended as far as that is known. */
export interface Told {
  log: LogEntry[];
  notices: NoticeRecord[];
  fates: NoticeFate[];
}

/**
 * What happened to a task, in the order of time, with names as they were or as the directory has
 * them.
 */
export function storyOf({ log, notices, fates }: Told, directory: Directory): StoryLine[] {
  const told = log.filter(isTold);
  const linesOf = (entries: LogEntry[]): StoryLine[] =>
    entries.map((entry) => ({ at: entry.at, said: entryText(entry) }));
  const isEnd = ({ what }: LogEntry): boolean => what === 'closed';
  // What happens at one moment: first what was done, then who was told, then the end.
  const lines = [
    ...linesOf(told.filter((entry) => !isEnd(entry))),
    ...notices.flatMap((record) => noticeLines(record, fates, directory)),
    ...linesOf(told.filter(isEnd)),
  ];
  return lines.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

/** That the calendar does not reach further yet is no news. */
const isTold = (entry: LogEntry): boolean => entry.what !== 'extended-schedule' || entry.found;

function entryText(entry: LogEntry): Text {
  switch (entry.what) {
    case 'started':
      return entry.by ? doneBy(entry.by, GAVE) : text('bắt đầu theo dõi', 'started');
    case 'closed':
      return text('kết thúc', 'closed');
    case 'new-run':
      return text(
        'lịch sử dài, tiếp tục ở phần mới',
        'its history is long: it goes on in a new run',
      );
    case 'extended-schedule':
      return text('lập tiếp lịch nhắc việc', 'planned further reminders');
    case 'skipped-outage-days':
      return outageText(entry);
    case 'released-held':
      return releasedText(entry);
    default:
      return commandText(entry);
  }
}

function outageText({ days, moves }: Extract<LogEntry, { what: 'skipped-outage-days' }>): Text {
  const shown = days.map(shownDate).join(', ');
  const steps = moves.map(({ id, from, to }) => {
    const { vi, en } = stepName(id);
    const move = `${shownDate(from)} → ${shownDate(to)}`;
    return text(`${vi}: ${move}`, `${en}: ${move}`);
  });
  const all = joined(steps, '; ');
  return text(
    `${days.length} ngày làm việc hệ thống ngừng (${shown}) không tính vào số ngày quá hạn để đôn đốc, báo cáo; ${all.vi}`,
    `${days.length} working days the engine was down (${shown}) do not count on the ladder; ${all.en}`,
  );
}

function releasedText({ kinds }: Extract<LogEntry, { what: 'released-held' }>): Text {
  const { vi, en } = kindsText(kinds);
  return text(
    `hết tháng đầu của kế hoạch, gửi thông báo được giữ: ${vi}`,
    `the plan’s first month is over, held notices go: ${en}`,
  );
}

/** Who did what, who typed it in for him, and on what ground, with names and titles of that day. */
export function commandText({ what, by, kept }: Pick<CommandEntry, 'what' | 'by' | 'kept'>): Text {
  return doneBy(by, commandOf(what).story(kept));
}

const GAVE = text('giao việc', 'gave the work');

function doneBy(by: Actor, { vi, en }: Text): Text {
  const whom = calledAs(by.person);
  const { typist } = by;
  const grounded = groundedText(by);
  if (!typist || typist.id === by.person.id)
    return text(`${whom} ${vi}${grounded.vi}`, `${whom} ${en}${grounded.en}`);
  const typing = typistText(typist);
  return text(
    `${typing.vi} ghi thay ${whom}: ${vi}${grounded.vi}`,
    `${typing.en} typed in for ${whom}: ${en}${grounded.en}`,
  );
}

/** On what ground, or through which link; empty without one. */
function groundedText({ ground, origin }: Actor): Text {
  if (ground === '') return text('', '');
  return origin === 'mail-link' || origin === 'list-link'
    ? text(`, qua ${ground}`, `, through ${ground}`)
    : text(`, theo ${ground}`, `, by ${ground}`);
}

/** `Phó Chủ tịch UBND xã Võ Minh Triết` */
const calledAs = ({ name, id, title }: NamedPerson): string =>
  [title, name || id].filter((part) => part !== '').join(' ');

/** An account that the settings give to nobody is named as one. */
const typistText = (typist: NamedPerson): Text =>
  typist.id.startsWith('os:')
    ? text(`tài khoản ${typist.name}`, `the account ${typist.name}`)
    : text(calledAs(typist), calledAs(typist));

function noticeLines(record: NoticeRecord, fates: NoticeFate[], directory: Directory): StoryLine[] {
  const { suppressed, spared, handedOver, owing, held, givenUp, owedAt } = record;
  const about = kindText(record.kind);
  const lines: StoryLine[] = [];
  const tell = (at: Instant, said: Text): void => {
    lines.push({ at, said: text(`${said.vi} [${about.vi}]`, `${said.en} [${about.en}]`) });
  };
  if (suppressed) tell(suppressed.at, notSent(becauseText(suppressed.because), record.to));
  if (spared) tell(owedAt, notSent(becauseText({ why: 'stood-for', by: spared.by }), spared.to));
  if (handedOver) {
    const { at, to, reports } = handedOver;
    tell(at, handedOverText(to, reports, directory));
    // A notice whose mail had left when it was asked back was delivered all the same.
    const hadLeft = ({ person }: InMail): boolean =>
      fates.some(
        (fate) => fate.notice === record.id && fate.person === person && fate.end === 'delivered',
      );
    for (const one of to)
      if (one.recall && !hadLeft(one)) tell(one.recall.at, recallText(one, directory));
  }
  if (held) tell(owedAt, heldText(record.to));
  if (owing?.failed) tell(owing.failed.since, failedText(owing.failed.detail));
  if (givenUp) tell(givenUp.at, failedText(givenUp.detail));
  return lines;
}

/** What a notice of this kind is to its readers. */
export const kindText = (kind: NoticeRecord['kind']): Text => KINDS[kind];

function notSent(because: Text, to: Role[]): Text {
  const roles = joined(to.map(roleName), ', ');
  return text(
    `không gửi ${roles.vi}, vì ${because.vi}`,
    `not sent to the ${roles.en}, because: ${because.en}`,
  );
}

function heldText(to: Role[]): Text {
  const roles = joined(to.map(roleName), ', ');
  return text(
    `giữ thông báo gửi ${roles.vi}, chờ đầu mối duyệt`,
    `kept the notice to the ${roles.en} for the coordinator’s word`,
  );
}

const nameOf = (directory: Directory, person: string): string =>
  personOf(directory, person)?.name ?? person;

function handedOverText(to: InMail[], reports: string[], directory: Directory): Text {
  const names = to.map(({ person }) => nameOf(directory, person)).join(', ');
  const reported = reports.length > 0 ? `: ${reports.join('; ')}` : '';
  return text(`lập thông báo cho ${names}${reported}`, `put into the mail of ${names}${reported}`);
}

function recallText({ person, recall }: InMail, directory: Directory): Text {
  const name = nameOf(directory, person);
  const because = recall ? becauseText({ why: 'command', command: recall.because }) : text('', '');
  return text(
    `thu hồi thông báo gửi ${name} nếu chưa gửi, vì ${because.vi}`,
    `asked back from the mail of ${name}, because: ${because.en}`,
  );
}

const failedText = (detail: string): Text =>
  text(`chưa chuyển được thông báo: ${detail}`, `a notice could not be handed over: ${detail}`);
