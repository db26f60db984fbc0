import { doubledCommands, lostCommands, untoldCommands } from './commands.ts';
import type { End, Evidence, Offence } from './evidence.ts';
import { auditMails } from './mails.ts';
import { auditNotices } from './notices.ts';
import { auditRecords } from './records.ts';
import { fallenSteps, lostSteps, needlessSteps } from './steps.ts';
import { ofLostTries } from './told.ts';

/** What a run showed. */
export interface Verdict {
  /** Owed and gone: no mail, no reason, no word of it. */
  lost: Offence[];
  /** Came twice, or needlessly, and the ledger had not shown an *unknown* before. */
  doubled: Offence[];
  stepsDue: number;
  /** Notices that were not handed over: reported, cancelled, stood for by a higher step. */
  suppressed: number;
  /** Notices whose hand-over failed and is tried again, or was given up at the task's end. */
  notHandedOver: number;
  /** Of steps, by executions that were lost with their worker, and carried out otherwise then. */
  ofLostTries: number;
  /** How notices ended that were in a mail. */
  ends: Record<End, number>;
  mailsTaken: number;
  copies: number;
  unknownAttempts: number;
  /** Each time a command was asked for: some again, because nobody had answered. */
  commandsAsked: number;
  commandsAcknowledged: number;
}

/** Holds tasks, mails and commands against what really happened. Pure. */
export function audit(evidence: Evidence): Verdict {
  const { tasks, frozen, at, accepted } = evidence;
  // What a frozen task was told cannot be read.
  const asked = evidence.asked.filter(({ task }) => !frozen.includes(task));
  const notices = auditNotices(evidence);
  const mails = auditMails(evidence);
  const records = tasks.flatMap(({ state }) => state.notices);
  return {
    lost: [
      ...frozen.map((about) => ({ about, why: 'frozen: it does not answer any more' })),
      ...tasks.flatMap((task) => [...lostSteps(task, at), ...untoldCommands(task)]),
      ...lostCommands(tasks, asked),
      ...auditRecords(evidence),
      ...notices.lost,
      ...mails.lost,
    ],
    doubled: [
      ...tasks.flatMap((task) => needlessSteps(task, at)),
      ...doubledCommands(tasks, asked),
      ...notices.doubled,
      ...mails.doubled,
    ],
    stepsDue: tasks.flatMap((task) => fallenSteps(task, at).owed).length,
    suppressed: records.filter(({ suppressed }) => suppressed).length,
    notHandedOver: records.filter(({ owing, givenUp }) => owing ?? givenUp).length,
    ofLostTries: ofLostTries(evidence).length,
    ends: notices.ends,
    mailsTaken: accepted.length,
    copies: mails.copies,
    unknownAttempts: mails.unknownAttempts,
    commandsAsked: evidence.asked.reduce((sum, { times }) => sum + times, 0),
    commandsAcknowledged: asked.filter(({ acknowledged }) => acknowledged).length,
  };
}
