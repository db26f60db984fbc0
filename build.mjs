// Builds the program into dist/, from which commands and processes run. What is there already and
// right is left alone: `npx dondoc` builds when it first meets the folder, and the program may be
// running then and read the rest of itself later.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const DIST = path.join(import.meta.dirname, 'dist');
/** Written by the build itself, last of all. */
const NOTE = 'built-from';

const { outputFiles } = await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: [
    'run/main.ts',
    'reading/formats/parseThread.ts',
    'client/office/plans/rehearseThread.ts',
    'worker/noteBuild.ts',
  ],
  ...{ bundle: true, splitting: true, packages: 'external', sourcemap: true },
  ...{ platform: 'node', format: 'esm', target: 'node20' },
  ...{ outdir: 'dist', entryNames: '[name]', write: false, logLevel: 'warning' },
});

const isThere = ({ path: file, contents }) =>
  existsSync(file) && readFileSync(file).equals(contents);
/** Parts have their hash in their name; what reads them comes after them. */
const isPart = ({ path: file }) => /-[0-9A-Z]{8}\.js(?:\.map)?$/.test(file);

mkdirSync(DIST, { recursive: true });
for (const file of [...outputFiles.filter(isPart), ...outputFiles.filter((one) => !isPart(one))]) {
  if (isThere(file)) continue;
  const part = `${file.path}.${process.pid}.part`;
  writeFileSync(part, file.contents);
  renameSync(part, file.path);
}
const { packed } = await import(path.join(DIST, 'noteBuild.js'));
const built = new Set([NOTE, packed, ...outputFiles.map((file) => path.basename(file.path))]);
for (const name of readdirSync(DIST)) if (!built.has(name)) rmSync(path.join(DIST, name));
