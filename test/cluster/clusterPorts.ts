import { requireFreePort } from '../../worker/engine/server/port.ts';
import { listening } from '../worker/engine/ports.ts';

/** The ports of one cluster, one after the other, the frontend's first. */
export interface ClusterPorts {
  frontend: number;
  history: number;
  matching: number;
  worker: number;
  /**
   * Of the four services in this order; PostgreSQL's schema keeps them as smallint: 32767 at most.
   */
  membership: [number, number, number, number];
  postgres: number;
}

const COUNT = 9;

/** The nine ports from one on. Throws a Refusal when one of them is taken. */
export async function portsFrom(first: number): Promise<ClusterPorts> {
  for (const port of range(first)) await requireFreePort(port, '--port');
  return named(first);
}

/** Nine ports in a row that nothing listens on. */
export async function anyPorts(): Promise<ClusterPorts> {
  for (let first = 25_100; ; first += COUNT) {
    const taken = await Promise.all(range(first).map(listening));
    if (!taken.includes(true)) return named(first);
  }
}

const range = (first: number): number[] => Array.from({ length: COUNT }, (_, at) => first + at);

const named = (first: number): ClusterPorts => ({
  frontend: first,
  history: first + 1,
  matching: first + 2,
  worker: first + 3,
  membership: [first + 4, first + 5, first + 6, first + 7],
  postgres: first + 8,
});
