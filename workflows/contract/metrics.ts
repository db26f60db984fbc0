import type { Attempt, NoticeEnd } from '../../domain/digest/delivery/ledger.ts';

/** One of the product's own metrics, as Prometheus knows it. */
export interface Metric {
  name: `dondoc_${string}`;
  kind: 'counter' | 'gauge' | 'histogram';
  /** Codes and ends; never a person. */
  labels: readonly string[];
  help: string;
}

/** How a notice can end in a mail that is closed. */
export const NOTICE_ENDS: readonly NoticeEnd['end'][] = [
  'delivered',
  'suppressed',
  'refused',
  'unknown',
  'moved',
];

export const ATTEMPT_OUTCOMES: readonly Attempt['outcome'][] = [
  'accepted',
  'refused',
  'refused-for-now',
  'unknown',
];

/** Counted by a mail when it closes. */
export const NOTICES: Metric = {
  name: 'dondoc_notices_total',
  kind: 'counter',
  labels: ['agency', 'end'],
  help: 'Notices of closed mails, by how they ended',
};

/** Counted by a mail after each attempt. */
export const MAIL_ATTEMPTS: Metric = {
  name: 'dondoc_mail_attempts_total',
  kind: 'counter',
  labels: ['agency', 'outcome'],
  help: 'Attempts to hand a mail to the mail server, by outcome',
};

export const DIGEST_LATENESS: Metric = {
  name: 'dondoc_digest_lateness_seconds',
  kind: 'histogram',
  labels: ['agency'],
  help: 'Time from the moment a mail was to leave until it was accepted',
};

/** Seconds: an ordinary morning, a retry after a quarter of an hour, an hour, a morning, a day. */
export const LATENESS_BUCKETS = [1, 5, 15, 60, 300, 900, 1800, 3600, 14_400, 86_400];

export const OPEN_TASKS: Metric = {
  name: 'dondoc_open_tasks',
  kind: 'gauge',
  labels: ['agency', 'bucket'],
  help: 'Open tasks: in-progress, overdue-open, or to-confirm (nobody knows whether it was done)',
};

export const LATE_MAILS: Metric = {
  name: 'dondoc_late_mails',
  kind: 'gauge',
  labels: ['agency'],
  help: 'Mails that should have left a quarter of an hour ago or earlier and are still open',
};

export const UNDELIVERED: Metric = {
  name: 'dondoc_undelivered_notices',
  kind: 'gauge',
  labels: ['agency', 'end'],
  help: 'Notices that stand as unknown or refused in mails closed within three days',
};

export const LAST_DELIVERY: Metric = {
  name: 'dondoc_last_delivery_timestamp_seconds',
  kind: 'gauge',
  labels: ['agency'],
  help: 'When a mail was last accepted, seconds since 1970',
};

export const FROZEN: Metric = {
  name: 'dondoc_frozen_workflows',
  kind: 'gauge',
  labels: [],
  help: 'Open workflows whose own code keeps failing',
};

export const TROUBLES: Metric = {
  name: 'dondoc_troubles',
  kind: 'gauge',
  labels: ['kind'],
  help: 'What is wrong with the machine, its files or its mail account: 1 or 0',
};

export const LOOKED_AT: Metric = {
  name: 'dondoc_state_timestamp_seconds',
  kind: 'gauge',
  labels: [],
  help: 'When the gauges were last read from the engine, seconds since 1970',
};

/** Every metric of the product's own. */
export const METRICS: readonly Metric[] = [
  NOTICES,
  MAIL_ATTEMPTS,
  DIGEST_LATENESS,
  OPEN_TASKS,
  LATE_MAILS,
  UNDELIVERED,
  LAST_DELIVERY,
  FROZEN,
  TROUBLES,
  LOOKED_AT,
];
