import type { Unit } from '../../../directory/types.ts';
import type { Coordinating } from '../../types.ts';

/** Units as a task keeps those that take part in it. */
export const keptUnits = (units: Unit[]): Coordinating[] =>
  units.map(({ id, name, relation }) => ({ unit: id, name, relation }));
