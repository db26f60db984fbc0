import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { text } from '../../../../domain/text/text.ts';
import { HttpRefusal } from '../httpRefusal.ts';

const MB = 1024 * 1024;

/** Of a form; a pasted grid of ten thousand cells fits. */
export const FORM_BYTES = MB;
/** Of a plan that is uploaded, with its form. */
export const UPLOAD_BYTES = 20 * MB;

/** Turns away a body beyond so many bytes, before it is read, or as soon as that much of it was. */
export const limitBody = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw tooLarge(maxSize);
    },
  });

const tooLarge = (bytes: number): HttpRefusal =>
  new HttpRefusal(
    413,
    text(
      `Nội dung gửi lên quá lớn; nhiều nhất ${bytes / MB} MB.`,
      `What was sent is too large; at most ${bytes / MB} MB.`,
    ),
  );
