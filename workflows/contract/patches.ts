/**
 * A mail that is still moving on asks back, from where a notice has moved to, what is asked of
 * itself. Used at once: a mail ends on the release it began on, and few ever meet it.
 */
export const FOLLOWS_RECALLS = 'follows-recalls';

/**
 * Patches that this release carries without using them: it replays what a later release did under
 * them, and does nothing new itself. The next release takes them out of the list, and so uses them.
 * `docs/decisions/patches.md` says why.
 */
export const INACTIVE_PATCHES: readonly string[] = [];
