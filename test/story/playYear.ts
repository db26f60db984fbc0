import { readFileSync } from 'node:fs';
import { expandAll } from '../../client/office/plans/expandPlan.ts';
import { readLedger } from '../../client/office/queries/mails.ts';
import { readTask } from '../../client/office/queries/readTask.ts';
import type { Agency } from '../../config/agency.ts';
import { loadAgency } from '../../config/load/loadAgency.ts';
import { atLocal } from '../../domain/calendar/officeTime.ts';
import type { DigestLedger } from '../../domain/digest/delivery/ledger.ts';
import type { Person } from '../../domain/directory/types.ts';
import type { NoticeRecord } from '../../domain/task/life/noticeRecord.ts';
import { readPlan } from '../../reading/readPlan.ts';
import type { TaskState } from '../../workflows/contract/task.ts';
import { playOffice, type SentMail } from '../support/playedOffice.ts';
import { type Deed, type Loaded, loadPlan, type Scene } from './deeds.ts';
import { ordinaryDeeds } from './ordinary.ts';
import {
  ABSENCES,
  ACCEPTED_IN_FEBRUARY,
  ACCEPTED_IN_JANUARY,
  OUT_OF_THE_ORDINARY,
  SCRIPT,
} from './script.ts';

export const PLAN_FILE = `${process.env.DONDOC_PLANS ?? '../shared/plans'}/hoa-lien-2024.txt`;
const MORNING = '2024-01-02T01:00:00.000Z';
const AFTERWARDS = '2025-01-02T03:00:00.000Z';

/** Everything a played year leaves behind. */
export interface PlayedYear {
  agency: Agency;
  tasks: TaskState[];
  ledgers: DigestLedger[];
  /** What the mailbox received, whoever sent it. */
  mails: SentMail[];
  /** Starting the plan once more, at the year's end. */
  again: Loaded;
  /** The text part of the mail with this Message-ID. */
  textOf(messageId: string): string;
}

/**
 * The test directory, with people in the Party committee and the district so that mail to them
 * would be possible.
 */
function office(): Agency {
  const agency = loadAgency('test/agencies/hoa-lien');
  const guest = (id: string, name: string): Person => ({
    ...{ id, name, title: 'Lãnh đạo', email: `${id}@hoalien.example.vn`, viaOffice: false },
  });
  const { directory } = agency;
  const officers: Record<string, string> = { 'dang-uy': 'bi-thu', 'ubnd-huyen': 'huyen' };
  const people = [
    ...directory.people,
    guest('bi-thu', 'Mạc Văn Thành'),
    guest('huyen', 'Lục Thị Ngân'),
  ];
  const units = directory.units.map((unit) => ({
    ...unit,
    officer: officers[unit.id] ?? unit.officer,
  }));
  return { ...agency, directory: { ...directory, people, units, absences: ABSENCES } };
}

/**
 * Plays Hòa Liên's year from its first working morning to the first of the next, on a real worker.
 */
export async function playYear(): Promise<PlayedYear> {
  const agency = office();
  const reading = await readPlan(readFileSync(PLAN_FILE), { fileName: 'hoa-lien-2024.txt' });
  const played = await playOffice(MORNING, [agency]);
  try {
    const scene: Scene = { world: played.world, agency, reading, started: [] };
    for (const deed of await wholeScript(scene)) {
      await played.until(localInstant(agency, deed.at));
      await perform(deed, scene);
    }
    await played.until(AFTERWARDS);
    const again = await loadPlan(scene, [...ACCEPTED_IN_JANUARY, ...ACCEPTED_IN_FEBRUARY]);
    const left = await leftBehind(scene);
    const { mails } = played;
    const textOf = (messageId: string) =>
      mails.find((mail) => mail.messageId === messageId)?.text ?? '';
    return { agency, ...left, mails, textOf, again };
  } finally {
    await played.stop();
  }
}

/** The script with everything that goes the ordinary way, in the order in which it happens. */
async function wholeScript({ world, agency, reading }: Scene): Promise<Deed[]> {
  const now = await world.now();
  const starts = expandAll(agency, reading, ACCEPTED_IN_JANUARY, now).expansions.flatMap(
    (one) => one.starts,
  );
  const ordinary = starts
    .map(({ facts }) => facts)
    .filter(({ id }) => !OUT_OF_THE_ORDINARY.has(id));
  const deeds = [...SCRIPT, ...ordinary.flatMap((facts) => ordinaryDeeds(agency, facts))];
  return deeds.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

async function perform({ at, does }: Deed, scene: Scene): Promise<void> {
  try {
    await does(scene);
  } catch (error) {
    throw new Error(`${at}: ${(error as Error).message}`, { cause: error });
  }
}

function localInstant({ calendar }: Agency, at: string): string {
  const [date = '', time = ''] = at.split(' ');
  return atLocal(calendar, date, time);
}

/** The mails that a task put its notices into. */
const mailsOf = (notices: NoticeRecord[]): string[] =>
  notices.flatMap(({ handedOver }) => (handedOver?.to ?? []).map(({ mail }) => mail));

/**
 * Every task, and every mail that any of them put a notice into, followed to where notices moved.
 */
async function leftBehind({
  world,
  started,
}: Scene): Promise<Pick<PlayedYear, 'tasks' | 'ledgers'>> {
  const tasks: TaskState[] = [];
  for (const id of started) tasks.push((await readTask(world, id)).state);
  const ledgers = new Map<string, DigestLedger>();
  const ids = tasks.flatMap(({ notices }) => mailsOf(notices));
  for (let id = ids.shift(); id !== undefined; id = ids.shift()) {
    if (ledgers.has(id)) continue;
    const ledger = await readLedger(world.client, id);
    ledgers.set(id, ledger);
    ids.push(...ledger.notices.flatMap(({ movedTo }) => movedTo ?? []));
  }
  return { tasks, ledgers: [...ledgers.values()] };
}
