import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';
import { ROOT } from '../../config/root.ts';

/** A file that pages refer to, under an address that changes with its content. */
interface Asset {
  href: string;
  type: string;
  content: string;
}

function asset(name: string, type: string): Asset {
  const content = readFileSync(path.join(ROOT, 'client/web/assets', name), 'utf8');
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { href: `/tep/${hash}/${name}`, type, content };
}

export const ASSETS = {
  style: asset('style.css', 'text/css; charset=utf-8'),
  script: asset('app.js', 'text/javascript; charset=utf-8'),
  icon: asset('icon.svg', 'image/svg+xml'),
};

/** Serves them, to be kept by browsers for a year. */
export const assets = new Hono();
for (const { href, type, content } of Object.values(ASSETS))
  assets.get(href, (c) =>
    c.body(content, 200, {
      'Content-Type': type,
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  );
