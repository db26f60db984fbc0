import { Command, CommanderError, Option } from 'commander';
import { speak } from '../client/cli/localiseHelp.ts';
import { runsOn } from '../client/cli/machine.ts';
import { checkValues } from '../client/cli/options/checkValues.ts';
import { refusedText } from '../client/cli/refusedText.ts';
import { actionCommands } from '../client/cli/register/actions.ts';
import { mailCommands } from '../client/cli/register/mails.ts';
import { peopleCommands } from '../client/cli/register/people.ts';
import { planCommands } from '../client/cli/register/plan.ts';
import { rolloutCommands } from '../client/cli/register/rollout.ts';
import { roundCommands } from '../client/cli/register/rounds.ts';
import { taskCommands } from '../client/cli/register/tasks.ts';
import type { Say } from '../client/cli/say.ts';
import { WORDS } from '../client/cli/words.ts';
import { calledAs } from '../config/hint.ts';
import { VERSION } from '../config/version.ts';
import { Refusal } from '../domain/text/refusal.ts';
import type { Language } from '../domain/text/text.ts';
import { withoutControls } from '../reading/table/cleanCell.ts';
import { machine } from './machine.ts';
import { backupCommands } from './register/backup.ts';
import { operationCommands } from './register/operations.ts';

/** Exit statuses: done, refused or failed with a sentence, wrong usage. */
const DONE = 0;
const FAILED = 1;
const USAGE = 2;

/** Runs one command line; returns the exit status. */
export async function main(argv: string[]): Promise<number> {
  const language = languageIn(argv);
  runsOn(machine);
  try {
    await programIn((said) => said[language]).parseAsync(argv, { from: 'user' });
    return Number(process.exitCode ?? DONE);
  } catch (error) {
    return failed(error, await spoken(argv, language), argv.includes('--debug'));
  }
}

/** Asked before commander reads anything, because help and errors speak it too. */
function languageIn(argv: string[]): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  return (argv[at]?.split('=')[1] ?? argv[at + 1]) === 'en' && at >= 0 ? 'en' : 'vi';
}

/**
 * What a refusal is said in: the language that was asked for, else the settings', where they can be
 * read.
 */
async function spoken(argv: string[], asked: Language): Promise<Language> {
  if (argv.some((word) => word.startsWith('--lang'))) return asked;
  try {
    return (await import('../client/cli/cliContext.ts')).readOnly({}).language;
  } catch {
    return asked;
  }
}

/** All commands, described in one language. */
export function programIn(say: Say): Command {
  const program = new Command('dondoc').exitOverride().showHelpAfterError(say(WORDS.seeHelp));
  speak(program, say);
  program
    .description(say(WORDS.dondoc))
    .addOption(new Option('--lang <vi|en>', say(WORDS.lang)).choices(['vi', 'en']))
    .option('--config <file>', say(WORDS.config))
    .option('--data <dir>', say(WORDS.data))
    .option('--practice', say(WORDS.practice))
    .option('--agency <dir|code>', say(WORDS.agency))
    .option('--as <person>', say(WORDS.as))
    .option('--ground <text>', say(WORDS.ground))
    .option('--json', say(WORDS.json))
    .option('--no-color', say(WORDS.noColor))
    .option('--debug', say(WORDS.debug))
    .version(VERSION, '-V, --version', say(WORDS.version))
    .helpOption('-h, --help', say(WORDS.help))
    .helpCommand('help [command]', say(WORDS.help));
  program.hook('preAction', async (_program, command) => {
    const options = command.optsWithGlobals();
    const { callingOf } = await import('../client/cli/calling.ts');
    const { argv, env } = process;
    const start = { script: argv[1], cwd: process.cwd(), path: env.PATH ?? '' };
    calledAs(callingOf(options, start));
    (await import('../client/cli/practiceNotice.ts')).tellPractice(options);
    (await import('../client/cli/faultWarning.ts')).warnOfFaults(command.name(), options);
  });
  operationCommands(program, say);
  mailCommands(program, say);
  backupCommands(program, say);
  planCommands(program, say);
  rolloutCommands(program, say);
  taskCommands(program, say);
  roundCommands(program, say);
  peopleCommands(program, say);
  actionCommands(program, say);
  checkValues(program, say);
  return program;
}

function failed(error: unknown, language: Language, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : USAGE;
  // A file's name may hold what would steer the terminal.
  if (error instanceof Refusal) console.error(withoutControls(refusedText(error.said)[language]));
  else
    console.error(
      `${WORDS.bug[language]} ${error instanceof Error ? error.message : String(error)}`,
    );
  if (debug) console.error(error);
  return FAILED;
}
