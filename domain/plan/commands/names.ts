/** Every command of a plan that is kept in its log, by its name on the wire. */
export const PLAN_COMMAND_NAMES = [
  'add-target',
  'change-target',
  'drop-target',
  'report-target',
  'set-inspections',
  'add-inspection',
  'hold-inspection',
  'conclude-inspection',
  'change-inspection',
  'drop-inspection',
  'add-finding',
  'drop-finding',
  'add-exclusion',
  'drop-exclusion',
  'set-task-above',
  'drop-task-above',
] as const;

export type PlanCommandName = (typeof PLAN_COMMAND_NAMES)[number];
