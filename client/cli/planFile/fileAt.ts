import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { inCurrentFormat } from '../../../reading/formats/office/current.ts';
import { refuseSize } from '../../../reading/formats/refusals.ts';
import { withoutControls } from '../../../reading/table/cleanCell.ts';

/**
 * A file by its path, old formats converted. Refuses one that is not there, or too large, before
 * opening it.
 */
export async function fileAt(file: string): Promise<{ fileName: string; bytes: Uint8Array }> {
  const fileName = withoutControls(path.basename(file));
  refuseSize(sizeOf(file), fileName);
  return { fileName, bytes: await inCurrentFormat(bytesOf(file), fileName) };
}

function sizeOf(file: string): number {
  const stat = seen(file, () => statSync(file, { throwIfNoEntry: false }));
  if (stat?.isFile()) return stat.size;
  if (stat?.isDirectory())
    throw new Refusal(
      text(
        `“${file}” là thư mục; ghi tệp kế hoạch nằm trong đó.`,
        `"${file}" is a folder; name the plan’s file in it.`,
      ),
    );
  throw new Refusal(
    text(
      `Không có tệp “${file}”; kiểm tra đường dẫn.`,
      `There is no file "${file}"; check the path.`,
    ),
  );
}

const bytesOf = (file: string): Uint8Array => seen(file, () => readFileSync(file));

/** Says which file the system does not let us read. */
function seen<T>(file: string, look: () => T): T {
  try {
    return look();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new Refusal(
      text(
        `Không đọc được “${file}” (${code}); kiểm tra đường dẫn và quyền đọc.`,
        `"${file}" cannot be read (${code}); check the path and its permissions.`,
      ),
    );
  }
}
