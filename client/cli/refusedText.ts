import type { Refused } from '../../domain/text/refusal.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { remedyText } from './remedyText.ts';

/** Why something was refused, with what is typed to help: `… “x”; xem các mã bằng … task list`. */
export function refusedText({ remedy, vi, en }: Refused): Text {
  if (!remedy) return text(vi, en);
  const more = remedyText(remedy);
  return 'follows' in more
    ? text(followedBy(vi, more.follows.vi), followedBy(en, more.follows.en))
    : text(withMore(vi, more.goesOn.vi), withMore(en, more.goesOn.en));
}

/** After a list it stands on a line of its own. */
const followedBy = (said: string, more: string): string =>
  `${said}${said.includes('\n') ? '\n' : ' '}${more}`;

/** The sentence goes on before its full stop; after a question another begins. */
function withMore(said: string, more: string): string {
  if (!said.endsWith('?')) return `${said.replace(/\.$/, '')}${more}.`;
  const [first = '', ...rest] = more.replace(/^; /, '');
  return `${said} ${first.toUpperCase()}${rest.join('')}.`;
}
