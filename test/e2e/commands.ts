import { dondocHere } from '../support/inProcess.ts';
import { dondoc, type Ended } from './commandLine.ts';

/**
 * The command line of an office, one command at a time. Each runs as a process of its own the
 * first time it is tried and in the test's own process after that, where it costs a tenth.
 */
export function commandsOf(
  env: () => Record<string, string>,
): (...args: string[]) => Promise<Ended> {
  const tried = new Set<string>();
  return (...args) => {
    const command = args.slice(0, 2).join(' ');
    if (tried.has(command)) return dondocHere(args, env());
    tried.add(command);
    return dondoc(args, env());
  };
}
