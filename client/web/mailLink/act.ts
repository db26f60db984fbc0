import { type LinkAct, mayActByLink } from '../../../domain/access/mayActByLink.ts';
import type { LinkPlace } from '../../../domain/access/workLink.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { FaultyInput } from '../../../domain/task/commands/faultyInput.ts';
import type { InputFault } from '../../../domain/task/commands/types.ts';
import { Refusal, type Refused } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { documentsIn } from '../tasks/documentsIn.ts';
import { rawOf } from '../tasks/rawOf.ts';
import { seenIn } from '../tasks/seen.ts';
import { wholeDays } from '../tasks/wholeDays.ts';
import type { MailLinkGround, OpenedLink } from './ground.ts';
import { linkedSubjects } from './linkedSubjects.ts';
import { junkIn } from './readTyped.ts';

/** What became of an act on some tasks of a link. */
export interface Acted {
  /** Keys of the tasks it was done to. */
  done: string[];
  /** Of the others why not; `key` null: of none in particular. */
  refused: { key: string | null; said: Refused }[];
  /** What is wrong with what was typed, by its input; then nothing was done. */
  faults: readonly InputFault[];
  /** Nothing was done: this is asked about first. */
  doubts: Text[];
}

/**
 * Does to tasks of a link, by their keys, what was typed into a form of its page, in the name of
 * its person. The same sent twice is done once.
 */
export async function actByLink(
  ground: MailLinkGround,
  opened: OpenedLink,
  act: LinkAct,
  keys: string[],
  sent: Record<string, string>,
): Promise<Acted> {
  const { typed, read } = wholeDays(act, sent, opened.today);
  const acted: Acted = { done: [], refused: [], faults: [], doubts: [] };
  try {
    if (keys.length === 0) throw new Refusal(NONE_CHOSEN);
    const junk = junkIn(act, typed);
    if (junk.length > 0) throw new FaultyInput(junk);
    const ids = await idsIn(opened, keys);
    if (typed.sure !== 'yes')
      acted.doubts = [...read, ...(await doubtsOf(opened, act, ids, typed))];
    if (acted.doubts.length > 0) return acted;
    for (const id of ids) await actOn(ground, opened, act, id, typed, acted);
  } catch (error) {
    acted.refused.push({ key: null, said: saidIn(error) });
    if (error instanceof FaultyInput) acted.faults = error.faults;
  }
  return acted;
}

async function actOn(
  ground: MailLinkGround,
  { desk, link, agency, person, today, from }: OpenedLink,
  act: LinkAct,
  id: string,
  typed: Record<string, string>,
  acted: Acted,
): Promise<void> {
  const key = shortKey(id);
  const { agency: code } = agency.directory;
  try {
    const { facts } = (await desk.queries.task(id)).state;
    const refused = mayActByLink(agency.directory, person.id, act, facts, today);
    if (refused) throw refused;
    const at = ground.now();
    const line = { agency: code, person: person.id, from, detail: `${act} ${id} ${link.id}` };
    await ground.audit.write({ at, what: 'link-act', ...line });
    const seen = seenIn(typed, key) ?? seenIn(typed);
    // By a link nobody chooses who is asked.
    const { person: _chosen, ...raw } = rawOf(act, typed);
    const { answer, said } = await desk.commands.perform(id, act, raw, seen);
    await ground.sendReceipt({
      ...{ agency: code, person: person.id, link: link.id, at, from, said },
      task: { id, key, title: facts.title },
      revision: answer.revision,
    });
    acted.done.push(key);
  } catch (error) {
    acted.refused.push({ key, said: saidIn(error) });
  }
}

/** What a refusal says; anything else is a fault of ours. */
function saidIn(error: unknown): Refused {
  if (error instanceof Refusal) return error.said;
  throw error;
}

/** The ids of tasks of the link by their keys; throws a `Refusal` for any other. */
async function idsIn(opened: OpenedLink, keys: string[]): Promise<string[]> {
  const subjects = await linkedSubjects(opened);
  return keys.map((key) => {
    const id = subjects.find((subject) => shortKey(subject) === key);
    if (id === undefined) throw new Refusal(notIn(opened.link.place));
    return id;
  });
}

async function doubtsOf(
  { desk }: OpenedLink,
  act: LinkAct,
  ids: string[],
  typed: Record<string, string>,
): Promise<Text[]> {
  if (act !== 'report') return [];
  const wanted = documentsIn(typed).map((document) => ({ typed: ids, document }));
  return (await desk.queries.manyReportDoubts(wanted)).flat();
}

const NONE_CHOSEN = text(
  'Chưa chọn nhiệm vụ nào: đánh dấu các nhiệm vụ mà văn bản này hoàn thành.',
  'No task was chosen: tick those that this document completes.',
);

const notIn = (place: LinkPlace): Text => {
  const { vi, en } = PLACE[place];
  return text(
    `Nhiệm vụ này không có trong ${vi} của liên kết; dùng liên kết có nhiệm vụ ấy, hoặc báo cáo về Văn phòng.`,
    `This task is not in the ${en} of the link; use the link that has it, or tell the office.`,
  );
};

const PLACE: Record<LinkPlace, Text> = {
  mail: text('thư', 'mail'),
  list: text('danh sách', 'list'),
};
