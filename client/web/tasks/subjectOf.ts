import { Refusal } from '../../../domain/text/refusal.ts';
import type { Subject } from '../../office/types.ts';
import type { Visitor } from '../env.ts';

/** A task that is there and the visitor's to see; null for any other. */
export async function subjectOf(visitor: Visitor, key: string): Promise<Subject | null> {
  if (!/^[0-9a-z]{7,}$/.test(key)) return null;
  try {
    const subject = await visitor.desk.queries.task(key);
    const { facts } = subject.state;
    const isHere = facts.agency === visitor.agency.directory.agency;
    return isHere && visitor.sees(facts) ? subject : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
