import { dondoc } from '../../e2e/commandLine.ts';

type Env = Record<string, string>;

/** One task in a list, as far as it is compared. */
export interface SeenTask {
  key: string;
  ref: string;
  title: string;
  status: string;
}

async function json<T>(env: Env, ...args: string[]): Promise<T> {
  const { status, out, err } = await dondoc([...args, '--json'], env);
  if (status !== 0) throw new Error(`${args.join(' ')}: ${err}`);
  return JSON.parse(out);
}

/** All tasks, those that ended too. */
export async function tasksOf(env: Env): Promise<SeenTask[]> {
  const { tasks } = await json<{ tasks: SeenTask[] }>(env, 'task', 'list', '--all');
  return tasks
    .map(({ key, ref, title, status }) => ({ key, ref, title, status }))
    .sort((a, b) => a.key.localeCompare(b.key));
}

/** The ids of mails that arrived. */
export async function mailsOf(env: Env): Promise<string[]> {
  const mails = await json<{ id: string; end: string }[]>(env, 'mails');
  return mails.flatMap(({ id, end }) => (end === 'delivered' ? [id] : [])).sort();
}

/** The ids of plans. */
export const plansOf = async (env: Env): Promise<string[]> =>
  (await json<{ id: string }[]>(env, 'plan', 'list')).map(({ id }) => id).sort();
