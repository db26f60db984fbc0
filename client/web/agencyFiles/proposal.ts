import type { Agency } from '../../../config/agency.ts';
import {
  type AgencyFileText,
  revisionOf,
  writeAgencyFile,
} from '../../../config/edit/agencyFile.ts';
import { type ChangedLine, changedLines } from '../../../config/edit/lineDiff.ts';
import { previewEdit } from '../../../config/edit/previewEdit.ts';
import { edited, type YamlEdit } from '../../../config/edit/yamlEdit.ts';
import { standingOf } from '../../../domain/access/standing.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import type { Visitor } from '../env.ts';

/** A change of a file that was not written yet. */
export interface Proposal {
  seen: AgencyFileText;
  content: string;
  lines: ChangedLine[];
  /** Why it cannot be written, each with its place in the files. */
  faults: Text[];
}

/**
 * What some changes would make of a file, and what would be wrong then. Throws a `Refusal` where
 * the file is laid out in a way that cannot be changed.
 */
export function proposed(
  before: Agency,
  seen: AgencyFileText,
  edits: YamlEdit[],
  today: LocalDate,
): Proposal {
  const content = edited(seen.content, edits);
  const { agency, faults } = previewEdit(before, { name: seen.name, content });
  // Where none is left already, any change may be the way to a new one.
  const isLast = agency && hasCoordinator(before.directory, today);
  const leaderless = isLast && !hasCoordinator(agency.directory, today);
  return {
    ...{ seen, content },
    lines: changedLines(seen.content, content),
    faults: [
      ...faults.map(({ place, line, value, said }) => {
        const [vi, en] = line === null ? ['', ''] : [` dòng ${line}`, ` line ${line}`];
        return text(`${place}${vi}: ${value} ${said.vi}`, `${place}${en}: ${value} ${said.en}`);
      }),
      ...(leaderless ? [NO_COORDINATOR] : []),
    ],
  };
}

const NO_COORDINATOR = text(
  'Từ hôm nay không còn đầu mối nào giữ nhiệm vụ, nên không ai sửa lại được trên trang; ghi đầu mối khác trước.',
  'From today no coordinator would be in office, and nobody could mend it on the page; name another one first.',
);

const hasCoordinator = (directory: Directory, today: LocalDate): boolean =>
  directory.people.some(({ id }) =>
    standingOf(directory, id, today)?.roles.includes('coordinator'),
  );

/**
 * Writes a change, once it is on record who made it. Returns whether it was written: not where
 * somebody has changed the file meanwhile.
 */
export async function written(
  { agency, note }: Pick<Visitor, 'agency' | 'note'>,
  { seen, content }: Proposal,
): Promise<boolean> {
  const detail = `${seen.name} ${seen.revision} ${revisionOf(content)}`;
  const record = (): Promise<void> => note('agency-file-changed', detail);
  return (await writeAgencyFile(agency.dir, seen, content, record)) !== null;
}
