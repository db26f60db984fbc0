/**
 * Patches that this release carries without using them: it replays what a later release did under
 * them, and does nothing new itself. The next release takes them out of the list, and so uses them.
 * `docs/decisions/patches.md` says why.
 */
export const INACTIVE_PATCHES: readonly string[] = [];
