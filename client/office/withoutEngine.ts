/**
 * What the office knows without asking the engine: what a plan would become, and how it is told.
 */

export { isMoved, whatIsOpenOf } from './commands/handover.ts';
export { previewRollout } from './commands/previewRollout.ts';
export { officeDay } from './plans/compareWithRunning.ts';
export { diffVersions } from './plans/diffVersions.ts';
export { expanding, isOpen, NothingStarted, openQuestions } from './plans/expandPlan.ts';
export { findingWork } from './plans/giveFinding.ts';
export { unchosenResults } from './plans/planResults.ts';
export { openingOn, rehearsedFrom, rehearsedUntil } from './plans/rehearsalSpan.ts';
export { rehearsePlan } from './plans/rehearsePlan.ts';
