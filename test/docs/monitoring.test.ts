import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { METRICS } from '../../workflows/contract/metrics.ts';

interface Rules {
  groups: { rules: { alert: string; expr: string; labels: object; annotations: object }[] }[];
}

const read = (name: string): string =>
  readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

/** What Prometheus may be asked for: a histogram has three names. */
const series = METRICS.flatMap(({ name, kind }) =>
  kind === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
);

describe('docs/alerts.yaml', () => {
  const rules = (parse(read('alerts.yaml')) as Rules).groups.flatMap((group) => group.rules);

  test('asks for metrics that the product has', () => {
    const asked = rules.flatMap(({ expr }) => expr.match(/\bdondoc_\w+/g) ?? []);
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((name) => !series.includes(name))).toEqual([]);
  });

  test('narrows them by labels they have', () => {
    const narrowed = rules.flatMap(({ expr }) => [...expr.matchAll(/\b(dondoc_\w+)\{(\w+)=/g)]);
    expect(narrowed.length).toBeGreaterThan(2);
    for (const [, name, label] of narrowed)
      expect(METRICS.find((metric) => metric.name === name)?.labels).toContain(label);
  });

  test('tells each alert’s weight, what is wrong and what to do', () => {
    for (const { alert, labels, annotations } of rules) {
      expect([alert, Object.keys(labels)]).toEqual([alert, ['severity']]);
      expect([alert, Object.keys(annotations)]).toEqual([alert, ['summary', 'description']]);
    }
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });
});

test('docs/monitoring.md describes each metric with its type and labels, and no other', () => {
  const rows = [...read('monitoring.md').matchAll(/^\| `(dondoc_\w+)` \| (\w+) \|([\w, ]*)\|/gm)];
  const described = rows.map(([, name, kind, labels]) => `${name} ${kind} ${labels?.trim()}`);
  expect(described).toEqual(
    METRICS.map(({ name, kind, labels }) => `${name} ${kind} ${labels.join(', ')}`),
  );
});
