import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { list, type ReadEntry } from 'tar';
import { Refusal } from '../../domain/text/refusal.ts';
import { text } from '../../domain/text/text.ts';
import { DATABASE, FORMAT, MANIFEST, type Manifest, manifestSchema } from './manifest.ts';

/** No office has a manifest of this size: something else calls itself one. */
const MANIFEST_AT_MOST = 256 * 1024 * 1024;

/**
 * Reads an archive through and returns its manifest; nothing is written. Throws a Refusal when it
 * is no backup, when a byte is missing or changed, or when it holds anything the manifest does not
 * name.
 */
export async function readArchive(file: string): Promise<Manifest> {
  if (!existsSync(file)) throw damaged(file, text('không có tệp này', 'there is no such file'));
  const check = new Check(file);
  try {
    await list({ file, strict: true, onReadEntry: (entry) => check.entry(entry) });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const why = (error as Error).message;
    throw damaged(file, text(`không đọc được hết: ${why}`, `it cannot be read to its end: ${why}`));
  }
  return check.whole();
}

/** What was found so far; the manifest comes first. */
class Check {
  #manifest: Manifest | null = null;
  #fault: Refusal | null = null;
  readonly #seen = new Set<string>();

  constructor(private readonly file: string) {}

  entry(entry: ReadEntry): void {
    if (this.#fault !== null) return;
    const { path: name, type } = entry;
    if (name === MANIFEST && this.#manifest === null && entry.size <= MANIFEST_AT_MOST)
      this.#readManifest(entry);
    else if (
      type !== 'File' ||
      this.#seen.has(name) ||
      !Object.hasOwn(this.#manifest?.files ?? {}, name)
    )
      this.#fail(
        text(`có tệp lạ “${name}”`, `it holds "${name}", which the manifest does not name`),
      );
    else this.#compare(entry, name);
  }

  whole(): Manifest {
    if (this.#fault !== null) throw this.#fault;
    const missing = Object.keys(this.#manifest?.files ?? { [MANIFEST]: null }).find(
      (name) => !this.#seen.has(name),
    );
    if (missing !== undefined)
      throw damaged(this.file, text(`thiếu “${missing}”`, `"${missing}" is missing`));
    return this.#manifest as Manifest;
  }

  #readManifest(entry: ReadEntry): void {
    const parts: Buffer[] = [];
    entry.on('data', (part) => parts.push(part));
    entry.on('end', () => {
      try {
        const read = JSON.parse(Buffer.concat(parts).toString('utf8'));
        if (Number(read.format) > FORMAT) this.#fail(newer());
        this.#manifest = manifestSchema.parse(read);
      } catch {
        this.#fail(text('manifest.json không đúng', 'its manifest.json is not right'));
      }
      if (this.#manifest && !Object.hasOwn(this.#manifest.files, DATABASE))
        this.#fail(text('không có cơ sở dữ liệu', 'it holds no database'));
    });
  }

  #compare(entry: ReadEntry, name: string): void {
    this.#seen.add(name);
    const hash = createHash('sha256');
    entry.on('data', (part) => hash.update(part));
    entry.on('end', () => {
      if (hash.digest('hex') !== this.#manifest?.files[name]?.sha256)
        this.#fail(
          text(`nội dung “${name}” đã bị thay đổi`, `the content of "${name}" has changed`),
        );
    });
  }

  #fail(why: ReturnType<typeof text>): void {
    this.#fault ??= damaged(this.file, why);
  }
}

const newer = () => text('do phiên bản dondoc mới hơn tạo ra', 'it was made by a later dondoc');

const damaged = (file: string, why: ReturnType<typeof text>): Refusal =>
  new Refusal(
    text(
      `Không khôi phục được từ “${file}”: ${why.vi}. Chưa có gì bị thay đổi; dùng bản sao lưu khác.`,
      `"${file}" cannot be restored: ${why.en}. Nothing was changed; use another backup.`,
    ),
  );
