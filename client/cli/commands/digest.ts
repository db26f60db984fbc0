import type { Agency } from '../../../config/agency.ts';
import { renderTextList } from '../../../domain/digest/page/render.ts';
import type { DigestContent } from '../../../domain/digest/types.ts';
import { chosenPerson } from '../../../domain/directory/chosenPerson.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import type { PersonId } from '../../../domain/directory/types.ts';
import { personList } from '../../office/pages/chat/personList.ts';
import type { GlobalOptions } from '../cliContext.ts';
import { readAgency } from '../options/chosenAgency.ts';
import { openSession, type Session } from '../session.ts';

interface DigestOptions extends GlobalOptions {
  person: string;
}

/**
 * `dondoc digest --person P`: what stands open for a person today, as text to paste into a chat.
 */
export async function digest(options: DigestOptions): Promise<void> {
  const session = await openSession(options);
  try {
    const { agency, id } = personIn(session, options);
    const content = await contentFor(session, agency, id);
    const { calendar } = agency;
    const rendering = {
      language: session.language,
      attentionBudget: null,
      calendar,
      now: await session.queries.now(),
    };
    console.log(
      options.json ? JSON.stringify(content, null, 2) : renderTextList(content, rendering),
    );
  } finally {
    await session.close();
  }
}

async function contentFor(
  { queries }: Session,
  agency: Agency,
  id: string,
): Promise<DigestContent> {
  const code = agency.directory.agency;
  const rows = await queries.tasks({ agency: code });
  const facts = rows.map((row) => row.facts);
  return personList(id, facts, agency, await queries.today(code));
}

/** Of several agencies that have the person the first. */
function personIn(
  { registry }: Session,
  { agency, person }: DigestOptions,
): { agency: Agency; id: PersonId } {
  const agencies = agency
    ? [registry.get(readAgency(registry, agency).directory.agency)]
    : registry.all();
  const id = chosenPerson(
    agencies.map(({ directory }) => directory),
    person,
  );
  const found = agencies.find(({ directory }) => personOf(directory, id));
  if (!found) throw new TypeError(`no directory has ${id}`);
  return { agency: found, id };
}
