import { noteBuild } from './builtFrom.ts';

noteBuild();
