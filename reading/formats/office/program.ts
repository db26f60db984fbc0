import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

const NAMES = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
/** Where its installers put it, beside the search path. */
const FOLDERS = [
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
  '/opt/libreoffice/program',
];

/** The file of LibreOffice's program; null where it is not installed. */
export function officeProgram(searchPath = process.env.PATH ?? ''): string | null {
  const folders = [...searchPath.split(path.delimiter), ...FOLDERS].filter(path.isAbsolute);
  const files = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return files.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
