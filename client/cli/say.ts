import type { Text } from '../../domain/text/text.ts';

/** How every command is described: in the language that was asked for. */
export type Say = (said: Text) => string;
