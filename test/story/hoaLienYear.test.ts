import { existsSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { PLAN_FILE, type PlayedYear, playYear } from './playYear.ts';
import { lineOf, mailsOf } from './record.ts';

describe.runIf(existsSync(PLAN_FILE))("Hòa Liên's year", () => {
  let year: PlayedYear;
  beforeAll(async () => {
    year = await playYear();
  }, 300_000);
  test('x', () => {
    const mails = mailsOf(year.ledgers);
    writeFileSync('/tmp/year.txt', mails.map(lineOf).join('\n'));
    writeFileSync('/tmp/year.json', JSON.stringify(year, null, 1));
    console.log(year.seconds, mails.length, year.mails.length, year.tasks.length);
  });
});
