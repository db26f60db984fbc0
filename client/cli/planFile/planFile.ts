import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Agency } from '../../../config/agency.ts';
import type { PlanReading } from '../../../domain/plan/types.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import {
  type AnsweredPlan,
  type AnswersBeside,
  answered,
  readAnswersBeside,
} from '../../../reading/answers/file/answeredPlan.ts';
import { inCurrentFormat } from '../../../reading/formats/office/current.ts';
import { refuseSize } from '../../../reading/formats/refusals.ts';
import { readPlan } from '../../../reading/readPlan.ts';
import { withoutControls } from '../../../reading/table/cleanCell.ts';
import { typedYear } from '../options/parseOptions.ts';
import { otherYear } from '../pages/otherYear.ts';

/** A plan's file with the answers beside it, and what was asked. */
export interface AnsweredFile extends AnsweredPlan {
  /** The year that was given is not the one in the plan's title. */
  otherYear: Text | null;
}

/**
 * Reads a plan file as the agency's policy reads due texts, with the answers that stand beside it.
 * Refuses a file that is not there, or too large, before opening it, and answers that cannot be
 * used.
 */
export async function readPlanFile(
  file: string,
  year: string | undefined,
  agency: Agency | null,
): Promise<AnsweredFile> {
  return await readAnsweredPlan(file, year, agency, readAnswersBeside(file));
}

/** The same, with what was asked. */
export async function readAnsweredPlan(
  file: string,
  year: string | undefined,
  agency: Agency | null,
  beside: AnswersBeside,
): Promise<AnsweredFile> {
  const { answers } = beside;
  const printed = await readPrinted(file, year ? typedYear(year) : answers.year, agency);
  return {
    ...answered(printed, agency, beside),
    otherYear: otherYear(printed.plan, year ? 'option' : 'answers'),
  };
}

/** The plan as printed, before anybody answered anything. */
async function readPrinted(
  file: string,
  year: number | null,
  agency: Agency | null,
): Promise<PlanReading> {
  const fileName = withoutControls(path.basename(file));
  refuseSize(sizeOf(file), fileName);
  return await readPlan(await inCurrentFormat(bytesOf(file), fileName), {
    fileName,
    ...(year ? { year } : {}),
    ...(agency ? { beforeIsInclusive: agency.policy.beforeIsInclusive } : {}),
  });
}

function sizeOf(file: string): number {
  const stat = seen(file, () => statSync(file, { throwIfNoEntry: false }));
  if (stat?.isFile()) return stat.size;
  if (stat?.isDirectory())
    throw new Refusal(
      text(
        `“${file}” là thư mục; ghi tệp kế hoạch nằm trong đó.`,
        `"${file}" is a folder; name the plan’s file in it.`,
      ),
    );
  throw new Refusal(
    text(
      `Không có tệp “${file}”; kiểm tra đường dẫn.`,
      `There is no file "${file}"; check the path.`,
    ),
  );
}

const bytesOf = (file: string): Uint8Array => seen(file, () => readFileSync(file));

/** Says which file the system does not let us read. */
function seen<T>(file: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Refusal(
      text(
        `Không đọc được “${file}” (${code}); kiểm tra đường dẫn và quyền đọc.`,
        `"${file}" cannot be read (${code}); check the path and its permissions.`,
      ),
    );
  }
}
