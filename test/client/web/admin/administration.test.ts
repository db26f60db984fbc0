import { expect, test } from 'vitest';
import type { KnownRelease } from '../../../../client/office/types.ts';
import type { AuditLine } from '../../../../client/web/access/audit.ts';
import {
  type Administration,
  Administrations,
} from '../../../../client/web/admin/administrations.ts';
import { text } from '../../../../domain/text/text.ts';
import { smallOffice } from '../../../support/smallOffice.ts';
import { said, visited } from '../visited.ts';

const NOW = '2024-03-13T02:00:00.000Z';
const agency = smallOffice();

const line = (change: Partial<AuditLine>): AuditLine => ({
  ...{ at: NOW, what: 'signed-in', agency: 'thu-nghiem', person: 'an', from: '10.0.0.7' },
  ...{ detail: 'mailed-code', ...change },
});

const LINES: AuditLine[] = [
  line({}),
  line({ what: 'sign-in-refused', person: 'binh', detail: 'mailed-code wrong-code' }),
  line({ what: 'sign-in-refused', agency: null, person: null, detail: 'unknown-mailbox' }),
  line({ what: 'sessions-ended', detail: 'by binh', at: '2024-03-12T02:00:00.000Z' }),
  line({ agency: 'noi-khac', person: 'nguoi-la' }),
  line({ what: 'exported', detail: 'danh-sach.xlsx 3' }),
];

const RELEASES: KnownRelease[] = [
  { build: 'b2', isCurrent: true, since: NOW, isWorked: true, tasks: 40, mails: 1 },
  { build: 'b1', isCurrent: false, since: null, isWorked: false, tasks: 3, mails: 2 },
  { build: 'b0', isCurrent: false, since: null, isWorked: false, tasks: 0, mails: 0 },
];

/** The pages of an administrator. */
function open(change: Partial<Administration> = {}, until?: Promise<void>) {
  const ended: string[] = [];
  let looks = 0;
  const administrations = new Administrations({
    office: {
      health: async () => {
        looks += 1;
        await until;
        return {
          ...{ serverVersion: '1.31.0', retentionDays: 30, release: 'b2', worker: false },
          ...{ agencies: [], stranded: [], frozen: [] },
        };
      },
      releases: async () => RELEASES,
    },
    machine: {
      state: async () => ({
        ...{ version: '0.1.0', isEncrypted: true, isPractice: false, mailServer: null },
        ...{ mails: text('lưu trên máy này', 'kept'), held: null },
        troubles: [text('Ổ đĩa sắp đầy', 'The disk is nearly full')],
      }),
      keys: () => ({
        encryption: [{ id: 'k20240105-aa11', madeOn: '2024-01-05' }],
        web: [
          { id: 'k20240301-bb22', madeOn: '2024-03-01' },
          { id: 'cu', madeOn: null },
        ],
        certificates: [{ setting: 'temporal.tls.certFile', ends: '2024-12-31' }],
      }),
    },
    auditLines: {
      newest: async (isWanted, most) => LINES.filter(isWanted).slice(0, most),
    },
    now: () => NOW,
  });
  const administration: Administration = {
    ...administrations.of(agency),
    endSessions: async (person) => void ended.push(person),
    ...change,
  };
  const app = visited(agency, [], NOW, { seesRecords: true, administration });
  const end = (person: string) =>
    app.request('/quan-tri/dang-nhap', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ person }).toString(),
    });
  return { app, end, ended, looks: () => looks };
}

test('each finding is told with what helps, as of when, and is looked for once a while', async () => {
  const { app, looks } = open();
  const page = await said(app, '/quan-tri');
  expect(page).toContain('2 nội dung cần xử lý, 0 nội dung cần lưu ý.');
  expect(page).toContain('kiểm tra lúc 13/03/2024 09:00');
  expect(page).toContain(
    'Không có tiến trình xử lý nào đang chạy. Người quản trị máy chủ cần khởi động lại phần mềm.',
  );
  expect(page).toContain('Ổ đĩa sắp đầy');
  expect(page).not.toMatch(/npx|dondoc [a-z]| --[a-z]/);
  await said(app, '/quan-tri');
  expect(looks()).toBe(1);
  expect((await app.request('/quan-tri?moi=1')).status).toBe(303);
  expect(looks()).toBe(2);
});

test('whoever asks anew while that is looked for has it looked for once', async () => {
  let end = (): void => {};
  const until = new Promise<void>((resolve) => {
    end = resolve;
  });
  const { app, looks } = open({}, until);
  for (let times = 0; times < 5; times += 1)
    expect((await app.request('/quan-tri?moi=1')).status).toBe(303);
  expect(looks()).toBe(1);
  end();
  expect(await said(app, '/quan-tri')).toContain('Ổ đĩa sắp đầy');
});

test('sign-ins of the agency are told with the way in, and so are those of nobody', async () => {
  const { app } = open();
  const page = await said(app, '/quan-tri/dang-nhap');
  expect(page).toContain('<caption>4 dòng</caption>');
  expect(page).toContain('Đăng nhập bằng mã trong thư');
  expect(page).toContain('Bị từ chối đăng nhập bằng mã trong thư: sai mã');
  expect(page).toContain('Bị từ chối đăng nhập: hộp thư không có trong danh bạ');
  expect(page).toContain('người thực hiện: Trần Văn Bình');
  expect(page).not.toContain('nguoi-la');
});

test.each([
  ['person=an', 2],
  ['person=-', 1],
  ['day=12/3/2024', 1],
  ['only=refused', 2],
  ['person=an&day=13/3/2024', 1],
])('sign-ins are narrowed by %s', async (query, count) => {
  const page = await said(open().app, `/quan-tri/dang-nhap?${query}`);
  expect(page).toContain(`<caption>${count} dòng</caption>`);
});

test('a day that is none is refused in a sentence', async () => {
  const answer = await open().app.request('/quan-tri/dang-nhap?day=31/2/2024');
  expect(answer.status).toBe(422);
});

test('the sessions of somebody of the directory are ended, and it is said whose', async () => {
  const { app, end, ended } = open();
  const answer = await end('an');
  expect(answer.status).toBe(303);
  expect(ended).toEqual(['an']);
  const said = 'Đã kết thúc mọi phiên đăng nhập của Lê Thị An.';
  const led = answer.headers.get('location') ?? '';
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect(await (await app.request(led, { headers: { cookie } })).text()).toContain(said);
  expect(await (await app.request(led)).text()).not.toContain(said);
  expect((await end('nguoi-la')).status).toBe(422);
  expect(ended).toEqual(['an']);
});

test('whoever may only look finds no button, and ends nothing', async () => {
  const { app, end, ended } = open({ endSessions: null });
  expect(await said(app, '/quan-tri/dang-nhap')).not.toContain('Kết thúc mọi phiên');
  expect((await end('an')).status).toBe(404);
  expect(ended).toEqual([]);
});

test('of releases those are told that are still needed, and mails that wait for one that is gone', async () => {
  const page = await said(open().app, '/quan-tri/phien-ban');
  expect(page).toContain('Có thư đợi bản không còn chạy');
  expect([...page.matchAll(/<th scope="row">(\w+)</g)].map(([, build]) => build)).toEqual([
    'b2',
    'b1',
  ]);
});

test('keys are told by id and day, and how they are rotated', async () => {
  const page = await said(open().app, '/quan-tri/khoa');
  expect(page).toContain('k20240301-bb22');
  expect(page).toContain('01/03/2024');
  expect(page).toContain('thêm khóa mới lên đầu tệp khóa');
  expect(page).toContain('31/12/2024');
});
