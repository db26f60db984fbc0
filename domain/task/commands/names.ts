/** Every command of a task, by its name on the wire. */
export const COMMAND_NAMES = [
  'report',
  'progress',
  'accept',
  'return',
  'request-extension',
  'decide-extension',
  'reassign',
  'hand-on',
  'ask-hand-over',
  'reschedule',
  'confirm',
  'demand-explanation',
  'record-explanation',
  'trigger',
  'set-due',
  'cancel',
  'send-held',
  'drop-held',
  'withdraw',
  'reopen',
  'reinstate',
  'apply-calendar',
  'apply-policy',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];
