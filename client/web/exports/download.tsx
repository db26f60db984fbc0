import type { Context } from 'hono';
import { type Text, text } from '../../../domain/text/text.ts';
import type { WebEnv } from '../env.ts';
import { Fault } from '../views/Fault.tsx';
import { Page, sendPage } from '../views/page.tsx';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  /** Several files in one. */
  zip: 'application/zip',
};

const ASKED = ['docx', 'xlsx'] as const;

/** A format that may be asked for, by its ending. */
export type FileFormat = (typeof ASKED)[number];

/** The format an address asks for as `dang`; null for one that there is not. */
export const formatIn = (c: Context<WebEnv>): FileFormat | null =>
  ASKED.find((format) => format === c.req.query('dang')) ?? null;

/** A file that leaves, and how many tasks it tells of. */
interface Export {
  /** Without accents, and without its ending. */
  name: string;
  format: keyof typeof TYPES;
  bytes: Buffer;
  tasks: number;
}

/** Writes the export down, then sends the file to be saved; no cache keeps it. */
export async function sendFile(c: Context<WebEnv>, one: Export): Promise<Response> {
  const { name, format, bytes, tasks } = one;
  const file = `${name}.${format}`;
  await c.var.visitor.note('exported', `${file} tasks=${tasks}`);
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': TYPES[format],
    'Content-Disposition': `attachment; filename="${file}"`,
    'Cache-Control': 'no-store',
  });
}

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
      <Fault said={said} language={language} />
    </Page>,
    422,
  );
};
