import type { AddressChange } from '../../../domain/access/addressWords.ts';
import type { PersonId } from '../../../domain/directory/types.ts';
import { text } from '../../../domain/text/text.ts';
import type { EntryKind } from './entryKinds.ts';

/** An entry of a file, as far as it tells a person's address. */
type Addressed = Readonly<Record<string, unknown>>;

/** A person who has another address. */
export interface Readdressed extends Pick<AddressChange, 'former' | 'now'> {
  id: PersonId;
  name: string;
}

/** Who gets another mail address by a change of an entry; null: nobody. */
export function readdressed(
  { list }: Pick<EntryKind, 'list'>,
  before: Addressed | null,
  after: Addressed | null,
): Readdressed | null {
  if (list !== 'people' || !before || !after) return null;
  const [former, now] = [addressIn(before), addressIn(after)];
  if (former?.toLowerCase() === now?.toLowerCase()) return null;
  return { id: String(before.id), name: String(after.name ?? before.id), former, now };
}

const addressIn = ({ email }: Addressed): string | null =>
  typeof email === 'string' && email !== '' ? email : null;

/** What a changed address leads to, told before it is written. */
export const READDRESSED_TEXT = text(
  'Người này phải đăng nhập lại, liên kết trong các thư đã gửi không dùng được nữa; địa chỉ cũ và các đầu mối được báo bằng thư.',
  'This person has to sign in again, and links of mails sent until now serve no more; the former address and the coordinators are told by mail.',
);
