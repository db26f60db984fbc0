import type { Context } from 'hono';

/**
 * The texts of a form that was sent, trimmed and composed; files, and what was sent twice, are left
 * out.
 */
export async function formOf(c: Context): Promise<Record<string, string>> {
  const fields = Object.entries(await c.req.parseBody());
  return Object.fromEntries(
    fields.flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.normalize('NFC').trim()]] : [],
    ),
  );
}
