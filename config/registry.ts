import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { Refusal } from '../domain/text/refusal.ts';
import { joined, text } from '../domain/text/text.ts';
import type { Agency } from './agency.ts';
import { CALENDARS, yearFiles } from './calendars.ts';
import { ConfigFaults } from './load/faults.ts';
import { AGENCY_FILES, loadAgency } from './load/loadAgency.ts';
import { readSource } from './load/source.ts';
import { stampOf } from './load/stamp.ts';
import { checkSource } from './load/validate.ts';

/** A folder as its files say: the agency, or why there is none. */
interface Loaded {
  stamp: string;
  agency: Agency | null;
  faults: ConfigFaults | null;
}

const unusable = (faults: ConfigFaults[]): Refusal => {
  const all = joined(
    faults.map(({ said }) => said),
    '\n',
  );
  return new Refusal(
    text(
      `Không dùng được thư mục cơ quan; sửa các chỗ sau:\n${all.vi}`,
      `An agency's folder cannot be used; mend these places:\n${all.en}`,
    ),
  );
};

const listSchema = z.strictObject({ agencies: z.array(z.string().min(1)) });

/** A folder of calendar years, as it stands at one lookup. */
interface Calendars {
  dir: string;
  stamp: string;
}

const load = (
  dir: string,
  { dir: calendars, stamp: ofCalendars }: Calendars,
  before: Loaded | undefined,
): Loaded => {
  const ofAgency = stampOf(AGENCY_FILES.map((name) => path.join(dir, name)));
  const stamp = `${ofAgency}\n${ofCalendars}`;
  if (before?.stamp === stamp) return before;
  try {
    return { stamp, agency: loadAgency(dir, { calendars }), faults: null };
  } catch (error) {
    if (!(error instanceof ConfigFaults)) throw error;
    return { stamp, agency: null, faults: error };
  }
};

/**
 * The agencies a process serves: the folders of its settings and those added later, which a list in
 * the data folder keeps for every process. A folder is read again when its files, or a year's
 * calendar, change. What cannot be used at all is not remembered as it was: every process, however
 * long it has run, sees the same.
 */
export class AgencyRegistry {
  readonly #configured: string[];
  readonly #listFile: string;
  readonly #calendars: string;
  readonly #loaded = new Map<string, Loaded>();

  constructor(
    settings: { agencies: string[]; dataDir: string },
    options: { calendars?: string } = {},
  ) {
    this.#configured = settings.agencies;
    this.#listFile = path.join(settings.dataDir, 'agencies.yaml');
    this.#calendars = options.calendars ?? CALENDARS;
  }

  /**
   * Adds a folder for this and every later process; adding it again changes nothing.
   * @throws ConfigFaults for a folder that cannot be used; Refusal for a second folder with the
   * same code
   */
  register(dir: string): Agency {
    const folder = path.resolve(dir);
    const agency = loadAgency(folder, { calendars: this.#calendars });
    const { agency: code } = agency.directory;
    const other = this.all().find(
      (known) => known.directory.agency === code && known.dir !== folder,
    );
    if (other) {
      throw new Refusal(
        text(
          `Mã cơ quan “${code}” đã dùng cho thư mục ${other.dir}; đổi code trong ${path.join(folder, 'agency.yaml')}.`,
          `The code "${code}" is used by the folder ${other.dir}; change code in ${path.join(folder, 'agency.yaml')}.`,
        ),
      );
    }
    if (!this.#dirs().includes(folder)) this.#writeList([...this.#listed(), folder]);
    return agency;
  }

  /** The agency of a code, as its files say now. @throws Refusal naming the known ones */
  get(code: string): Agency {
    const agencies = this.all();
    const found = agencies.find((agency) => agency.directory.agency === code);
    if (found) return found;
    const [first, ...more] = this.faults();
    if (first) throw unusable([first, ...more]);
    const known = agencies.map((agency) => agency.directory.agency).join(', ') || '–';
    throw new Refusal(
      text(
        `Không có cơ quan “${code}”; đang có: ${known}.`,
        `No agency "${code}"; known: ${known}.`,
      ),
      {
        action: 'fill-in',
        choices: [{ inputs: ['agency'], why: text('để thêm một thư mục', 'to add a folder') }],
      },
    );
  }

  all(): Agency[] {
    return this.#load().flatMap(({ agency }) => (agency ? [agency] : []));
  }

  /**
   * Why folders cannot be used as they stand now. What is wrong with the others each agency says.
   */
  faults(): ConfigFaults[] {
    return this.#load().flatMap(({ faults }) => (faults ? [faults] : []));
  }

  #load(): Loaded[] {
    const calendars = { dir: this.#calendars, stamp: stampOf(yearFiles(this.#calendars)) };
    return this.#dirs().map((dir) => {
      const loaded = load(dir, calendars, this.#loaded.get(dir));
      this.#loaded.set(dir, loaded);
      return loaded;
    });
  }

  #dirs(): string[] {
    return [...new Set([...this.#configured, ...this.#listed()].map((dir) => path.resolve(dir)))];
  }

  #listed(): string[] {
    const source = readSource(this.#listFile, this.#listFile, 'optional');
    if (!source) return [];
    const { value, faults } = checkSource(listSchema, source);
    if (!value) throw new ConfigFaults(faults);
    return value.agencies;
  }

  /** Written beside and renamed, so that no process ever reads half a list. */
  #writeList(agencies: string[]): void {
    const next = `${this.#listFile}.${process.pid}`;
    mkdirSync(path.dirname(this.#listFile), { recursive: true, mode: 0o700 });
    writeFileSync(next, stringify({ agencies: [...new Set(agencies)] }), { mode: 0o600 });
    renameSync(next, this.#listFile);
  }
}
