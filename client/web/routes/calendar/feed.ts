import { type Context, Hono } from 'hono';
import { text } from '../../../../domain/text/text.ts';
import { deadlinesOf } from '../../../office/pages/calendar/deadlines.ts';
import type { Account } from '../../../office/types.ts';
import { HttpRefusal } from '../../access/httpRefusal.ts';
import type { CalendarAddresses } from '../../calendar/calendarAddresses.ts';
import { calendarFeed } from '../../calendar/calendarFeed.ts';
import type { PublicEnv, Visitor } from '../../env.ts';
import { rowsOf } from '../../visibleRows.ts';

interface Ground {
  addresses: Pick<CalendarAddresses, 'ownerOf'>;
  origin: string;
  /** Whoever a calendar belongs to, as pages know him; null where he is not there any more. */
  visitorFor(account: Account, c: Context<PublicEnv>): Visitor | null;
  /** Counts an address that shows nobody's calendar. */
  countUnknown(c: Context<PublicEnv>): Promise<void>;
}

const UNKNOWN = text(
  'Địa chỉ lịch này không còn dùng được; mở trang Lịch cá nhân để lấy địa chỉ mới.',
  'This calendar’s address shows nothing any more; open My calendar for the new one.',
);

/** `/lich/<word>.ics`: a person's calendar, for programs that cannot sign in. */
export const feed = ({ addresses, origin, visitorFor, countUnknown }: Ground): Hono<PublicEnv> =>
  new Hono<PublicEnv>().get('/:file', async (c) => {
    const file = c.req.param('file');
    const owner = file.endsWith('.ics') ? await addresses.ownerOf(file.slice(0, -4)) : null;
    const visitor = owner && visitorFor(owner, c);
    if (!visitor) {
      await countUnknown(c);
      throw new HttpRefusal(404, UNKNOWN);
    }
    const { rows } = await rowsOf(visitor);
    const { directory } = visitor.agency;
    const about = { agency: directory.name, origin, language: directory.language };
    return c.body(await calendarFeed(deadlinesOf(rows, visitor.person.id), about), 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'no-store',
    });
  });
