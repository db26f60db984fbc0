import { normalise } from '../text/fold.ts';

/**
 * A title as versions of a plan are compared: a suggestion's sentence without its own date, which a
 * new one may change.
 */
export const bareTitle = ({ title, dueText }: { title: string; dueText: string }): string =>
  normalise(title.replace(dueText, ''));
