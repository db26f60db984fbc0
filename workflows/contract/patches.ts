/**
 * A mail that is still moving on asks back, from where a notice has moved to, what is asked of
 * itself. Used at once: a mail ends on the release it began on, and few ever meet it.
 */
export const FOLLOWS_RECALLS = 'follows-recalls';

/**
 * A round asks back more than reminders: what it told of a report that was sent back, or of a
 * supplement. Used at once: no release had rounds before.
 */
export const RECALLS_OF_ROUNDS = 'recalls-of-rounds';

/**
 * Patches that this release carries without using them: it replays what a later release did under
 * them, and does nothing new itself. The next release takes them out of the list, and so uses them.
 * `docs/decisions/patches.md` says why.
 */
export const INACTIVE_PATCHES: readonly string[] = [];
