import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Agency } from '../../config/agency.ts';
import type { PlanReading } from '../../domain/plan/types.ts';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { refuseSize } from '../plan/formats/refusals.ts';
import { readPlan } from '../plan/readPlan.ts';
import { typedYear } from './typed.ts';

/** Reads a plan file as the agency's policy reads due texts. Refuses a file that is not there, or too large, before opening it. */
export async function readPlanFile(
  file: string,
  year: string | undefined,
  agency: Agency | null,
): Promise<PlanReading> {
  refuseSize(sizeOf(file), path.basename(file));
  return readPlan(readFileSync(file), {
    fileName: path.basename(file),
    ...(year ? { year: typedYear(year) } : {}),
    ...(agency ? { beforeIsInclusive: agency.policy.beforeIsInclusive } : {}),
  });
}

function sizeOf(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile()) return stat.size;
  throw new Refusal(text(`Không có tệp “${file}”; kiểm tra đường dẫn.`, `There is no file "${file}"; check the path.`));
}
