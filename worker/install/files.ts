import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** What became of one thing. */
export type Done = 'made' | 'changed' | 'kept' | 'removed';

/** Files under a root that stands for the machine's own; `/` for the machine itself. */
export class Root {
  constructor(readonly dir: string) {}

  at(absolute: string): string {
    return path.join(this.dir, absolute);
  }

  folder(absolute: string, mode: number): Done {
    if (existsSync(this.at(absolute))) return 'kept';
    mkdirSync(path.dirname(this.at(absolute)), { recursive: true });
    mkdirSync(this.at(absolute), { mode });
    return 'made';
  }

  /** Writes a file of our own; one that is the same already stays. */
  file(absolute: string, content: string, mode = 0o644): Done {
    const file = this.at(absolute);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
    if (before === content) return 'kept';
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content, { mode });
    return before === null ? 'made' : 'changed';
  }

  link(absolute: string, to: string): Done {
    const link = this.at(absolute);
    const before = lstatSync(link, { throwIfNoEntry: false });
    if (before?.isSymbolicLink() && readlinkSync(link) === to) return 'kept';
    mkdirSync(path.dirname(link), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(to, link);
    return before ? 'changed' : 'made';
  }

  /** Null: there was nothing. */
  remove(absolute: string): Done | null {
    if (!lstatSync(this.at(absolute), { throwIfNoEntry: false })) return null;
    rmSync(this.at(absolute));
    return 'removed';
  }

  /** Removes a folder that holds nothing; one with something in it stays. */
  removeEmpty(absolute: string): Done | null {
    if (!existsSync(this.at(absolute))) return null;
    if (readdirSync(this.at(absolute)).length > 0) return 'kept';
    rmdirSync(this.at(absolute));
    return 'removed';
  }

  read(absolute: string): string | null {
    return existsSync(this.at(absolute)) ? readFileSync(this.at(absolute), 'utf8') : null;
  }
}
