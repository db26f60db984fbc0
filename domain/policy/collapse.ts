import type { Role } from '../directory/types.ts';
import type { Step, StepKind } from './types.ts';

/** What is done of steps that fell due together, and what is not. */
export interface Collapsed {
  act: Step[];
  /** With the steps that stand for it, by id. */
  suppressed: { step: Step; by: string[] }[];
}

type Family = 'ladder' | 'inner' | 'obstacle' | 'explanation';

/**
 * Steps that stand for one another, lowest first. A demand stands above its urgings: what was never
 * demanded is not urged. Questions and endings stand for themselves.
 */
const FAMILIES: Record<Family, StepKind[]> = {
  ladder: ['assign', 'remind', 'urge', 'report-supervisor', 'report-chairman'],
  inner: ['remind-inner', 'urge-inner'],
  obstacle: ['remind-obstacle', 'urge-obstacle'],
  explanation: ['propose-explanation', 'urge-explanation', 'require-explanation'],
};

/**
 * Of steps that fell due together (an outage, a late start) each role keeps the highest owed to it,
 * the newest among equals; a step goes on for the roles that keep it. No role that was addressed is
 * left out, and every step and role is either acted on or suppressed. Steps must be ascending by
 * time; both lists stay so.
 */
export function collapse(fellDue: Step[]): Collapsed {
  const act: Step[] = [];
  const suppressed: Collapsed['suppressed'] = [];
  for (const step of fellDue) {
    const kept = step.to.filter((role) => standingFor(step, role, fellDue) === step);
    const lost = step.to.filter((role) => !kept.includes(role));
    if (lost.length === 0) act.push(step);
    else if (kept.length > 0) act.push({ ...step, to: kept });
    if (lost.length > 0)
      suppressed.push({ step: { ...step, to: lost }, by: idsFor(step, lost, fellDue) });
  }
  return { act, suppressed };
}

/** The step a role gets in place of `step`: the highest of its family addressed to that role. */
function standingFor(step: Step, role: Role, fellDue: Step[]): Step {
  const family = familyOf(step);
  if (family === null) return step;
  return fellDue
    .filter((other) => familyOf(other) === family && other.to.includes(role))
    .reduce((best, other) => (rankOf(other, family) >= rankOf(best, family) ? other : best));
}

function familyOf(step: Step): Family | null {
  if (FAMILIES.ladder.includes(step.kind)) return 'ladder';
  if (FAMILIES.inner.includes(step.kind)) return 'inner';
  if (FAMILIES.obstacle.includes(step.kind)) return 'obstacle';
  return FAMILIES.explanation.includes(step.kind) ? 'explanation' : null;
}

/** An urgent report to the chairman stands above his weekly list: the list must not swallow it. */
const rankOf = (step: Step, family: Family): number =>
  FAMILIES[family].indexOf(step.kind) + (step.urgent ? 0.5 : 0);

const idsFor = (step: Step, lost: Role[], fellDue: Step[]): string[] => [
  ...new Set(lost.map((role) => standingFor(step, role, fellDue).id)),
];
