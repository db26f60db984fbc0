import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mailer } from '../../../activities/mail/deliver.ts';
import { type Accounts, accountsOf } from '../../../client/office/accounts/accounts.ts';
import { quietRuntime } from '../../support/quiet.ts';
import { smallOffice } from '../../support/smallOffice.ts';
import { openSealedOffice, type SealedOffice } from '../../worker/codec/sealedOffice.ts';

quietRuntime();

let office: SealedOffice;
let stop: (() => Promise<void>) | null = null;
/** Two processes that serve the page. */
let accounts: [Accounts, Accounts];

const AN = { agency: 'thu-nghiem', person: 'an' };
const BINH = { agency: 'thu-nghiem', person: 'binh' };

const noMail: Mailer = {
  deliver: async () => {
    throw new Error('nothing is mailed here');
  },
  close: async () => {},
};

const work = async (): Promise<void> => {
  stop = await office.work(null, noMail);
};

beforeAll(async () => {
  office = await openSealedOffice(smallOffice());
  await work();
  accounts = [accountsOf(office.world(null)), accountsOf(office.world(null))];
}, 120_000);
afterAll(async () => {
  await stop?.();
  await office?.close();
});

describe('a link or code to sign in with', () => {
  test('used ten times at once, in two processes, serves once', async () => {
    const [one, other] = accounts;
    const uses = await Promise.all(
      Array.from({ length: 10 }, (_, n) => (n % 2 ? one : other).redeem(AN, 'f3a1')),
    );
    expect(uses.filter((first) => first)).toHaveLength(1);
  });

  test('serves once also a while later, when nothing of it runs any more', async () => {
    const [one, other] = accounts;
    expect(await one.redeem(AN, 'b7c2')).toBe(true);
    const handle = office
      .world(null)
      .client.workflow.getHandle('account/thu-nghiem/an/sign-in/b7c2');
    await handle.result();
    expect(await other.redeem(AN, 'b7c2')).toBe(false);
  });

  test('of one person takes nothing from another’s', async () => {
    expect(await accounts[0].redeem(AN, 'c9')).toBe(true);
    expect(await accounts[0].redeem(BINH, 'c9')).toBe(true);
  });

  test('serves while no worker runs, and once all the same', async () => {
    await stop?.();
    stop = null;
    expect(await accounts[0].redeem(AN, 'd4')).toBe(true);
    expect(await accounts[1].redeem(AN, 'd4')).toBe(false);
    await work();
  });
});

describe('an account', () => {
  test('nobody ever ended the sessions of begins at nought', async () => {
    expect(await accounts[0].epochOf(BINH)).toBe(0);
  });

  test('ends all sessions with one word, which every process sees', async () => {
    const [one, other] = accounts;
    expect(await one.endSessions(AN)).toBe(1);
    expect(await other.epochOf(AN)).toBe(1);
    expect(await Promise.all([one.endSessions(AN), other.endSessions(AN)])).toHaveLength(2);
    expect(await one.epochOf(AN)).toBe(3);
    expect(await one.epochOf(BINH)).toBe(0);
  });
});
