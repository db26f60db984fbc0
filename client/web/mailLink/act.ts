import { type LinkAct, mayActByLink } from '../../../domain/access/mayActByLink.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import type { DocumentRef } from '../../../domain/task/types.ts';
import { Refusal, type Refused } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';
import { typedDate } from '../../../domain/text/typedDate.ts';
import { rawOf } from '../tasks/rawOf.ts';
import type { MailLinkGround, OpenedLink } from './ground.ts';
import { subjectsOf } from './linkedTasks.ts';
import { refuseJunk } from './readTyped.ts';

/** What became of an act on some tasks of a mail. */
export interface Acted {
  /** Keys of the tasks it was done to. */
  done: string[];
  /** Of the others why not; `key` null: of none in particular. */
  refused: { key: string | null; said: Refused }[];
  /** Nothing was done: this is asked about first. */
  doubts: Text[];
}

/**
 * Does to tasks of a mail, by their keys, what was typed into a form of its page, in the name of
 * the mail's person. The same sent twice is done once.
 */
export async function actByLink(
  ground: MailLinkGround,
  opened: OpenedLink,
  act: LinkAct,
  keys: string[],
  typed: Record<string, string>,
): Promise<Acted> {
  const acted: Acted = { done: [], refused: [], doubts: [] };
  try {
    if (keys.length === 0) throw new Refusal(NONE_CHOSEN);
    refuseJunk(act, typed);
    const ids = await idsIn(opened, keys);
    if (typed.sure !== 'yes') acted.doubts = await doubtsOf(opened, act, ids, typed);
    if (acted.doubts.length > 0) return acted;
    for (const id of ids) await actOn(ground, opened, act, id, typed, acted);
  } catch (error) {
    acted.refused.push({ key: null, said: saidIn(error) });
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
    const line = { agency: code, person: person.id, from, detail: `${act} ${id} ${link.mail}` };
    await ground.audit.write({ at, what: 'link-act', ...line });
    const { answer, said } = await desk.commands.perform(id, act, rawOf(act, typed));
    await ground.sendReceipt({
      ...{ agency: code, person: person.id, mail: link.mail, at, from, said },
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

/** The ids of tasks in the mail by their keys; throws a `Refusal` for any other. */
async function idsIn({ desk, link }: OpenedLink, keys: string[]): Promise<string[]> {
  const subjects = subjectsOf(await desk.queries.mail(link.mail));
  return keys.map((key) => {
    const id = subjects.find((subject) => shortKey(subject) === key);
    if (id === undefined) throw new Refusal(NOT_IN_MAIL);
    return id;
  });
}

async function doubtsOf(
  { desk }: OpenedLink,
  act: LinkAct,
  ids: string[],
  { documentNo = '', documentDate = '' }: Record<string, string>,
): Promise<Text[]> {
  if (act !== 'report') return [];
  const document: DocumentRef = { documentNo, documentDate: typedDate(documentDate) };
  return desk.queries.reportDoubts(ids, document);
}

const NONE_CHOSEN = text(
  'Chưa chọn nhiệm vụ nào: đánh dấu các nhiệm vụ mà văn bản này hoàn thành.',
  'No task was chosen: tick those that this document completes.',
);

const NOT_IN_MAIL = text(
  'Nhiệm vụ này không có trong thư của liên kết; dùng liên kết trong thư có nhiệm vụ ấy, hoặc báo cáo về Văn phòng.',
  'This task is not in the mail of the link; use the link of the mail that has it, or tell the office.',
);
