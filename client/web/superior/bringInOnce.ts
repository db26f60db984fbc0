import type { Agency } from '../../../config/agency.ts';
import type { NamedPerson } from '../../../domain/case/actor.ts';
import { joined } from '../../../domain/text/text.ts';
import type { Desk } from '../../office/office.ts';
import type { WantedRow } from '../../office/types.ts';
import { Job } from '../jobs/job.ts';
import type { ListPass } from './listNote.ts';
import type { Lists } from './lists.ts';
import type { OpenList } from './openList.ts';

/** Lists of which something is being brought in: whoever presses twice waits for the first. */
const underWay = new Map<string, Job<ListPass>>();
/** The last of each agency: another list may hold the same rows. */
const lastOf = new Map<string, Job<ListPass>>();

/** What is being brought in of a list; null: nothing. */
export const broughtInNow = (id: string): Job<ListPass> | null => underWay.get(id) ?? null;

/** Who brings in, and of which agency. */
export interface BringsIn {
  lists: Lists;
  desk: Desk;
  agency: Agency;
  by: NamedPerson;
}

/** Brings in what is wanted of a list, and notes what became of it and what differed. */
export function bringInOnce(
  { lists, desk, agency, by }: BringsIn,
  { kept, list, found }: OpenList,
  wanted: WantedRow[],
): Job<ListPass> {
  const known = underWay.get(kept.id);
  if (known) return known;
  const code = agency.directory.agency;
  const before = lastOf.get(code);
  const job = new Job(async (progress): Promise<ListPass> => {
    await before?.ended;
    const { assigner } = kept.note;
    const ends = await desk.superior.bringIn(agency, list.rows, assigner, wanted, progress);
    const outcomes = ends.map(({ said, ...one }) => ({
      ...one,
      said: { vi: said.vi, en: said.en },
    }));
    const differences = (found?.rows ?? []).flatMap(({ said }, at) =>
      said.length > 0 ? [{ at, said: joined(said, '; ') }] : [],
    );
    const pass = { at: await desk.queries.now(), by, outcomes, differences };
    lists.change(kept.id, (note) => ({ ...note, passes: [...note.passes, pass] }));
    return pass;
  });
  underWay.set(kept.id, job);
  lastOf.set(code, job);
  void job.ended.then(() => underWay.delete(kept.id));
  return job;
}
