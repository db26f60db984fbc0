import type { Command, Option } from 'commander';
import { type Text, text } from '../../domain/text/text.ts';
import type { Say } from './say.ts';

/** Commander's own titles. */
const TITLES: Record<string, Text> = {
  'Usage:': text('Cách dùng:', 'Usage:'),
  'Arguments:': text('Tham số:', 'Arguments:'),
  'Options:': text('Tùy chọn:', 'Options:'),
  'Commands:': text('Lệnh:', 'Commands:'),
  'Global Options:': text('Tùy chọn chung:', 'Global options:'),
};

/** Commander's own complaints: what it begins a sentence with, and how an office reads it. */
const COMPLAINTS: [RegExp, string][] = [
  [/^error: required option '(.+)' not specified/, 'Thiếu tùy chọn bắt buộc “$1”.'],
  [/^error: missing required argument '(.+)'/, 'Thiếu tham số “$1”.'],
  [/^error: unknown command '(.*)'/, 'Không có lệnh “$1”.'],
  [/^error: unknown option '(.+)'/, 'Không có tùy chọn “$1”.'],
  [/^error: option '(.+)' argument missing/, 'Tùy chọn “$1” thiếu giá trị.'],
  [
    /^error: option '(.+)' argument '(.+)' is invalid\. Allowed choices are (.+)\./,
    'Tùy chọn “$1” không nhận “$2”; các giá trị: $3.',
  ],
  [
    /^error: option '(.+)' argument '(.+)' is invalid\. (.+)/,
    'Tùy chọn “$1” không nhận “$2”; ghi $3.',
  ],
  [/^error: too many arguments.*/, 'Thừa tham số.'],
  [/\(Did you mean (?:one of )?(.+)\?\)/, '(Có phải $1?)'],
];

/**
 * What commander says of an option in English only: whether it must be given, its values, its
 * default.
 */
function optionText(
  { description, mandatory, argChoices, defaultValue }: Option,
  say: Say,
): string {
  const values = argChoices?.join(', ');
  const said = [
    ...(mandatory ? [say(text('bắt buộc', 'required'))] : []),
    ...(values ? [say(text(`giá trị: ${values}`, `values: ${values}`))] : []),
    ...(typeof defaultValue === 'string'
      ? [say(text(`mặc định: ${defaultValue}`, `default: ${defaultValue}`))]
      : []),
  ];
  return said.length > 0 ? `${description} (${said.join('; ')})` : description;
}

/**
 * Makes a command and those under it speak the reader's language, commander's own words included.
 */
export function speak(program: Command, say: Say): void {
  const vietnamese = say(text('vi', 'en')) === 'vi';
  program.configureHelp({
    showGlobalOptions: true,
    styleTitle: (title) => (TITLES[title] ? say(TITLES[title]) : title),
    optionDescription: (option) => optionText(option, say),
  });
  program.configureOutput({
    outputError: (words, write) => {
      const said = vietnamese
        ? COMPLAINTS.reduce((so, [from, to]) => so.replace(from, to), words)
        : words;
      write(said);
    },
  });
}
