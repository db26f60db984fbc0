import type { Context } from 'hono';
import { type Text, text } from '../../../domain/text/text.ts';
import type { WebEnv } from '../env.ts';
import { Page, sendPage } from '../views/page.tsx';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file's format, by its ending. */
export type FileFormat = keyof typeof TYPES;

/** The format an address asks for as `dang`; null for one that there is not. */
export function formatIn(c: Context<WebEnv>): FileFormat | null {
  const asked = c.req.query('dang') ?? '';
  return Object.hasOwn(TYPES, asked) ? (asked as FileFormat) : null;
}

/** Sends a file to be saved under a name without accents; no cache keeps it. */
export const sendFile = (
  c: Context<WebEnv>,
  { name, format, bytes }: { name: string; format: FileFormat; bytes: Buffer },
): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'Content-Type': TYPES[format],
    'Content-Disposition': `attachment; filename="${name}.${format}"`,
    'Cache-Control': 'no-store',
  });

const TITLE = text('Chưa tải về được', 'This cannot be downloaded');

/** Says which formats there are, where the address asks for another. */
export const unknownFormat = (c: Context<WebEnv>): Promise<Response> =>
  refuseFile(
    c,
    text(
      `Không có dạng tệp “${c.req.query('dang') ?? ''}”; chọn dang=docx (Word) hoặc dang=xlsx (Excel).`,
      `There is no format "${c.req.query('dang') ?? ''}"; choose dang=docx (Word) or dang=xlsx (Excel).`,
    ),
  );

/** A page that says why there is no file. */
export const refuseFile = (c: Context<WebEnv>, said: Text): Promise<Response> => {
  const { visitor, language } = c.var;
  return sendPage(
    c,
    <Page title={TITLE} at={null} language={language} visitor={visitor}>
      <p class="fault" role="alert">
        {said[language]}
      </p>
    </Page>,
    422,
  );
};
