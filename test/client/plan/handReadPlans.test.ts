import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../client/plan/readPlan.ts';

const plans = process.env.DONDOC_PLANS ?? '../shared/plans';
const scorer = join(plans, '..', 'tools', 'score-plan.mjs');

/** Runs the scorer on a plan as read now; its figures by name. */
function score(plan: string): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-plan-'));
  try {
    const actual = join(folder, 'actual.json');
    const fileName = `${plan}.txt`;
    writeFileSync(actual, JSON.stringify(readPlan(readFileSync(join(plans, fileName)), { fileName })));
    const said = execFileSync(process.execPath, [scorer, actual, join(plans, 'expected', `${plan}.json`)]).toString();
    return Object.fromEntries(
      [...said.matchAll(/^(\S.*?)\s+([\d.]+)$/gmu)].map(([, name, figure]) => [name, Number(figure)]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.runIf(existsSync(scorer))('a plan read by hand', () => {
  it.each(['hoa-lien-2024', 'luong-son-2024', 'tuy-phuoc-2024'])('is read the same by the reader: %s', (plan) => {
    const figures = score(plan);
    for (const figure of ['recall', 'precision', 'due text right', 'deadline right', 'lead units right']) {
      expect(figures[figure], figure).toBeGreaterThanOrEqual(0.97);
    }
    for (const figure of ['inner duties', 'inner dates']) expect(figures[figure], figure).toBeGreaterThanOrEqual(0.95);
    expect(figures['silent misreads']).toBe(0);
    expect(figures.asked).toBeLessThanOrEqual(8);
  });
});
