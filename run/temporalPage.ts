import { type Text, text } from '../domain/text/text.ts';

/** Where Temporal's own page is, and what it opens while it runs. */
export const pageOpen = (url: string): Text =>
  text(
    `Trang của Temporal: ${url} – chừng nào còn chạy, ai dùng máy này mở trang đó đều xem, hủy được mọi việc của cơ quan mà không cần đăng nhập; trang web khác bị từ chối.`,
    `Temporal's own page: ${url} – while it runs, whoever uses this machine can see and end every task there without signing in; other web pages are turned away.`,
  );

/** Asked for where the engine is a cluster. */
export const pageIsElsewhere = (address: string): Text =>
  text(
    `--ui chỉ mở trang của máy chủ nhúng; máy chủ Temporal tại ${address} có trang riêng.`,
    `--ui shows the embedded server's page only; the Temporal server at ${address} has its own.`,
  );
