import type { Actor } from '../../../domain/case/actor.ts';
import { noticeIdOf } from '../../../domain/case/noticeId.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import type { Attempt, DigestLedger, NoticeEnd } from '../../../domain/digest/delivery/ledger.ts';
import type { NoticeKind } from '../../../domain/digest/types.ts';
import type { Rescheduling } from '../../../domain/policy/renew.ts';
import type { Schedule, Step, StepKind } from '../../../domain/policy/types.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import type { CommandEntry, LogEntry } from '../../../domain/task/life/log.ts';
import type { NoticeRecord } from '../../../domain/task/life/noticeRecord.ts';
import { facts } from '../../support/facts.ts';
import type { AcceptedMail } from '../processes/acceptedMails.ts';
import { audit } from './audit.ts';
import type { Evidence, MailEvidence, TaskEvidence } from './evidence.ts';

// Invented evidence: one task, whose officer is `an`, on one morning.

/** A moment by its second. */
export const at = (second: number): string =>
  `2026-03-02T01:00:${String(second).padStart(2, '0')}.000Z`;

const DAY = '2026-03-02';
const END = at(50);
export const TASK = facts().id;
export const KEY = shortKey(TASK);
export const MAIL = 'mail/xa/an/2026-03-02';
export const NEXT_MAIL = 'mail/xa/an/2026-03-03';

export const step = (id: string, second: number, kind: StepKind = 'remind'): Step => ({
  ...{ id, kind, date: DAY, at: at(second), deliverAt: at(second), to: ['officer'] },
});

const scheduleOf = (steps: Step[]): Schedule => ({
  ...{ steps, policyVersion: '', calendarVersion: '' },
});

/** What a command brings that was computed at a second. */
export const bringing = (
  extent: Rescheduling['extent'],
  second: number,
  steps: Step[],
): Rescheduling => ({ extent, from: at(second), schedule: scheduleOf(steps) });

/** What became of a task: `started` at second 0. */
interface Told {
  log?: LogEntry[];
  notices?: NoticeRecord[];
  brought?: TaskEvidence['brought'];
  trouble?: string | null;
}

export const task = (
  steps: Step[],
  { log = [], notices = [], brought = {}, trouble = null }: Told = {},
): TaskEvidence => ({
  ...{ first: scheduleOf(steps), brought },
  state: {
    ...{ facts: facts({ trouble }), schedule: scheduleOf(steps), policyVersion: '' },
    ...{ notices, remembered: [], log: [{ at: at(0), what: 'started' }, ...log] },
  },
});

const by: Actor = {
  ...{ person: { id: 'an', name: '', title: '' }, typist: null, origin: 'api', ground: '' },
};

/** A command in the log; the revision it led to is its second, unless another is named. */
export const command = (
  what: CommandName,
  second: number,
  kept: object = { note: 'm' },
  revision = second,
): CommandEntry => ({ ...{ at: at(second), what, by, revision, kept, before: {} } });

/** The record of a step's notice, which a task owed at a second; `more` says what became of it. */
export const record = (
  id: string,
  second: number,
  more: Partial<NoticeRecord> = {},
): NoticeRecord => ({
  ...{ id: `${id}@${DAY}`, kind: 'remind', to: ['officer'], owedAt: at(second) },
  ...more,
});

/** The record of what a command owed, which was suppressed. */
export const told = (kind: NoticeKind, revision: number): NoticeRecord => ({
  ...{ id: `${kind}@r${revision}`, kind, to: ['officer'], owedAt: at(revision) },
  ...suppressed(revision),
});

export const suppressed = (second: number): Pick<NoticeRecord, 'suppressed'> => ({
  suppressed: { at: at(second), because: { why: 'command', command: 'report' } },
});

export const handedOver = (second: number, mail = MAIL): Pick<NoticeRecord, 'handedOver'> => ({
  handedOver: {
    ...{ at: at(second), reports: [] },
    to: [{ person: 'an', roles: ['officer'], mail, deliverAt: at(second) }],
  },
});

/** The same, asked back at another second. */
export const askedBack = (second: number, back: number): Pick<NoticeRecord, 'handedOver'> => ({
  handedOver: {
    ...{ at: at(second), reports: [] },
    to: [
      {
        ...{ person: 'an', roles: ['officer'], mail: MAIL, deliverAt: at(second) },
        recall: { at: at(back), because: 'report' },
      },
    ],
  },
});

/** A notice in `an`'s mail. */
export const notice = (
  id: string,
  end: NoticeEnd['end'],
  more: Partial<NoticeEnd> = {},
): NoticeEnd => ({
  ...{ id: noticeIdOf(KEY, `${id}@${DAY}`, 'an'), subject: TASK, key: KEY },
  ...{ kind: 'remind', title: '', end },
  ...more,
});

export const attempt = (outcome: Attempt['outcome'], second = 5): Attempt => ({
  ...{ at: at(second), outcome, response: '' },
});

export const mail = (
  notices: NoticeEnd[],
  change: Partial<DigestLedger> = {},
  running = false,
): MailEvidence => {
  const id = change.id ?? MAIL;
  const ledger: DigestLedger = {
    ...{ id, agency: 'xa', person: 'an', date: DAY, deliverAt: at(4), end: 'delivered' },
    ...{ detail: '', subject: '', messageId: `<${id}>` },
    ...{ attempts: [attempt('accepted')], again: null, notices },
    ...change,
  };
  return { id, running, tryingSince: null, ledger };
};

/** A ledger of a mail that carried nothing in the end. */
export const EMPTY = { end: 'nothing' as const, attempts: [], messageId: '' };

export const taken = (change: Partial<AcceptedMail> = {}): AcceptedMail => ({
  ...{ at: at(5), to: 'an@xa', messageId: `<${MAIL}>`, date: 'd', sha256: 's' },
  text: `Mã ${KEY}`,
  ...change,
});

export const evidence = (change: Partial<Evidence>): Evidence => ({
  ...{ at: END, readFrom: END, frozen: [], tasks: [], asked: [], mails: [], accepted: [] },
  ...{ retryMs: 4000, coordinator: 'dau-moi' },
  addressOf: (agency, person) => `${person}@${agency}`,
  ...change,
});

/** Why something is an offence. */
export const whys = (change: Partial<Evidence>) => {
  const { lost, doubled } = audit(evidence(change));
  return { lost: lost.map(({ why }) => why), doubled: doubled.map(({ why }) => why) };
};

export const CLEAN = { lost: [], doubled: [] };
