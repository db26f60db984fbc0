import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant, LocalDate } from '../../../domain/calendar/types.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import type { PersonId } from '../../../domain/directory/types.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import type { Audited, AuditLine } from '../access/audit.ts';
import type { AuditReader } from '../access/auditLines.ts';
import type { WayIn } from '../access/session/session.ts';
import type { WhyNot } from '../access/signIn/refusals.ts';

/** Which lines are wanted; empty and null: not narrowed. */
export interface SignInFilter {
  /** A person's id; `-`: nobody was recognised. */
  person: PersonId;
  day: LocalDate | null;
  refusedOnly: boolean;
}

/** A line as a page shows it. */
export interface SignInLine {
  at: Instant;
  /** Null where nobody was recognised. */
  person: { id: PersonId; name: string } | null;
  said: Text;
  isRefused: boolean;
  from: string;
}

/** What of the audit tells of signing in. */
const OF_SIGNING_IN: readonly Audited[] = [
  ...(['sign-in-asked', 'signed-in', 'sign-in-refused', 'signed-out'] as const),
  ...(['sessions-ended', 'refused'] as const),
];

const REFUSED: readonly Audited[] = ['sign-in-refused', 'refused'];

/** Lines shown at most: whoever looks for older ones names their day. */
export const MOST_LINES = 1000;

export const NOBODY = '-';

/**
 * Who signed in, and who was turned away, the newest first. Where nobody was recognised a line is
 * of no agency, and everybody who may read such lines sees it.
 */
export async function signInLines(
  audit: AuditReader,
  { directory, calendar }: Agency,
  { person, day, refusedOnly }: SignInFilter,
): Promise<SignInLine[]> {
  const dayOf = ({ at }: AuditLine): LocalDate => localDate(calendar, at);
  const isWanted = (line: AuditLine): boolean =>
    OF_SIGNING_IN.includes(line.what) &&
    (line.agency === null || line.agency === directory.agency) &&
    (person === '' || (line.person ?? NOBODY) === person) &&
    (day === null || dayOf(line) === day) &&
    (!refusedOnly || REFUSED.includes(line.what));
  const goesOn = (line: AuditLine): boolean => day === null || dayOf(line) >= day;
  const lines = await audit.newest(isWanted, MOST_LINES, goesOn);
  const nameOf = (id: PersonId): string => personOf(directory, id)?.name ?? id;
  return lines.map((line) => ({
    ...{ at: line.at, from: line.from, isRefused: REFUSED.includes(line.what) },
    person: line.person === null ? null : { id: line.person, name: nameOf(line.person) },
    said: wordsOf(line, nameOf),
  }));
}

function wordsOf({ what, detail }: AuditLine, nameOf: (id: PersonId) => string): Text {
  switch (what) {
    case 'signed-in':
      return before(text('đăng nhập', 'signed in'), WAYS[detail as WayIn]);
    case 'sign-in-asked':
      return text('yêu cầu gửi thư đăng nhập', 'asked for a mail to sign in with');
    case 'sign-in-refused':
      return refusedWords(detail.split(' '));
    case 'signed-out':
      return text('đăng xuất', 'signed out');
    case 'sessions-ended': {
      const by = nameOf(detail.replace(/^by /, ''));
      return text(
        `mọi phiên đăng nhập bị kết thúc, người thực hiện: ${by}`,
        `all sessions were ended by ${by}`,
      );
    }
    default:
      return text(`bị từ chối truy cập: ${detail}`, `was turned away: ${detail}`);
  }
}

/** `mailed-code wrong-code`, or why no mail was sent: `unknown-mailbox`. */
function refusedWords(words: string[]): Text {
  const [way, why = way] = words;
  const said = before(text('bị từ chối đăng nhập', 'sign-in refused'), WAYS[way as WayIn]);
  const reason = WHY[why as Reason] ?? text(`${why}`, `${why}`);
  return text(`${said.vi}: ${reason.vi}`, `${said.en}: ${reason.en}`);
}

const before = (said: Text, more: Text | undefined): Text =>
  more ? text(`${said.vi} ${more.vi}`, `${said.en} ${more.en}`) : said;

const WAYS: Partial<Record<WayIn, Text>> = {
  'first-link': text('bằng liên kết lúc khởi động', 'by the link of a start'),
  'mailed-link': text('bằng liên kết trong thư', 'by the link of a mail'),
  'mailed-code': text('bằng mã trong thư', 'by the code of a mail'),
  oidc: text('bằng tài khoản liên thông', 'by an account elsewhere'),
};

type Reason = WhyNot | 'too-many-asks';

const WHY: Record<Reason, Text> = {
  unknown: text('liên kết không hợp lệ', 'a link that nobody made'),
  over: text('liên kết hoặc mã quá hạn', 'link or code out of date'),
  used: text('liên kết hoặc mã đã dùng', 'link or code used before'),
  'other-browser': text('mở ở trình duyệt khác', 'opened in another browser'),
  'not-asked': text('trình duyệt chưa yêu cầu mã', 'the browser asked for no code'),
  'wrong-code': text('sai mã', 'a wrong code'),
  'unknown-mailbox': text('hộp thư không có trong danh bạ', 'a mailbox of nobody'),
  'provider-down': text('hệ thống tài khoản liên thông không trả lời', 'its provider is silent'),
  'not-confirmed': text('hệ thống tài khoản chưa xác nhận', 'its provider did not confirm it'),
  'not-begun-here': text('trình duyệt chưa yêu cầu đăng nhập', 'the browser did not ask for it'),
  'unverified-mail': text('địa chỉ thư chưa được xác thực', 'a mail address not verified'),
  'which-name': text('hộp thư của nhiều người, chưa rõ ai', 'a mailbox of several people'),
  'too-many-asks': text('yêu cầu quá nhiều lần', 'asked too often'),
};
