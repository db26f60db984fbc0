import type { FC } from 'hono/jsx';
import type { LinkAct } from '../../../domain/access/mayActByLink.ts';
import { showInstant } from '../../../domain/calendar/showInstant.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import type { Origin } from '../../../domain/case/actor.ts';
import { shortKey } from '../../../domain/case/shortKey.ts';
import { personOf } from '../../../domain/directory/roles.ts';
import { commandOf } from '../../../domain/task/commands/index.ts';
import { commandsOf } from '../../../domain/task/life/log.ts';
import { statusOf, type TaskStatus } from '../../../domain/task/status.ts';
import { STATUS_TEXT } from '../../../domain/task/statusText.ts';
import { capitalised } from '../../../domain/text/capitalised.ts';
import { type Language, type Text, text } from '../../../domain/text/text.ts';
import { comesNext } from './comesNext.ts';
import type { OpenedLink } from './ground.ts';
import { linkedSubjects } from './linkedSubjects.ts';

const LINKS: readonly Origin[] = ['mail-link', 'list-link'];

/** An act as the log of its task has it. */
export interface RecordedAct {
  key: string;
  title: string;
  at: Instant;
  said: Text;
  status: TaskStatus;
  next: Text;
}

/**
 * What was last recorded of an act through the link, of those of its tasks that are named.
 */
export async function recordedActs(
  opened: OpenedLink,
  act: LinkAct,
  keys: string[],
): Promise<RecordedAct[]> {
  const { desk, person, agency, today } = opened;
  const subjects = await linkedSubjects(opened);
  const ids = subjects.filter((id) => keys.includes(shortKey(id)));
  const read = await Promise.all(
    ids.map(async (id): Promise<RecordedAct[]> => {
      const { facts, log } = (await desk.queries.task(id)).state;
      const entry = commandsOf(log).findLast(
        ({ what, by }) => what === act && by.person.id === person.id && LINKS.includes(by.origin),
      );
      if (!entry) return [];
      const said = commandOf(act).story(entry.kept);
      const next = comesNext(act, facts, agency, today);
      const { title } = facts;
      const status = statusOf(facts, today);
      return [{ key: shortKey(id), title, at: entry.at, said, status, next }];
    }),
  );
  return read.flat();
}

const SAID = {
  none: text('Chưa ghi nhận nội dung nào.', 'Nothing was recorded.'),
  status: text('Trạng thái', 'Status'),
  next: text('Tiếp theo', 'Next'),
  receipt: text(
    'Trong ít phút, hộp thư của Ông/Bà nhận được thư xác nhận. Ghi nhầm thì báo Văn phòng để trả lại.',
    'In a few minutes a mail confirms it to you. If it was a mistake, tell the office, which can return it.',
  ),
  told: text(
    'Văn phòng được báo ngay để báo lại Ông/Bà. Ghi nhầm thì báo Văn phòng để trả lại.',
    'The office is told at once, and tells you. If it was a mistake, tell the office, which can return it.',
  ),
};

const BACK = {
  mail: text('Về các việc trong thư', 'Back to the tasks of the mail'),
  list: text('Về danh sách việc', 'Back to the list'),
};

const hasMailbox = ({ agency, person }: OpenedLink): boolean =>
  personOf(agency.directory, person.id)?.email !== undefined;

interface Props {
  opened: OpenedLink;
  acts: RecordedAct[];
  language: Language;
}

/** What was recorded, as the tasks themselves have it, and what comes next. */
export const RecordedActs: FC<Props> = ({ opened, acts, language }) => (
  <>
    {acts.length === 0 && <p>{SAID.none[language]}</p>}
    {acts.map(({ key, title, at, said, status, next }) => (
      <section class="notice" aria-labelledby={`viec-${key}`}>
        <h2 id={`viec-${key}`}>{title}</h2>
        <p>
          <time datetime={at}>{showInstant(at)}</time>: {capitalised(said[language])}.
        </p>
        <p>
          {SAID.status[language]}: {STATUS_TEXT[status][language]}. {SAID.next[language]}:{' '}
          {next[language]}
        </p>
      </section>
    ))}
    {acts.length > 0 && <p>{SAID[hasMailbox(opened) ? 'receipt' : 'told'][language]}</p>}
    <p>
      <a class="button plain" href={`/thu/${opened.word}`}>
        {BACK[opened.link.place][language]}
      </a>
    </p>
  </>
);
