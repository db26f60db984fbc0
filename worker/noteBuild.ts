import { noteBuild } from './builtFrom.ts';
import { packIntoBuild } from './bundle.ts';

/** Packs the workflow code, then notes that the build is whole. Its file stays with the build. */
export const packed = await packIntoBuild();
noteBuild();
