import { Refusal } from '../../text/refusal.ts';
import { type Text, text } from '../../text/text.ts';
import { typedDate } from '../../text/typedDate.ts';
import { commandOf } from './index.ts';
import type { CommandName } from './names.ts';
import type { Input, InputFault } from './types.ts';

/** An address of the web that may stand in a page: nothing else is ever made a link. */
export const WEB_ADDRESS = /^https?:\/\/[^\s"'<>]+$/i;

/**
 * What is wrong with what was typed for a command, whatever the task is: what is missing, days that
 * are none, links that lead nowhere. In the order of its inputs.
 * @param raw by the names of its inputs
 */
export function inputFaults(
  name: CommandName,
  raw: Readonly<Record<string, string | boolean | undefined>>,
): InputFault[] {
  const { typed } = commandOf(name);
  if (!typed) return [];
  const words = (input: string): string => {
    const value = raw[input];
    return typeof value === 'string' ? value.trim() : '';
  };
  const inputs = [...typed.inputs, ...(typed.rows ?? [])];
  return [
    ...inputs.flatMap((input) => faultOf(input, words(input.name)) ?? []),
    ...(typed.faults?.(words) ?? []),
  ];
}

function faultOf({ name, kind, need, said }: Input, typed: string): InputFault | null {
  if (typed === '')
    return need === 'required' && kind !== 'yes' ? { input: name, said: missing(said) } : null;
  if (kind === 'day') return dayFault(name, typed);
  return kind === 'link' && !WEB_ADDRESS.test(typed) ? { input: name, said: noLink(typed) } : null;
}

function dayFault(input: string, typed: string): InputFault | null {
  try {
    typedDate(typed);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { input, said: error.said };
  }
}

const missing = ({ vi, en }: Text): Text => text(`thiếu ${vi}`, `missing: ${en}`);

function noLink(typed: string): Text {
  const shown = typed.slice(0, 60);
  return text(
    `đường dẫn “${shown}” chưa đúng: chép cả địa chỉ, bắt đầu bằng https:// hoặc http://`,
    `the link "${shown}" is none: copy the whole address, from https:// or http:// on`,
  );
}
