import { createHash } from 'node:crypto';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import { commandArgs } from '../../../domain/plan/commandArgs.ts';
import { eventOccurrence, type Happening } from '../../../domain/plan/expand/eventOccurrence.ts';
import { refuseFaulty } from '../../../domain/task/commands/faultyInput.ts';
import { commandOf, type OwnArgs } from '../../../domain/task/commands/index.ts';
import type { CommandName } from '../../../domain/task/commands/names.ts';
import type { CommandBase } from '../../../domain/task/commands/types.ts';
import { mayAct } from '../../../domain/task/mayAct.ts';
import { isStale, refuse, refuseIfEnded, refuseWhatever } from '../../../domain/task/refuse.ts';
import { Refusal, type Refused, refusedAbout } from '../../../domain/text/refusal.ts';
import type { OfficeContext } from '../context.ts';
import { readTask, type Subject } from '../queries/readTask.ts';
import { type Asker, actorOf } from './actor.ts';
import { NotKnownYet } from './askedAgain.ts';
import type { Done } from './done.ts';
import { refuseLong } from './refuseLong.ts';
import { reopenClosed } from './reopenClosed.ts';
import { sendCommand } from './sendCommand.ts';
import { doneSince, refuseUnseen } from './sinceSeen.ts';
import { type RawInput, typedInput } from './typedInput.ts';

/** Who asks, in what words where he typed them, and what he saw of the task. */
interface Asking extends Asker {
  typed?: RawInput;
  /** The task's revision on the page he acted on; absent: he acts on whatever it is now. */
  seen?: number | undefined;
}

/**
 * Gives a command to a task, from what was typed. Throws a `Refusal` that says why it may not be.
 * @param seen the task's revision on the page it was typed into: what was done since is not done
 *   again, and what has changed otherwise is told first
 */
export async function performTyped(
  context: OfficeContext,
  id: string,
  name: CommandName,
  raw: RawInput,
  asker: Asker,
  seen?: number,
): Promise<Done> {
  const { typed } = commandOf(name);
  if (!typed) throw new TypeError(`${name} is not typed`);
  const own = (subject: Subject) => {
    const { facts, log } = subject.state;
    // A task that takes no such command says so, whatever was typed.
    if (!refuseWhatever(name, facts, subject)) refuseFaulty(name, raw);
    return typed.own(typedInput(raw, subject), {
      ...{ facts, log, directory: subject.agency.directory },
    });
  };
  return perform(context, id, name, { ...asker, typed: raw, seen }, own);
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
    const fingerprint = fingerprintOf(subject, name, asker, wanted);
    if (asker.seen !== undefined) {
      const done = doneSince(subject, fingerprint, asker.seen);
      if (done) return { subject, ...done };
      refuseUnseen(subject, asker.seen);
    }
    const args = await prepared(context, subject, name, asker, { own: wanted, fingerprint });
    try {
      const answer = subject.isClosed
        ? await reopenClosed(context, subject, name, args)
        : await sendCommand(context.client, subject, name, args);
      return { subject, by: args.by, answer, said: commandOf(name).story(args) };
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
  asker: Asker,
  { own, fingerprint }: { own: object; fingerprint: string },
): Promise<CommandBase> {
  const { state, agency, today, about } = subject;
  refuseLong(own);
  const by = actorOf(subject, asker);
  const ended = refuseIfEnded(name, state.facts, (at) => localDate(agency.calendar, at));
  if (ended) throw saidOf(about, ended);
  const forbidden = mayAct(agency.directory, by.person.id, name, state.facts, today);
  if (forbidden) throw forbidden;
  const now = await context.now();
  const running = { ...state, policy: state.policy ?? agency.policy };
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

/** Of what was asked, not of what it means to the task: that its first carrying out may change. */
function fingerprintOf(
  { id }: Subject,
  name: CommandName,
  { as, typist, typed }: Asking,
  own: object,
): string {
  const parts = [id, name, as ?? '', typist?.id ?? '', typed ?? own];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

const saidOf = (about: string, refused: Refused): Refusal =>
  new Refusal(refusedAbout(about, refused));
