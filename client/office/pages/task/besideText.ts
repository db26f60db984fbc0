import { shownDate } from '../../../../domain/calendar/shown.ts';
import { named } from '../../../../domain/directory/named.ts';
import type { Directory } from '../../../../domain/directory/types.ts';
import { documentText } from '../../../../domain/task/proof/proofText.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { normalise } from '../../../../domain/text/fold.ts';
import { type Text, text } from '../../../../domain/text/text.ts';

/** Who takes part in a task: the units, and what its plan says where that says more. */
export function besideText({ coordinating = [], coordinatingUnits }: TaskFacts): Text {
  const names = coordinating.map(({ name }) => name).join('; ');
  const printed = coordinatingUnits.join('; ');
  if (names === '' || printed === '' || normalise(names) === normalise(printed))
    return text(names || printed, names || printed);
  return text(`${names} (kế hoạch ghi “${printed}”)`, `${names} (the plan: “${printed}”)`);
}

/** `05/03/2026, Lê Thị An: đã gửi số liệu (15/BC ngày 04/03/2026)` */
export const contributionTexts = (
  { contributions = [] }: TaskFacts,
  directory: Directory,
): Text[] =>
  contributions.map(({ at, by, note, document }) => {
    const who = `${shownDate(at.slice(0, 10))}, ${named(directory, by).name}: ${note}`;
    const proof = document && documentText(document);
    return text(`${who}${proof ? ` (${proof.vi})` : ''}`, `${who}${proof ? ` (${proof.en})` : ''}`);
  });
