import type { Agency } from '../../../config/agency.ts';
import { renderTextList } from '../../../domain/digest/render.ts';
import { todayFor } from '../../../domain/digest/today.ts';
import type { DigestContent } from '../../../domain/digest/types.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { listTasks } from '../../facade/lists.ts';
import { todayAt } from '../../facade/mails.ts';
import { readAgency } from '../chosenAgency.ts';
import type { GlobalOptions } from '../ground.ts';
import { openSession, type Session } from '../session.ts';

interface DigestOptions extends GlobalOptions {
  person: string;
}

/** `dondoc digest --person P`: what stands open for a person today, as text to paste into a chat. */
export async function digest(options: DigestOptions): Promise<void> {
  const session = await openSession(options);
  try {
    const agency = agencyOfPerson(session, options);
    const content = await contentFor(session, agency, options.person);
    const { calendar } = agency;
    const rendering = { language: session.language, attentionBudget: null, calendar, now: await session.world.now() };
    console.log(options.json ? JSON.stringify(content, null, 2) : renderTextList(content, rendering));
  } finally {
    await session.close();
  }
}

async function contentFor({ world }: Session, agency: Agency, id: string): Promise<DigestContent> {
  const { directory } = agency;
  const rows = await listTasks(world, { agency: directory.agency });
  const date = await todayAt(world, directory.agency);
  const facts = rows.map((row) => row.facts);
  const person = personOf(directory, id);
  return {
    agencyName: directory.name,
    person: { id, name: person?.name ?? id, title: person?.title ?? '' },
    date,
    notices: todayFor(id, facts, agency, date),
    omitted: 0,
  };
}

/** A person's id may stand in several directories: `--agency` says which, else the first that has it. */
function agencyOfPerson({ registry }: Session, { agency, person }: DigestOptions): Agency {
  const agencies = agency ? [registry.get(readAgency(registry, agency).directory.agency)] : registry.all();
  const found = agencies.find(({ directory }) => personOf(directory, person));
  if (found) return found;
  throw new Refusal(
    text(
      `Không có “${person}” trong danh bạ; dùng mã người trong people.yaml.`,
      `"${person}" is in no directory; use a person's id from people.yaml.`,
    ),
  );
}
