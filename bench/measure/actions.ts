/** The server's counters, by the `action_type` label of its metric `action`. */
export type Actions = Map<string, number>;

/** Reads the metric `action` of a server's metrics port: what Temporal Cloud would bill. */
export async function readActions(metricsUrl: string, namespace: string): Promise<Actions> {
  const body = await (await fetch(metricsUrl)).text();
  const counted: Actions = new Map();
  for (const line of body.split('\n')) {
    const found = /^action\{(.*)\} ([\d.e+]+)$/.exec(line);
    if (!found?.[1]?.includes(`namespace="${namespace}"`)) continue;
    const type = /action_type="([^"]*)"/.exec(found[1])?.[1] ?? '?';
    counted.set(type, (counted.get(type) ?? 0) + Number(found[2]));
  }
  return counted;
}

/** What was added between two readings. */
export function between(before: Actions, after: Actions): Actions {
  const rows = [...after].map(([type, count]) => [type, count - (before.get(type) ?? 0)] as const);
  return new Map(rows.filter(([, count]) => count > 0));
}
