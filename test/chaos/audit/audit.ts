import { doubledCommands, lostCommands, lostEchoes } from './commands.ts';
import type { End, Evidence, Offence } from './evidence.ts';
import { auditMails } from './mails.ts';
import { auditNotices } from './notices.ts';
import { dueSteps, lostSteps } from './steps.ts';

/** What a run showed. */
export interface Verdict {
  /** Owed and gone: no mail, no reason, no word of it. */
  lost: Offence[];
  /** Came twice, and the ledger had not shown an *unknown* before. */
  doubled: Offence[];
  stepsDue: number;
  /** By their tasks' logs: reported, cancelled, overtaken by a higher step. */
  stepsSuppressed: number;
  /** How notices ended. */
  ends: Record<End, number>;
  mailsTaken: number;
  copies: number;
  unknownAttempts: number;
  /** Also those asked again because nobody had answered. */
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
  return {
    lost: [
      ...frozen.map((about) => ({ about, why: 'frozen: it does not answer any more' })),
      ...tasks.flatMap((task) => [...lostSteps(task, asked, at), ...lostEchoes(task)]),
      ...lostCommands(tasks, asked),
      ...notices.lost,
      ...mails.lost,
    ],
    doubled: [...doubledCommands(tasks, asked), ...notices.doubled, ...mails.doubled],
    stepsDue: tasks.flatMap((task) => dueSteps(task, asked, at)).length,
    stepsSuppressed: tasks.flatMap(({ state }) =>
      state.log.filter(({ what }) => what === 'suppressed'),
    ).length,
    ends: notices.ends,
    mailsTaken: accepted.length,
    copies: mails.copies,
    unknownAttempts: mails.unknownAttempts,
    commandsAsked: evidence.asked.length,
    commandsAcknowledged: asked.filter(({ acknowledged }) => acknowledged).length,
  };
}
