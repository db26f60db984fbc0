import type { Logger, LogLevel, LogMetadata } from '@temporalio/common';
import { type DestinationStream, pino } from 'pino';
import type { Settings } from '../config/settings.ts';
import { withoutMailboxes } from './withoutMailboxes.ts';

export type Log = pino.Logger;

/**
 * The process's log on standard error: JSON for machines, pretty on a terminal. No mailboxes, no
 * secrets.
 */
export function createLog({ log }: Pick<Settings, 'log'>, to?: DestinationStream): Log {
  const pretty = log.format === 'pretty' || (log.format === 'auto' && process.stderr.isTTY);
  const options = {
    level: log.level,
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: withoutMailboxes },
  };
  if (!pretty) return pino(options, to ?? pino.destination(2));
  return pino({
    ...options,
    transport: { target: 'pino-pretty', options: { destination: 2, ignore: 'pid' } },
  });
}

/** What the SDK finds worth telling is its own housekeeping to us. */
const LEVELS = {
  TRACE: 'trace',
  DEBUG: 'trace',
  INFO: 'debug',
  WARN: 'warn',
  ERROR: 'error',
} as const;

/** The SDK's log into ours. */
export function sdkLogger(log: Log): Logger {
  const write = (level: LogLevel, message: string, meta?: LogMetadata): void =>
    log[LEVELS[level]]({ ...meta }, message);
  return {
    log: write,
    trace: (message, meta) => write('TRACE', message, meta),
    debug: (message, meta) => write('DEBUG', message, meta),
    info: (message, meta) => write('INFO', message, meta),
    warn: (message, meta) => write('WARN', message, meta),
    error: (message, meta) => write('ERROR', message, meta),
  };
}
