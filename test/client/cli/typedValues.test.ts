import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { main, programIn } from '../../../run/main.ts';

/** Every command that does something, with the words that call it. */
function leaves(command: Command, called: string[] = []): { command: Command; called: string[] }[] {
  const below = command.commands.filter((one) => one.name() !== 'help');
  if (below.length === 0) return [{ command, called }];
  return below.flatMap((one) => leaves(one, [...called, one.name()]));
}

const program = programIn((said) => said.vi);
const ALL = leaves(program);
const GLOBAL = { command: program, called: [] };

const argumentsOf = (command: Command): string[] =>
  command.registeredArguments.filter(({ required }) => required).map(() => 'x');

const mandatoryOf = (command: Command): string[] =>
  command.options
    .filter(({ mandatory }) => mandatory)
    .flatMap(({ long }) => [long ?? '', '05/03/2026']);

const OPTIONS = [GLOBAL, ...ALL].flatMap(({ command, called }) =>
  command.options
    .filter(({ required }) => required)
    .map((option) => ({
      line: [...called, ...argumentsOf(command), option.long ?? ''],
      flags: option.flags,
    })),
);
const ARGUMENTS = ALL.flatMap(({ command, called }) =>
  command.registeredArguments.map((argument, at) => ({
    line: [...called, ...argumentsOf(command).slice(0, at)],
    rest: [...argumentsOf(command).slice(at + 1), ...mandatoryOf(command)],
    name: argument.name(),
  })),
);

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'dondoc-typed-'));
  vi.stubEnv('DONDOC_DATA', dir);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});
afterEach(() => vi.restoreAllMocks());

/** Runs a command line in this process: its status, and all it said. */
async function run(argv: string[]): Promise<{ status: number; said: string }> {
  const said: string[] = [];
  const keep = (words: unknown) => said.push(String(words)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  vi.spyOn(console, 'log').mockImplementation(keep);
  vi.spyOn(console, 'error').mockImplementation(keep);
  return { status: await main(argv), said: said.join('\n') };
}

/** What no reader should ever see. */
const LEAKS = /undefined|NaN|Invalid|error:|argument ''|\[object/u;

describe('an option without words is wrong usage, told with its name', () => {
  test('there are options and arguments to try', () => {
    expect(OPTIONS.length).toBeGreaterThan(100);
    expect(ARGUMENTS.length).toBeGreaterThan(20);
  });

  test.each(OPTIONS)('$line', async ({ line, flags }) => {
    for (const empty of ['', '  ']) {
      const { status, said } = await run([...line, empty]);
      expect(status).toBe(2);
      expect(said).toContain(`“${flags}” để trống`);
      expect(said).not.toMatch(LEAKS);
    }
    const { said } = await run(['--lang', 'en', ...line, '']);
    expect(said).toContain(`${flags} is empty`);
    expect(said).not.toMatch(/argument ''/u);
  });
});

describe('an argument without words, too', () => {
  test.each(ARGUMENTS)('$line <$name>', async ({ line, rest, name }) => {
    const { status, said } = await run([...line, ' ', ...rest]);
    expect(status).toBe(2);
    expect(said).toContain(`“${name}” để trống`);
    expect(said).not.toMatch(LEAKS);
  });

  test('and a command without a name', async () => {
    const { status, said } = await run(['', 'x']);
    expect(status).toBe(2);
    expect(said).not.toMatch(LEAKS);
  });
});

describe('what is no day of the calendar is refused as it was typed', () => {
  const days = OPTIONS.filter(({ flags }) => flags.includes('<date>'));

  test('there are such options', () => {
    const flags = new Set(days.map((one) => one.flags.split(' ')[0]));
    expect([...flags].sort()).toEqual([
      ...['--date', '--document-date', '--from', '--on'],
      ...['--posted-from', '--posted-to', '--received'],
    ]);
  });

  test.each(days)('$line', async ({ line }) => {
    for (const wrong of ['31/02/2026', '25/11/2026/1', '20/11/26', '11-2026', 'mai', '0/0/0']) {
      const { status, said } = await run([...line, wrong]);
      expect({ status, said: said.trim() }).toEqual({
        status: 1,
        said: `Ngày “${wrong}” chưa đúng cách ghi ngày, hoặc không có ngày này; ghi ngày/tháng/năm, ví dụ 05/03/2026.`,
      });
    }
  });
});
