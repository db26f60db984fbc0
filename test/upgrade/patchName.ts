/** The patch of the release `remembering`. */
export const REMEMBERS = 'remembers-progress';
