/** How much of what long tests try is tried: all of it, unless `DONDOC_TEST_SHARE` says. */
const share = Number(process.env.DONDOC_TEST_SHARE ?? 1);

/** So many, or the share of them that is tried, at least as many as still show the fault. */
export const shareOf = (all: number, least: number): number =>
  Math.max(Math.min(all, least), Math.round(all * share));
