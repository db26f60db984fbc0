import type { Accept } from '../facade/expandPlan.ts';

/** `all`, or refs with commas, as somebody typed them. */
export const acceptIn = (words: string | undefined): Accept =>
  words === 'all' ? 'all' : (words ?? '').split(',').flatMap((ref) => ref.trim() || []);
