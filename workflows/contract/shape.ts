/**
 * The shape of what workflows carry: inputs, messages, results, memos, search attributes. Every run
 * carries the number of the release that began it; a release neither takes over runs of another
 * shape nor a data folder of one.
 */
export const SHAPE = 2;
