import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type WorkflowClientInterceptor } from '@temporalio/client';
import { startAll } from '../../client/office/commands/startTasks.ts';
import type { OfficeContext } from '../../client/office/context.ts';
import type { TaskState } from '../../workflows/contract/task.ts';
import { audit, type Verdict } from './audit/audit.ts';
import type { Evidence, TaskEvidence } from './audit/evidence.ts';
import { mailsUnderWay, readMails, readTasks, someAtWork } from './collect.ts';
import { doAll, planDeeds } from './deeds.ts';
import { killAll, lengthOf } from './kills.ts';
import { type Brought, briskly } from './office/briskCommands.ts';
import { COORDINATOR, mailOf } from './office/folders.ts';
import { type Invented, inventTasks } from './office/tasks.ts';
import { readAccepted } from './processes/acceptedMails.ts';
import { type Ground, layGround } from './processes/ground.ts';
import type { Kind, Victim } from './processes/victim.ts';
import { chance } from './random.ts';

export interface ChaosOptions {
  kills: number;
  tasks: number;
  seed: number;
  /** Between two kills, on average, beside what processes need to come back. */
  paceMs: number;
  /** How long mails may take to come to their end after the last kill. */
  drainMs: number;
  /** `host:port` of a cluster, which is then not killed; null: the embedded server. */
  address: string | null;
  progress(said: string): void;
}

/** What a run showed, and what it took. */
export interface Outcome extends Verdict {
  seed: number;
  tasks: number;
  killed: { kind: Kind; kills: number; endedByItself: number; recoveriesMs: number[] }[];
  seconds: number;
  /** Where data and logs were left, for a run that found something. */
  dir: string;
}

/** In place of the quarter of an hour between two attempts. */
const RETRY_MS = 4000;
/**
 * The server gives a workflow task whose workers were killed again and again longer each time: ten
 * minutes at most.
 */
const SET_BACK_MS = 12 * 60_000;
/** A step that has just fallen due is on its way into a mail: it is not asked for yet. */
const SETTLING_MS = 10_000;
/** So often what was found missing is looked for again. */
const LOOKS = 12;

/**
 * Kills the product's processes while they work, then asks whether anything was lost or doubled.
 */
export async function chaos(options: ChaosOptions): Promise<Outcome> {
  const begun = performance.now();
  const dir = mkdtempSync(path.join(tmpdir(), 'dondoc-chaos-'));
  const ground = await layGround(dir, { ...options, retryMs: RETRY_MS });
  try {
    options.progress(`seed ${options.seed}; data and logs in ${dir}`);
    const done = await killWhileWorking(ground, options);
    const verdict = await audited(ground, done, options);
    if (verdict.lost.length + verdict.doubled.length === 0)
      rmSync(dir, { recursive: true, force: true });
    return {
      ...verdict,
      seed: options.seed,
      tasks: options.tasks,
      killed: ground.victims.map(({ kind, kills, endedByItself, recoveriesMs }) => ({
        kind,
        kills,
        endedByItself,
        recoveriesMs,
      })),
      seconds: Math.round((performance.now() - begun) / 1000),
      dir,
    };
  } finally {
    await ground.close();
  }
}

async function killWhileWorking({ world, victims }: Ground, options: ChaosOptions) {
  const { kills, tasks, seed, paceMs, progress } = options;
  const lengthMs = lengthOf(victims, options);
  const brought: Brought = new Map();
  const fromMs = Date.now();
  const invented = inventTasks(chance(seed, 'tasks'), world.agencies.all(), {
    tasks,
    fromMs,
    lengthMs,
  });
  const deeds = planDeeds(chance(seed, 'deeds'), invented, lengthMs);
  const every = Math.max(1, Math.round(kills / 20));
  const told = (killed: number): void =>
    void (killed % every === 0 && progress(`${killed} of ${kills} kills`));
  let calm = false;
  const killing = killAll(chance(seed, 'kills'), victims, { kills, paceMs }, told).then(
    async () => {
      await allUp(victims);
      calm = true;
    },
  );
  const [asked] = await Promise.all([
    doAll(acting(world, briskly(brought, { seed, gapMs: lengthMs / 12 })), deeds, () => calm),
    killing,
    ...invented.map((one) => startSurely(world, one)),
  ]);
  return { inputs: invented.map(({ input }) => input), asked, brought };
}

