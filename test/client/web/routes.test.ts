import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { Office } from '../../../client/office/office.ts';
import type { Subject, TaskFilter } from '../../../client/office/types.ts';
import { pages } from '../../../client/web/app.tsx';
import type { WebEnv } from '../../../client/web/env.ts';
import { visitorOf } from '../../../client/web/visitorOf.ts';
import { standingOf } from '../../../domain/access/standing.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { facts } from '../../support/facts.ts';
import { smallDirectory, smallOffice } from '../../support/smallOffice.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const guest = { id: 'giam-sat', name: 'Vũ Thị Giám', title: 'Ban Thanh tra', viaOffice: false };
const officer = { id: 'hai', name: 'Lý Văn Hải', title: 'Chuyên viên', viaOffice: false };
const { people, ...rest } = smallDirectory();
const agency = smallOffice({
  directory: { ...rest, people: [...people, guest, officer], viewers: ['giam-sat'] },
});

/** A task of the head `an` in the field of the leader `chi`; one of the chairman's own field. */
const TASKS = new Map([
  ['aaaaaaa', facts({ unit: 'dcxd', agency: 'thu-nghiem' })],
  ['bbbbbbb', facts({ unit: 'vp', agency: 'thu-nghiem' })],
  ['ccccccc', facts({ unit: 'dcxd', agency: 'noi-khac' })],
]);

const queries = {
  tasks: async (_filter: TaskFilter) => [],
  today: async () => '2024-03-13',
  now: async () => NOW,
  listedAt: () => NOW,
  told: async () => new Map(),
  mails: async () => [],
  mailBook: async () => [],
  history: async () => [],
  fates: async () => [],
  task: async (key: string): Promise<Partial<Subject>> => {
    const found = TASKS.get(key);
    if (!found) throw new Refusal(text('không có', 'none'));
    const state = { facts: found, notices: [], log: [], schedule: { steps: [] } } as never;
    return { id: found.id, about: key, state, isClosed: false, agency, today: '2024-03-13' };
  },
};
const plans = { started: async () => [] };
const office = {
  as: () => ({ queries, plans, commands: {} }),
  accounts: () => ({ viewsOf: async () => [] }),
} as unknown as Office;

/** What a person is answered at an address. */
async function answered(person: string, address: string): Promise<number> {
  const standing = standingOf(agency.directory, person, '2024-03-13');
  if (!standing) throw new Error(`${person} is not there`);
  const ground = {
    agencies: { get: () => agency },
    ...{ office, dataDir: '/nowhere', outbox: null, now: () => NOW },
    audit: { write: async () => {} },
    calendars: { of: () => ({ address: async () => '', renew: async () => {} }) },
  } as unknown as Parameters<typeof visitorOf>[2];
  const app = new Hono<WebEnv>();
  app.use(async (c, next) => {
    c.set('visitor', visitorOf({ standing }, '', ground));
    c.set('language', 'vi');
    await next();
  });
  return (await app.route('/', pages()).request(address)).status;
}

const ROLES = {
  coordinator: 'binh',
  chairman: 'dung',
  viewer: 'giam-sat',
  leader: 'chi',
  head: 'an',
  officer: 'hai',
} as const;
type Role = keyof typeof ROLES;

const ALL: Role[] = ['coordinator', 'chairman', 'viewer', 'leader', 'head', 'officer'];
const NOBODY: Role[] = [];

/** Who is shown what; all others are told that there is no such page. */
const SHOWN: [address: string, to: Role[]][] = [
  ['/viec-cua-toi', ALL],
  ['/tong-quan', ALL],
  ['/nhiem-vu', ALL],
  ['/nhiem-vu/bo-loc', ALL],
  ['/bao-cao', ['coordinator', 'chairman', 'viewer', 'leader', 'head']],
  ['/bao-cao/van-ban', ['coordinator', 'chairman', 'viewer']],
  ['/bao-cao/van-ban/ket-qua?ky=2024-Q1', ['coordinator', 'chairman', 'viewer']],
  ['/lich-ca-nhan', ALL],
  ['/nhap-ket-qua', ['coordinator']],
  ['/nhieu-viec', ['coordinator']],
  ['/giao-viec', ['coordinator']],
  ['/ke-hoach', ALL],
  ['/ke-hoach/tai-len', ['coordinator']],
  ['/nhiem-vu/aaaaaaa', ['coordinator', 'chairman', 'viewer', 'leader', 'head']],
  ['/nhiem-vu/bbbbbbb', ['coordinator', 'chairman', 'viewer']],
  ['/nhiem-vu/ccccccc', NOBODY],
  ['/nhiem-vu/aaaaaaa/lich-su', ['coordinator', 'chairman']],
  ['/nhiem-vu/ccccccc/lich-su', NOBODY],
  ['/no-such-page', NOBODY],
];

const CELLS = SHOWN.flatMap(([address, to]) =>
  ALL.map((role): [Role, string, boolean] => [role, address, to.includes(role)]),
);

test.each(CELLS)('to the %s %s is shown: %s', async (role, address, isShown) => {
  expect(await answered(ROLES[role], address)).toBe(isShown ? 200 : 404);
});
