import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ConfigFaults } from '../../../config/load/faults.ts';
import { parseSource, type Source } from '../../../config/load/source.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { withoutControls } from '../../table/cleanCell.ts';

/** A file of a kilobyte a question; more than this is some other file. */
const MOST_BYTES = 5 * 1024 * 1024;

/** Where the answers to a plan's questions stand. */
export const answersPath = (file: string): string => `${file}.answers.yaml`;

/**
 * Reads the answers beside a plan; null where there are none yet. Throws `ConfigFaults` for what
 * cannot be read.
 */
export function readAnswersFile(file: string): Source | null {
  const place = answersPath(file);
  const shown = withoutControls(path.basename(place));
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT' || code === 'ENAMETOOLONG' || code === 'ENOTDIR') return null;
    throw faultOf(
      shown,
      text(
        `không đọc được (${code}); kiểm tra quyền đọc`,
        `cannot be read (${code}); check its permissions`,
      ),
    );
  }
  if (bytes.length > MOST_BYTES)
    throw faultOf(
      shown,
      text(
        'quá lớn để là tệp trả lời; kiểm tra lại tệp',
        'is too large for a file of answers; check it',
      ),
    );
  return parseSource(shown, bytes, 'failsafe');
}

const faultOf = (place: string, said: Text): ConfigFaults =>
  new ConfigFaults([{ place, line: null, value: '', said }]);

/** Writes the answers whole or not at all; says why where it cannot. */
export function writeAnswersFile(file: string, content: string): Text | null {
  const place = answersPath(file);
  const beside = `${place}.${process.pid}`;
  try {
    // A rename would replace what may not be written.
    const before = statSync(place, { throwIfNoEntry: false });
    if (before) accessSync(place, constants.W_OK);
    writeFileSync(beside, content, { flag: 'wx', ...(before ? { mode: before.mode } : {}) });
    renameSync(beside, place);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (existsSync(beside)) rmSync(beside);
    return text(
      `Không ghi được tệp trả lời ${withoutControls(place)} (${code}); chép kế hoạch vào thư mục ghi được để trả lời câu hỏi.`,
      `The file of answers ${withoutControls(place)} cannot be written (${code}); copy the plan to a folder that can be, to answer.`,
    );
  }
}
