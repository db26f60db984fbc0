import { fold } from '../../text/fold.ts';
import type { Proof, TaskFacts } from '../types.ts';
import { productsIn } from './wanted.ts';

/** What a report is made of, as far as it is known of a task. */
export type Provable = Pick<TaskFacts, 'deliverable' | 'wanted' | 'proven' | 'reports' | 'review'>;

/** How many of the products that a plan names are proven, and which are not. */
export interface Proven {
  proven: number;
  of: number;
  missing: string[];
}

export const isSameProduct = (one: string, other: string): boolean => fold(one) === fold(other);

/**
 * The proofs a next report builds on: of some products while others are missing, or those of the
 * report that was returned, each by its product.
 */
function standing({ proven, reports, review }: Provable): Proof[] {
  if (proven && proven.length > 0) return proven;
  const returned = review?.accepted === false ? (reports.at(-1)?.proofs ?? []) : [];
  return returned.filter(({ product }) => product !== '');
}

/** All proofs of a task with those that are given now; a newer one of a product takes its place. */
export function withProofs(facts: Provable, given: Proof[]): Proof[] {
  const isReplaced = ({ product }: Proof): boolean =>
    given.some((one) => isSameProduct(one.product, product));
  return [...standing(facts).filter((one) => !isReplaced(one)), ...given];
}

/** The products that a plan names and that none of these proofs is of. */
export function missingProducts(facts: Provable, proofs: Proof[]): string[] {
  const products = productsIn(facts);
  if (products.length < 2 || proofs.some(({ product }) => product === '')) return [];
  return products.filter((name) => !proofs.some(({ product }) => isSameProduct(product, name)));
}

/** How far a task with several products is proven; null where none or all of it is. */
export function provenSoFar(facts: Provable): Proven | null {
  if (!facts.proven || facts.proven.length === 0) return null;
  const missing = missingProducts(facts, facts.proven);
  if (missing.length === 0) return null;
  const of = productsIn(facts).length;
  return { proven: of - missing.length, of, missing };
}
