/** A plan of a thousand rows is half a megabyte; more than this is some other file. */
export const MAX_PLAN_BYTES = 20 * 1024 * 1024;

/**
 * XML inside a Word or Excel file, all parts together. Two thousand rows as Word writes them are
 * some 15 MB.
 */
export const MAX_UNZIPPED_BYTES = 32 * 1024 * 1024;

/** What stands further right than this is no plan's. */
export const MAX_COLUMNS = 64;
/** Cells and paragraphs of a file, those that merged cells cover included. */
export const MAX_CELLS = 200_000;
/** Characters of all cells, those repeated by merged cells included. */
export const MAX_CHARACTERS = 16_000_000;

/** What a file's parser may take before it is stopped. */
export const PARSER_HEAP_MB = 256;
export const PARSER_TIMEOUT_MS = 30_000;
/** What a process may grow by while its thread parses: buffers stand outside a thread's heap. */
export const PARSER_GROWTH_MB = 420;
