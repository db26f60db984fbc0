import { oneLine } from '../table/cleanCell.ts';
import { beginsAsUnit } from './unitHeads.ts';

/** A unit that a heading names. */
export interface Headed {
  unit: string;
  /** The heading says that what stands below is charged to it. */
  charged: boolean;
}

const CHARGES =
  /^(?:(?:các |những )?(?:nhiệm vụ|công việc|việc|nội dung)\s+)?(?:được\s+)?(?:giao|phân công|do|của|thuộc trách nhiệm(?: của)?|đối với)(?: cho)?\s+(.+?)(?:\s+(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm).*)?$/iu;
const LONGEST = 80;

/** `Nhiệm vụ giao Phòng Kinh tế`, `Phòng Kinh tế:`: null for a heading of anything else. */
export function unitInHeading(heading: string): Headed | null {
  const words = oneLine(heading).replace(/[\s.:;]+$/u, '');
  const charged = CHARGES.exec(words)?.[1];
  const unit = charged ?? words;
  if (unit.length > LONGEST || !beginsAsUnit(unit) || /[.;]|\d/u.test(unit)) return null;
  return { unit, charged: charged !== undefined };
}
