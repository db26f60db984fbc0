import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../reading/readPlan.ts';
import { planAsExcel, planAsWord } from './formats/officeFiles.ts';

const plans = process.env.DONDOC_PLANS ?? '../shared/plans';
const scorer = join(plans, '..', 'tools', 'score-plan.mjs');

const NAMES = ['hoa-lien-2024', 'luong-son-2024', 'tuy-phuoc-2024'];

interface Expected {
  source: string;
  title: string;
  leadUnits: string[];
  alsoLeadUnits?: string[][];
}

const plain = (name: string): string => name.replace(/[.\s]+$/u, '');

/**
 * The plan as text, and as an office might have typed it; pages of its tables arrive in several
 * ways.
 */
const FORMS: Record<string, (text: string) => Uint8Array | Promise<Uint8Array>> = {
  txt: (text) => new TextEncoder().encode(text),
  docx: (text) => planAsWord(text, 'tables'),
  'one table.docx': (text) => planAsWord(text, 'blank rows'),
  xlsx: (text) => planAsExcel(text, 'tables'),
};
const CASES = NAMES.flatMap((plan) => Object.keys(FORMS).map((form) => [plan, form] as const));

async function bytesOf(plan: string, form: string): Promise<Uint8Array> {
  const make = FORMS[form];
  if (!make) throw new Error(`no form ${form}`);
  return make(readFileSync(join(plans, `${plan}.txt`), 'utf8'));
}

/** Runs the scorer on a plan as read now; its figures by name. */
async function score(plan: string, form: string): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-plan-'));
  try {
    const actual = join(folder, 'actual.json');
    const reading = await readPlan(await bytesOf(plan, form), { fileName: `${plan}.${form}` });
    writeFileSync(actual, JSON.stringify(reading));
    const said = execFileSync(process.execPath, [
      scorer,
      actual,
      join(plans, 'expected', `${plan}.json`),
    ]).toString();
    return Object.fromEntries(
      [...said.matchAll(/^(\S.*?)\s+([\d.]+)$/gmu)].map(([, name, figure]) => [
        name,
        Number(figure),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.runIf(existsSync(scorer))('a plan read by hand', () => {
  it.each(CASES)('is read the same by the reader: %s.%s', async (plan, form) => {
    const figures = await score(plan, form);
    for (const figure of [
      'recall',
      'precision',
      'due text right',
      'deadline right',
      'lead units right',
    ]) {
      expect(figures[figure], figure).toBeGreaterThanOrEqual(0.99);
    }
    for (const figure of ['inner duties', 'inner dates'])
      expect(figures[figure], figure).toBeGreaterThanOrEqual(0.95);
    expect(figures['silent misreads']).toBe(0);
    expect(figures.asked).toBeLessThanOrEqual((figures['rows expected'] ?? 0) / 10);
  });

  it.each(NAMES)('has its lists of units cut where the hand cut them: %s', async (plan) => {
    const wanted = JSON.parse(
      readFileSync(join(plans, 'expected', `${plan}.json`), 'utf8'),
    ) as Expected[];
    const { tasks: read } = await readPlan(readFileSync(join(plans, `${plan}.txt`)), {
      fileName: plan,
    });
    for (const [at, expected] of wanted.filter(({ source }) => source === 'table').entries()) {
      const either = [expected.leadUnits, ...(expected.alsoLeadUnits ?? [])].map((units) =>
        units.map(plain),
      );
      expect(either, expected.title).toContainEqual(read[at]?.leadUnits.map(plain));
    }
  });
});
