import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Settings } from '../../config/settings.ts';
import { shownDate } from '../../domain/calendar/shown.ts';
import { text } from '../../domain/text/text.ts';
import type { Trouble } from './trouble.ts';

const SOON_MS = 30 * 86_400_000;

/** A certificate of the settings, and when it ends: null where its file cannot be read. */
export interface Certificate {
  setting: string;
  file: string;
  ends: Date | null;
}

/** The certificates that the settings name. */
export function certificatesOf({
  temporal,
  mail,
}: Pick<Settings, 'temporal' | 'mail'>): Certificate[] {
  const files: [string, string | null | undefined][] = [
    ['temporal.tls.caFile', temporal.tls?.caFile],
    ['temporal.tls.certFile', temporal.tls?.certFile],
    ['mail.tls.caFile', mail.transport === 'smtp' ? mail.caFile : null],
  ];
  return files.flatMap(([setting, file]) => (file ? [{ setting, file, ends: endOf(file) }] : []));
}

/** Certificates of the settings that end within a month, or have ended. */
export function certificateTroubles(
  settings: Pick<Settings, 'temporal' | 'mail'>,
  now: Date,
): Trouble[] {
  return certificatesOf(settings).flatMap(({ setting, file, ends }) =>
    ends && isNear(ends, now)
      ? [{ kind: 'certificate', said: endsOn(`${file} (${setting})`, ends, now) }]
      : [],
  );
}

/** Null where it cannot be read: who uses it says so. */
function endOf(file: string): Date | null {
  try {
    return new Date(new X509Certificate(readFileSync(file)).validTo);
  } catch {
    return null;
  }
}

/** That a certificate ends soon, or has ended, and what to do. */
export function endsOn(what: string, ends: Date, now: Date) {
  const day = shownDate(ends.toISOString().slice(0, 10));
  const [vi, en] = ends < now ? ['đã hết hạn', 'ended'] : ['sắp hết hạn', 'ends'];
  return text(
    `Chứng thư ${what} ${vi} ngày ${day}: xin cấp và thay chứng thư mới`,
    `The certificate ${what} ${en} on ${day}: have it renewed and replace it`,
  );
}

/** Whether an end is near enough to be told. */
export const isNear = (ends: Date, now: Date): boolean => ends.getTime() - now.getTime() <= SOON_MS;
