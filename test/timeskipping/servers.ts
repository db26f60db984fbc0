import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Few compilers and a plain collector: what runs for minutes gains nothing from better ones. */
const JVM = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** A JVM that has time-skipping servers for whoever asks it. */
export interface Servers {
  /** Where it is asked for one. */
  port: number;
  stop(): Promise<void>;
}

/** Starts the JVM from the folder of its classes. */
export async function startServers(dir: string, options: string[] = []): Promise<Servers> {
  const args = [...JVM, ...options, '-cp', '*', 'ServersOfThePast'];
  const jvm = spawn('java', args, { cwd: dir, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(jvm, 'exit');
  const [port] = await once(createInterface(jvm.stdout), 'line');
  return {
    port: Number(port),
    stop: async () => {
      jvm.kill('SIGTERM');
      await ended;
    },
  };
}
