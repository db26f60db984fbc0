import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../../config/root.ts';
import { pictures } from './pictures.ts';

for (const [name, picture] of Object.entries(await pictures()))
  writeFileSync(path.join(ROOT, 'docs/pictures', name), picture);
