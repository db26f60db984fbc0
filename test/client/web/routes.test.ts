import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { Office } from '../../../client/office/office.ts';
import type { Subject, TaskFilter } from '../../../client/office/types.ts';
import { Administrations } from '../../../client/web/admin/administrations.ts';
import type { Machine } from '../../../client/web/admin/machine.ts';
import { pages } from '../../../client/web/app.tsx';
import type { WebEnv } from '../../../client/web/env.ts';
import { Rollouts } from '../../../client/web/rollouts/rollouts.ts';
import { visitorOf } from '../../../client/web/visitorOf.ts';
import { standingOf } from '../../../domain/access/standing.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { text } from '../../../domain/text/text.ts';
import { signingKeys } from '../../domain/access/signingKeys.ts';
import { facts } from '../../support/facts.ts';
import { roundFacts } from '../../support/roundFacts.ts';
import { smallDirectory, smallOffice } from '../../support/smallOffice.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const keeper = { id: 'quan', name: 'Tạ Văn Quản', title: 'Chuyên viên', viaOffice: false };
const guest = { id: 'giam-sat', name: 'Vũ Thị Giám', title: 'Ban Thanh tra', viaOffice: false };
const officer = { id: 'hai', name: 'Lý Văn Hải', title: 'Chuyên viên', viaOffice: false };
const { people, ...rest } = smallDirectory();
const agency = smallOffice({
  directory: {
    ...rest,
    people: [...people, guest, officer, keeper],
    viewers: ['giam-sat'],
    administrators: ['quan'],
  },
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
  isStale: () => false,
  changes: { mark: 'm-0' },
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
const version = { title: 'Kế hoạch', number: '12/KH-UBND', issued: '2024-01-05', at: NOW };
const target = {
  ...{ id: 'aaaaaaaaaaaa', name: 'Tỷ lệ', measure: '%', units: ['dcxd'], rhythm: 'quarter' },
  ...{ wanted: { value: 97, side: 'at-least' }, adds: false, each: false, counted: null },
  ...{ ref: '', words: '', since: '2024-01-05', figures: [] },
};
const record = {
  ...{ agency: 'thu-nghiem', id: 'cchc', period: { from: '2024-01-01', to: '2024-12-31' } },
  ...{ answers: [], closed: null, targets: [target], versions: [version] },
  programme: { name: 'Kiểm tra', units: ['dcxd', 'vp'], wantedPercent: 30 },
  inspections: ['dcxd', 'vp'].map((unit) => ({
    ...{ id: unit, unit, planned: null, lead: '', findings: [] },
    held: { on: '2024-03-11', sudden: false, document: null },
  })),
};
const plans = {
  started: async () => [],
  running: async () => [record],
  known: async (_agency: string, id: string) => (id === record.id ? record : null),
};
const nothing = { changed: [], unchanged: 0, refused: [] };
const commands = { rolloutPreviews: async () => ({ calendar: nothing, policy: nothing }) };
const health = async () => ({ agencies: [], frozen: [], stranded: [], worker: true });
const round = roundFacts();
const rounds = {
  list: async () => [round],
  find: async (id: string) =>
    id === round.id ? { facts: round, steps: [], log: [], notices: [], done: [] } : null,
  shares: () => ({}),
};
const office = {
  as: () => ({ queries, plans, commands, rounds }),
  accounts: () => ({ viewsOf: async () => [] }),
  ...{ health, releases: async () => [] },
} as unknown as Office;
const machine: Machine = {
  state: async () => ({
    ...{ version: '', mails: text('', ''), isEncrypted: false, isPractice: false },
    ...{ mailServer: null, troubles: [], held: null },
  }),
  keys: () => ({ encryption: null, web: [{ id: 'k1', madeOn: null }], certificates: [] }),
};
const auditLines = { newest: async () => [] };

/** What a person is answered at an address. */
async function answered(person: string, address: string, isPractice = false): Promise<number> {
  const standing = standingOf(agency.directory, person, '2024-03-13');
  if (!standing) throw new Error(`${person} is not there`);
  const ground = {
    agencies: { get: () => agency },
    ...{ office, dataDir: '/nowhere', outbox: null, isPractice, now: () => NOW },
    audit: { write: async () => {} },
    site: { origin: 'https://dondoc.xa.example.vn', isLocal: false },
    keys: () => signingKeys('k1'),
    calendars: { of: () => ({ address: async () => '', renew: async () => {} }) },
    rollouts: new Rollouts(),
    administrations: new Administrations({ office, machine, auditLines, now: () => NOW }),
    sessions: { endAllOf: async () => {} },
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
  administrator: 'quan',
  coordinator: 'binh',
  chairman: 'dung',
  viewer: 'giam-sat',
  leader: 'chi',
  head: 'an',
  officer: 'hai',
} as const;
type Role = keyof typeof ROLES;

const ALL: Role[] = [
  'administrator',
  'coordinator',
  'chairman',
  'viewer',
  'leader',
  'head',
  'officer',
];
const NOBODY: Role[] = [];
const READERS: Role[] = ['administrator', 'coordinator', 'chairman', 'viewer'];

const ROUND = '/ky-bao-cao/ho-ngheo/2024-Q1';

/** Who is shown what; all others are told that there is no such page. */
const SHOWN: [address: string, to: Role[]][] = [
  ['/viec-cua-toi', ALL],
  ['/tong-quan', ALL],
  ['/nhiem-vu', ALL],
  ['/nhiem-vu/bo-loc', ALL],
  ['/cap-nhat', ALL],
  ['/ky-bao-cao', ALL],
  ['/ky-bao-cao/mo', ['coordinator']],
  [ROUND, ['administrator', 'coordinator', 'chairman', 'viewer', 'leader', 'head']],
  [`${ROUND}/don-vi/vp`, ['administrator', 'coordinator', 'chairman', 'viewer']],
  [`${ROUND}/tai-ve`, ['administrator', 'coordinator', 'chairman', 'viewer', 'leader', 'head']],
  [`${ROUND}/nhac`, ['coordinator']],
  ['/ky-bao-cao/ho-ngheo/ket-thuc', ['coordinator']],
  [
    '/ky-bao-cao/ho-ngheo/tong-hop',
    ['administrator', 'coordinator', 'chairman', 'viewer', 'leader', 'head'],
  ],
  ['/ky-bao-cao/ho-ngheo/2023-Q1', NOBODY],
  ['/vuong-mac', ALL],
  ['/bao-cao', ['administrator', 'coordinator', 'chairman', 'viewer', 'leader', 'head']],
  ['/bao-cao/kiem-chung', ['administrator', 'coordinator', 'chairman', 'viewer', 'leader', 'head']],
  ['/bao-cao/van-ban', ['administrator', 'coordinator', 'chairman', 'viewer']],
  ['/bao-cao/van-ban/ket-qua?ky=2024-Q1', ['administrator', 'coordinator', 'chairman', 'viewer']],
  ['/bao-cao/danh-gia', ['administrator', 'coordinator', 'chairman', 'viewer', 'leader', 'head']],
  ['/lich-ca-nhan', ALL],
  ['/nhap-ket-qua', ['coordinator']],
  ['/nhieu-viec', ['coordinator']],
  ['/giao-viec', ['coordinator']],
  ['/ke-hoach', ALL],
  ['/ke-hoach/tai-len', ['coordinator']],
  ['/ke-hoach/kiem-tra/cchc', [...READERS, 'leader', 'head']],
  ['/ke-hoach/kiem-tra/cchc/tai-ve', [...READERS, 'leader', 'head']],
  ['/ke-hoach/kiem-tra/cchc/dcxd', [...READERS, 'leader', 'head']],
  ['/ke-hoach/kiem-tra/cchc/vp', READERS],
  ['/ke-hoach/kiem-tra/cchc/khong-co', NOBODY],
  ['/ke-hoach/kiem-tra/khong-co', NOBODY],
  ['/ke-hoach/thuc-hien/cchc', ['coordinator']],
  ['/ke-hoach/thuc-hien/khac', NOBODY],
  ['/ke-hoach/cap-tren', ['administrator', 'coordinator', 'chairman']],
  ['/ke-hoach/cap-tren/tai-len', ['coordinator']],
  ['/ke-hoach/cap-tren/abcdefabcdef', NOBODY],
  ['/ke-hoach/chi-tieu/cchc', ALL],
  ['/ke-hoach/chi-tieu/khac', NOBODY],
  ['/ke-hoach/chi-tieu/cchc/aaaaaaaaaaaa', ALL],
  ['/ke-hoach/chi-tieu/cchc/them', ['coordinator']],
  ['/co-quan/nguoi', ['administrator', 'coordinator', 'chairman']],
  ['/co-quan/don-vi', ['administrator', 'coordinator', 'chairman']],
  ['/co-quan/nhom', ['administrator', 'coordinator', 'chairman']],
  ['/co-quan/vai-tro', ['administrator', 'coordinator', 'chairman']],
  ['/co-quan/vang-mat', ['administrator', 'coordinator', 'chairman']],
  ['/co-quan/ngay-nghi', ['administrator', 'coordinator', 'chairman']],
  ['/co-quan/them/nguoi', ['administrator', 'coordinator']],
  ['/co-quan/nguoi/an/ban-giao', ['coordinator']],
  ['/co-quan/nguoi/khong-ai', NOBODY],
  ['/nhiem-vu/aaaaaaa', ['administrator', 'coordinator', 'chairman', 'viewer', 'leader', 'head']],
  ['/nhiem-vu/bbbbbbb', ['administrator', 'coordinator', 'chairman', 'viewer']],
  ['/nhiem-vu/ccccccc', NOBODY],
  ['/nhiem-vu/aaaaaaa/lich-su', ['administrator', 'coordinator', 'chairman']],
  ['/nhiem-vu/ccccccc/lich-su', NOBODY],
  ['/quan-tri', ['administrator', 'coordinator', 'chairman']],
  ['/quan-tri/dang-nhap', ['administrator', 'coordinator', 'chairman']],
  ['/quan-tri/phien-ban', ['administrator', 'coordinator', 'chairman']],
  ['/quan-tri/khoa', ['administrator', 'coordinator', 'chairman']],
  ['/quan-tri/cap-nhat', ['coordinator']],
  ['/quan-tri/cap-nhat/lich', ['coordinator']],
  ['/quan-tri/cap-nhat/quy-tac', ['coordinator']],
  ['/quan-tri/cap-nhat/khac', NOBODY],
  ['/no-such-page', NOBODY],
];

const CELLS = SHOWN.flatMap(([address, to]) =>
  ALL.map((role): [Role, string, boolean] => [role, address, to.includes(role)]),
);

test.each(CELLS)('to the %s %s is shown: %s', async (role, address, isShown) => {
  expect(await answered(ROLES[role], address)).toBe(isShown ? 200 : 404);
});

test('a practice shows the agency’s files, which are the office’s own, and changes none', async () => {
  expect(await answered('binh', '/co-quan/nguoi', true)).toBe(200);
  expect(await answered('binh', '/co-quan/them/nguoi', true)).toBe(404);
});
