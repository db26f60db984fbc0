import type { Agency } from '../agency.ts';
import { ConfigFaults, type Fault } from '../load/faults.ts';
import { type Instead, loadAgency } from '../load/loadAgency.ts';

/** What would come of a file that holds something else. */
export interface EditPreview {
  /** The agency as it would read; null: it could not be used at all. */
  agency: Agency | null;
  /** What would be wrong that is not wrong now. */
  faults: Fault[];
}

/** Reads an agency as if one of its files were another, by the rules that it is read by. */
export function previewEdit(
  before: Agency,
  instead: Instead,
  options: { calendars?: string } = {},
): EditPreview {
  try {
    const agency = loadAgency(before.dir, { ...options, instead });
    return { agency, faults: newFaults(before.faults, agency.faults) };
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error;
    return { agency: null, faults: error.faults };
  }
}

/** Lines move when others are added, so a fault is known by what is wrong with what. */
function newFaults(before: Fault[], after: Fault[]): Fault[] {
  const known = before.map(keyOf);
  return after.filter((fault) => {
    const at = known.indexOf(keyOf(fault));
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
}

const keyOf = ({ place, value, said }: Fault): string =>
  [place, value, said.vi.replace(/\d+/g, '#')].join('\n');
