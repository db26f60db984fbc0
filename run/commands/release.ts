import { type GlobalOptions, readOnly } from '../../client/cli/cliContext.ts';
import { tellTroubles } from '../../client/cli/session.ts';
import { Office } from '../../client/office/office.ts';
import type { Released } from '../../client/office/types.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { refuseOldBuild } from '../../worker/builtFrom.ts';
import { refuseOtherShape } from '../../worker/otherShape.ts';
import { thisRelease } from '../../worker/release.ts';
import { reach } from '../reach.ts';

/**
 * `dondoc release`: sends all work to the release this command comes from; waits until that is so.
 */
export async function release(options: GlobalOptions): Promise<void> {
  refuseOldBuild();
  const ground = readOnly(options);
  tellTroubles(ground);
  const { settings, registry, language } = ground;
  const { client, close } = await reach(settings);
  try {
    await refuseOtherShape(client, client.options.namespace);
    const released = await new Office(client, registry).release(thisRelease());
    if (options.json) console.log(JSON.stringify(released, null, 2));
    else for (const said of told(released)) console.log(said[language]);
  } finally {
    await close();
  }
}

function told({ before, current, adopted, leftToOlder }: Released): Text[] {
  const said =
    before === current
      ? text(`Bản ${current} vẫn là bản đang dùng.`, `Release ${current} is current already.`)
      : text(
          `Bản ${current} nay là bản đang dùng (trước đó: ${before ?? 'không có'}).`,
          `Release ${current} is current now (before: ${before ?? 'none'}).`,
        );
  const taken = text(
    `${adopted} thư dở dang của bản cũ được bản này làm nốt.`,
    `${adopted} unfinished mails of older releases were taken over.`,
  );
  const left = text(
    `${leftToOlder} thư còn do bản cũ gửi: giữ tiến trình cũ chạy đến khi số này là 0.`,
    `${leftToOlder} mails are still to be sent by older workers: keep those running until this is 0.`,
  );
  return [said, ...(adopted > 0 ? [taken] : []), ...(leftToOlder > 0 ? [left] : [])];
}
