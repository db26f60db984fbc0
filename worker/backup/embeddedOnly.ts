import type { Settings } from '../../config/settings.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';

/** A cluster's data is in its own databases. Throws a Refusal that says what to use there. */
export function requireEmbedded({ temporal }: Settings): void {
  if (temporal.address === null) return;
  throw new Refusal(
    text(
      `Cài đặt dùng cụm Temporal tại ${temporal.address}: dữ liệu nằm trong cơ sở dữ liệu của cụm; sao lưu và khôi phục bằng công cụ của PostgreSQL (pg_dump, pg_basebackup), xem docs/production.md.`,
      `The settings name a Temporal cluster at ${temporal.address}: its data is in the cluster's own databases; back up and restore them with PostgreSQL's tools (pg_dump, pg_basebackup), see docs/production.md.`,
    ),
  );
}