/** The world as officials act on it. */
function acting(world: OfficeContext, interceptor: WorkflowClientInterceptor): OfficeContext {
  const { connection, options } = world.client;
  const { namespace } = options;
  return {
    ...world,
    client: new Client({ connection, namespace, interceptors: { workflow: [interceptor] } }),
  };
}

/** All processes work, and the mail server behaves from now on. */
async function allUp(victims: Victim[]): Promise<void> {
  for (const victim of victims) victim.tell('behave');
  await Promise.all(victims.map((victim) => victim.up()));
}

/** Starting a task again starts nothing twice: it is repeated until it went through. */
async function startSurely(world: OfficeContext, { input, startAtMs }: Invented): Promise<void> {
  await pause(Math.max(0, startAtMs - Date.now()));
  for (;;) {
    try {
      await startAll(world, [input]);
      return;
    } catch {
      await pause(500);
    }
  }
}

/** What was begun and asked for in a run. */
type Done = Awaited<ReturnType<typeof killWhileWorking>>;

/** Lets everything come to its end, then audits. */
async function audited(ground: Ground, done: Done, options: ChaosOptions): Promise<Verdict> {
  const { world } = ground;
  options.progress('all processes are up; waiting for what is under way');
  const deadline = performance.now() + options.drainMs;
  while (performance.now() < deadline && (await mailsUnderWay(world.client).catch(() => 1)) > 0)
    await pause(1000);
  const calmAt = performance.now() + SET_BACK_MS;
  while (performance.now() < calmAt && (await someAtWork(world.client).catch(() => true)))
    await pause(1000);
  // Tasks and mails are read one after the other, and a busy machine is late: what was between them
  // is there in a while, and what is lost stays lost.
  for (let look = 1; ; look += 1) {
    const evidence = await gather(ground, done);
    const verdict = audit(evidence);
    const isClean = verdict.lost.length + verdict.doubled.length === 0;
    if (!isClean)
      writeFileSync(path.join(ground.dir, 'evidence.json'), JSON.stringify(evidence, null, 1));
    if (isClean || look === LOOKS) return verdict;
    await pause(SETTLING_MS);
  }
}

/** What commands in a task's log brought to it, by the revision they led to. */
const broughtTo = ({ remembered }: TaskState, brought: Brought): TaskEvidence['brought'] =>
  Object.fromEntries(
    remembered.flatMap(({ id, revision }) => {
      const rescheduling = brought.get(id);
      return rescheduling ? [[revision, rescheduling]] : [];
    }),
  );

async function gather(
  { world, acceptedFile }: Ground,
  { inputs, asked, brought }: Done,
): Promise<Evidence> {
  const readFrom = new Date().toISOString();
  const at = new Date(Date.now() - SETTLING_MS).toISOString();
  const ids = inputs.map(({ facts }) => facts.id);
  const states = await readTasks(world, ids);
  const frozen = ids.filter((_, index) => !states[index]);
  const tasks = inputs.flatMap(({ schedule: first }, index) => {
    const state = states[index];
    return state ? [{ state, first, brought: broughtTo(state, brought) }] : [];
  });
  const named = tasks.flatMap(({ state: { notices } }) =>
    notices.flatMap(({ handedOver }) => (handedOver?.to ?? []).map(({ mail }) => mail)),
  );
  const mails = await readMails(world.client, named);
  const accepted = readAccepted(acceptedFile);
  return {
    at,
    readFrom,
    frozen,
    tasks,
    asked,
    mails,
    accepted,
    retryMs: RETRY_MS,
    addressOf: mailOf,
    coordinator: COORDINATOR,
  };
}
