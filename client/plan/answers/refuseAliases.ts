import { LineCounter, parseDocument, visit } from 'yaml';
import { ConfigFaults, type Fault } from '../../../config/load/faults.ts';
import { text } from '../../../domain/text/text.ts';

/**
 * Refuses a file of answers in which one place repeats another by YAML's `*name`: what the plan no longer asks is taken
 * out of the file, and with it what others would repeat.
 */
export function refuseAliases(file: string, bytes: Uint8Array): void {
  if (!bytes.includes('*'.charCodeAt(0))) return;
  const lines = new LineCounter();
  const faults: Fault[] = [];
  visit(parseDocument(new TextDecoder().decode(bytes), { lineCounter: lines, schema: 'failsafe' }), {
    Alias(_, { source, range }) {
      faults.push({ place: file, line: lines.linePos(range?.[0] ?? 0).line, value: `*${source}`, said: WRITE_OUT });
    },
  });
  if (faults.length > 0) throw new ConfigFaults(faults);
}

const WRITE_OUT = text(
  'YAML hiểu dấu * ở đầu là nhắc lại chỗ khác; chép đủ câu trả lời vào đây, hoặc đặt trong ngoặc kép',
  'YAML takes a leading * as a repetition of another place; write the answer out here, or put it in quotes',
);
