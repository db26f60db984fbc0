import { createHash } from 'node:crypto';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { commandArgs } from '../../../domain/plan/commandArgs.ts';
import { eventOccurrence, type Happening } from '../../../domain/plan/expand/eventOccurrence.ts';
import { commandOf, type OwnArgs } from '../../../domain/task/commands/index.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import type { CommandBase } from '../../../domain/task/commands/types.ts';
import { mayAct } from '../../../domain/task/mayAct.ts';
import { isStale, refuse, refuseIfEnded } from '../../../domain/task/refuse.ts';
import { Refusal, type Refused, refusedAbout } from '../../../domain/text/refusal.ts';
import type { Text } from '../../../domain/text/text.ts';
import type { CommandAnswer } from '../../../workflows/contract/task.ts';
import type { OfficeContext } from '../context.ts';
import { readTask, type Subject } from '../queries/readTask.ts';
import { type Asker, actorOf } from './actor.ts';
import { refuseLong } from './refuseLong.ts';
import { reopenClosed } from './reopenClosed.ts';
import { NotKnownYet, sendCommand } from './sendCommand.ts';
import { type RawInput, typedInput } from './typedInput.ts';

/** What a command did to a task. */
export interface Done {
  /** The task as it stood before. */
  subject: Subject;
  args: CommandBase;
  answer: CommandAnswer;
  /** What was done, as the predicate of a sentence. */
  said: Text;
}

/** Who asks, and in what words where he typed them. */
interface Asking extends Asker {
  typed?: RawInput;
}

/**
 * Gives a command to a task, from what was typed. Throws a `Refusal` that says why it may not be.
 */
export function performTyped(
  context: OfficeContext,
  id: string,
  name: CommandName,
  raw: RawInput,
  asker: Asker,
): Promise<Done> {
  const { typed } = commandOf(name);
  if (!typed) throw new TypeError(`${name} is not typed`);
  const own = (subject: Subject) =>
    typed.own(typedInput(raw, subject), {
      facts: subject.state.facts,
      log: subject.state.log,
      directory: subject.agency.directory,
    });
  return perform(context, id, name, { ...asker, typed: raw }, own);
}

/** The same from arguments that were computed. */
export async function perform<N extends CommandName>(
  context: OfficeContext,
  id: string,
  name: N,
  asker: Asking,
  own: (subject: Subject) => OwnArgs<N> | object,
): Promise<Done> {
  const done = await performWhereNeeded(context, id, name, asker, async (subject) => own(subject));
  if (!done) throw new TypeError(`${name} has arguments`);
  return done;
}

/** The same where the task as it stands may need nothing: null. */
export async function performWhereNeeded<N extends CommandName>(
  context: OfficeContext,
  id: string,
  name: N,
  asker: Asking,
  own: (subject: Subject) => Promise<OwnArgs<N> | object | null>,
): Promise<Done | null> {
  let subject = await readTask(context, id);
  for (let tries = 1; ; tries += 1) {
    const wanted = await own(subject);
    if (!wanted) return null;
    const args = await prepared(context, subject, name, asker, wanted);
    try {
      const answer = subject.isClosed
        ? await reopenClosed(context, subject, name, args)
        : await sendCommand(context.client, subject, name, args);
      return { subject, args, answer, said: commandOf(name).story(args) };
    } catch (error) {
      // Whoever acted on the task between the reading and the command went first: it is made anew
      // from what the task is then.
      if (!isRefused(error) || tries >= TRIES) throw error;
      subject = await readTask(context, subject.id);
      if (!isStale(name, subject.state.facts, args)) throw error;
    }
  }
}

const TRIES = 3;

const isRefused = (error: unknown): boolean =>
  error instanceof Refusal && !(error instanceof NotKnownYet);

async function prepared(
  context: OfficeContext,
  subject: Subject,
  name: CommandName,
  asker: Asking,
  own: object,
): Promise<CommandBase> {
  const { state, agency, today, about, id } = subject;
  const { as, typist, typed } = asker;
  refuseLong(own);
  const by = actorOf(subject, asker);
  const ended = refuseIfEnded(name, state.facts, (at) => localDate(agency.calendar, at));
  if (ended) throw saidOf(about, ended);
  const forbidden = mayAct(agency.directory, by.person.id, name, state.facts, today);
  if (forbidden) throw forbidden;
  const now = await context.now();
  const running = { ...state, policy: state.policy ?? agency.policy };
  // Of what was asked, not of what it means to the task: that its first carrying out may change.
  const fingerprint = fingerprintOf([id, name, as ?? '', typist?.id ?? '', typed ?? own]);
  const whole = commandOf(name).opens ? withOccurrence(own as Happening, subject, now) : own;
  const args = commandArgs(name, whole, running, agency, { by, fingerprint, now });
  const refused = refuse(name, state.facts, args);
  if (refused && !isRepeatable(subject, fingerprint)) throw saidOf(about, refused);
  return args;
}

const withOccurrence = (happening: Happening, { state, agency }: Subject, now: Instant) => ({
  ...happening,
  occurrence: eventOccurrence(state.facts, happening, agency, now),
});

/** The task itself knows best whether it is asked for the same again. */
const isRepeatable = ({ state }: Subject, fingerprint: string): boolean =>
  state.remembered.some((one) => one.fingerprint === fingerprint);

const fingerprintOf = (parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

const saidOf = (about: string, refused: Refused): Refusal =>
  new Refusal(refusedAbout(about, refused));
