import { beforeEach, describe, expect, test } from 'vitest';
import { edit } from '../../../config/agencyFolder.ts';
import { post, sentTo } from '../plans/draftsVisited.ts';
import { said } from '../visited.ts';
import { type FilesVisited, filesVisited, sentBy } from './filesVisited.ts';

let office: FilesVisited;
beforeEach(() => {
  office = filesVisited();
});

const HANH = { name: 'Ngô Thị Hạnh', title: 'Công chức Tư pháp', email: 'hanh@anphuoc.example.vn' };

/** Types into a form, looks at the change and writes it. */
async function write(address: string, typed: Record<string, string>): Promise<Response> {
  const preview = await look(address, typed);
  return post(office.app(), address, { ...sentBy(preview), do: 'save' });
}

async function look(address: string, typed: Record<string, string>): Promise<string> {
  const form = sentBy(await said(office.app(), address));
  const answer = await post(office.app(), address, { ...form, ...typed });
  expect(answer.status).toBe(200);
  return answer.text();
}

/** The fields of an entry's form as a browser has them, with some typed over. */
const filled = (entry: Record<string, string>, over: Record<string, string> = {}) => ({
  ...entry,
  ...over,
});

describe('a person who is added', () => {
  const ADD = '/co-quan/them/nguoi';

  test('is asked for again where the mail address is none, and nothing is written', async () => {
    const before = office.content('people.yaml');
    const form = sentBy(await said(office.app(), ADD));
    const answer = await post(office.app(), ADD, { ...form, ...HANH, email: 'hanh@@xa' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('<a href="#o-email">Thư điện tử</a>: ');
    expect(page).toContain('value="hanh@@xa"');
    expect(page).toContain('value="Ngô Thị Hạnh"');
    expect(office.content('people.yaml')).toBe(before);
  });

  test('is asked for each blank that must be filled, and for no code', async () => {
    const form = sentBy(await said(office.app(), ADD));
    const page = await (await post(office.app(), ADD, { ...form, viaOffice: 'yes' })).text();
    expect(page.match(/<a href="#o-\w+">[^<]*<\/a>: [^<]*/g)).toEqual([
      '<a href="#o-name">Họ và tên</a>: chưa ghi',
      '<a href="#o-title">Chức vụ</a>: chưa ghi',
    ]);
  });

  test('is shown in words and line by line, with what happens next, before anything is written', async () => {
    const before = office.content('people.yaml');
    const page = await look(ADD, HANH);
    expect(page).toContain('Sẽ thay đổi');
    expect(page).toContain('không cần khởi động lại');
    expect(page).toContain(
      'Thêm (dòng 18): <code>- { id: ngo-thi-hanh, name: Ngô Thị Hạnh, title: Công chức Tư pháp, email: hanh@anphuoc.example.vn }</code>',
    );
    expect(office.content('people.yaml')).toBe(before);
    expect(office.audited).toEqual([]);
  });

  test('stands in the file in one line more, and on record without a mail address', async () => {
    const before = office.content('people.yaml');
    const answer = await write(ADD, HANH);
    expect([answer.status, sentTo(answer)]).toEqual([303, '/co-quan/nguoi?da-luu']);
    expect(office.content('people.yaml')).toBe(
      `${before}  - { id: ngo-thi-hanh, name: Ngô Thị Hạnh, title: Công chức Tư pháp, email: hanh@anphuoc.example.vn }\n`,
    );
    expect(office.audited).toEqual([
      expect.stringMatching(/^agency-file-changed people\.yaml [0-9a-f]{16} [0-9a-f]{16}$/),
    ]);
    expect(await said(office.app(), '/co-quan/nguoi?da-luu')).toContain('Ngô Thị Hạnh');
  });

  test('stands there once, however often it is sent', async () => {
    const sent = { ...sentBy(await look(ADD, HANH)), do: 'save' };
    const ends = await Promise.all([post(office.app(), ADD, sent), post(office.app(), ADD, sent)]);
    expect(ends.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect((await post(office.app(), ADD, sent)).status).toBe(303);
    expect(office.content('people.yaml').match(/Ngô Thị Hạnh/g)).toHaveLength(1);
  });

  test('gets another code where the first is taken', async () => {
    await write(ADD, HANH);
    await write(ADD, { ...HANH, email: 'hanh2@anphuoc.example.vn' });
    expect(office.content('people.yaml')).toContain('id: ngo-thi-hanh-2,');
  });

  test('never gets the code of somebody who left and whom tasks still name', async () => {
    office = filesVisited([{ agency: 'an-phuoc', officer: 'ngo-thi-hanh' }]);
    await write(ADD, HANH);
    expect(office.content('people.yaml')).toContain('ngo-thi-hanh-2');
  });

  test('may be typed again after the preview', async () => {
    const preview = sentBy(await look(ADD, HANH));
    const answer = await post(office.app(), ADD, { ...preview, do: 'edit' });
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('value="Ngô Thị Hạnh"'),
    ]);
  });

  test('is not written where that cannot be put on record', async () => {
    const before = office.content('people.yaml');
    const sent = { ...sentBy(await look(ADD, HANH)), do: 'save' };
    const full = office.app({ note: () => Promise.reject(new Error('the disk is full')) });
    full.onError((error) => new Response(error.message, { status: 500 }));
    expect((await post(full, ADD, sent)).status).toBe(500);
    expect(office.content('people.yaml')).toBe(before);
  });
});

describe('an entry that is changed', () => {
  const HAI = '/co-quan/nguoi/kinh-te';
  const hai = {
    name: 'Tôn Thất Hải',
    title: 'Trưởng phòng Kinh tế',
    email: 'kinhte@anphuoc.example.vn',
  };

  test('changes on its own line; comments and all other lines stay', async () => {
    const before = office.content('people.yaml');
    await write(HAI, filled(hai, { title: 'Phó phòng Kinh tế', until: '31/12/2026' }));
    expect(office.content('people.yaml')).toBe(
      before.replace(
        'title: Trưởng phòng Kinh tế, email: kinhte@anphuoc.example.vn }',
        'title: Phó phòng Kinh tế, email: kinhte@anphuoc.example.vn, until: "2026-12-31" }',
      ),
    );
  });

  test('is told in words: what it was and what it will be', async () => {
    const page = await look(HAI, filled(hai, { title: 'Phó phòng Kinh tế' }));
    expect(page).toMatch(/Chức vụ<\/th>.*Trưởng phòng Kinh tế.*Phó phòng Kinh tế/s);
    expect(page).not.toContain('Thư điện tử</th>');
  });

  test('with another address ends what the person is signed in by, and has the former one told', async () => {
    const other = { email: 'hai@anphuoc.example.vn' };
    const page = await look(HAI, filled(hai, other));
    expect(page).toContain('địa chỉ cũ và các đầu mối được báo');
    expect(office.readdressed).toEqual([]);
    await write(HAI, filled(hai, other));
    expect(office.readdressed).toEqual([
      'end kinh-te',
      'tell kinh-te kinhte@anphuoc.example.vn hai@anphuoc.example.vn',
    ]);
    await write(HAI, filled({ ...hai, ...other }, { title: 'Phó phòng Kinh tế' }));
    expect(office.readdressed).toHaveLength(2);
  });

  test('that stays as it was writes nothing', async () => {
    const form = sentBy(await said(office.app(), HAI));
    const answer = await post(office.app(), HAI, { ...form, ...hai });
    expect(sentTo(answer)).toBe('/co-quan/nguoi?khong-doi');
    expect(office.audited).toEqual([]);
  });

  test('over a file that somebody changed meanwhile is refused, and both are shown', async () => {
    const form = sentBy(await said(office.app(), HAI));
    edit(office.dir, 'people.yaml', 'title: Trưởng phòng Kinh tế', 'title: Quyền Trưởng phòng');
    const changed = office.content('people.yaml');
    const typed = { ...form, ...hai, title: 'Phó phòng Kinh tế' };
    const answer = await post(office.app(), HAI, typed);
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain('Tệp people.yaml đã được người khác sửa sau khi mở trang này');
    expect(page).toMatch(/Chức vụ<\/th>.*Quyền Trưởng phòng.*Phó phòng Kinh tế/s);
    expect(office.content('people.yaml')).toBe(changed);
    const again = await post(office.app(), HAI, { ...typed, ...sentBy(page) });
    const written = await post(office.app(), HAI, { ...sentBy(await again.text()), do: 'save' });
    expect(written.status).toBe(303);
    expect(office.content('people.yaml')).toContain('title: Phó phòng Kinh tế');
  });

  test('of two coordinators one is told', async () => {
    const one = { ...sentBy(await look(HAI, filled(hai, { title: 'Một' }))), do: 'save' };
    const other = {
      ...sentBy(
        await look('/co-quan/nguoi/y-te', {
          ...{ name: 'Khưu Thị Diễm', title: 'Hai', email: 'tramyte@anphuoc.example.vn' },
        }),
      ),
      do: 'save',
    };
    const ends = await Promise.all([
      post(office.app(), HAI, one),
      post(office.app(), '/co-quan/nguoi/y-te', other),
    ]);
    expect(ends.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(office.audited).toHaveLength(1);
  });

  test('is refused where it would leave the office without a coordinator', async () => {
    edit(office.dir, 'agency.yaml', '  - { person: chuyen-vien, field: hanh-chinh-cong }\n', '');
    const form = sentBy(await said(office.app(), '/co-quan/nguoi/van-phong'));
    const answer = await post(office.app(), '/co-quan/nguoi/van-phong', {
      ...form,
      ...{ name: 'Lưu Thị Bích Vân', title: 'Chánh Văn phòng HĐND và UBND xã' },
      ...{ email: 'vanphong@anphuoc.example.vn', until: '01/01/2026' },
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('không còn đầu mối nào giữ nhiệm vụ');
  });

  test('is written in an office whose coordinators have left, until it has a new one', async () => {
    for (const mail of ['vanphong', 'chuyenvien'])
      edit(
        office.dir,
        'people.yaml',
        `${mail}@anphuoc.example.vn`,
        `${mail}@anphuoc.example.vn, until: "2026-03-01"`,
      );
    expect((await write('/co-quan/them/nguoi', HANH)).status).toBe(303);
    const named = await write('/co-quan/them/dau-moi', { person: 'ngo-thi-hanh' });
    expect([named.status, sentTo(named)]).toEqual([303, '/co-quan/vai-tro?da-luu']);
  });
});

describe('somebody who leaves', () => {
  const dueOf = { unit: 'kinh-te', agency: 'an-phuoc' };
  const hai = {
    ...{ name: 'Tôn Thất Hải', title: 'Trưởng phòng Kinh tế' },
    ...{ email: 'kinhte@anphuoc.example.vn', until: '31/03/2026' },
  };
  beforeEach(() => {
    office = filesVisited([dueOf, { ...dueOf, officer: 'kinh-te' }, { unit: 'van-hoa' }]);
  });

  test('is shown with how many tasks he has, and where they are handed over', async () => {
    const coordinator = office.app({ typingFor: () => ({}) as never });
    const form = sentBy(await said(coordinator, '/co-quan/nguoi/kinh-te'));
    const answer = await post(coordinator, '/co-quan/nguoi/kinh-te', { ...form, ...hai });
    const page = await answer.text();
    expect(page).toContain('còn 2 nhiệm vụ chưa hoàn thành');
    expect(page).toContain('href="/co-quan/nguoi/kinh-te/ban-giao"');
  });

  test('is named with the way to the hand-over once he is in no list any more', async () => {
    office = filesVisited([{ ...dueOf, officer: 'da-nghi' }, dueOf]);
    const coordinator = office.app({ typingFor: () => ({}) as never });
    const page = await said(coordinator, '/co-quan/nguoi');
    expect(page).toContain('Không còn trong danh bạ mà còn nhiệm vụ');
    expect(page).toContain('da-nghi: <a href="/co-quan/nguoi/da-nghi/ban-giao">');
  });

  test('is not taken out while other files name him, which are told', async () => {
    const form = sentBy(await said(office.app(), '/co-quan/nguoi/kinh-te'));
    const answer = await post(office.app(), '/co-quan/nguoi/kinh-te', { ...form, remove: 'yes' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('xa/units.yaml dòng 15:');
    expect(office.content('people.yaml')).toContain('id: kinh-te,');
  });

  test('is taken out once nothing names him, and pressing twice does nothing more', async () => {
    const TAI = '/co-quan/nguoi/tai-chinh';
    const form = sentBy(await said(office.app(), TAI));
    const preview = await post(office.app(), TAI, { ...form, remove: 'yes' });
    expect(preview.status).toBe(200);
    const sent = { ...sentBy(await preview.text()), do: 'save' };
    expect((await post(office.app(), TAI, sent)).status).toBe(303);
    expect(office.content('people.yaml')).not.toContain('tai-chinh');
    expect((await post(office.app(), TAI, sent)).status).toBe(303);
    expect(office.audited).toHaveLength(1);
  });
});

describe('an absence', () => {
  const ADD = '/co-quan/them/vang-mat';
  const typed = { person: 'pct-kinh-te', from: '9/3/2026', to: '13/03/2026', delegate: 'chu-tich' };

  test('is recorded with its delegate', async () => {
    await write(ADD, typed);
    expect(office.content('absences.yaml')).toContain(
      '  - { person: pct-kinh-te, from: "2026-03-09", to: "2026-03-13", delegate: chu-tich }\n',
    );
    const page = await said(office.app(), '/co-quan/vang-mat');
    expect(page).toContain('Võ Minh Triết');
    expect(page).toContain('09/03/2026');
  });

  test.each([
    ['a day that is none', { ...typed, to: '31/02/2026' }, 'Ngày “31/02/2026”'],
    ['an end before its beginning', { ...typed, to: '01/03/2026' }, 'trước ngày bắt đầu'],
    ['himself as delegate', { ...typed, delegate: 'pct-kinh-te' }, 'không tự thay mình'],
    ['nobody who is away', { ...typed, person: '' }, 'chưa ghi'],
    [
      'the days of one that stands there',
      { person: 'hanh-chinh-cong', from: '03/08/2026', to: '05/08/2026' },
      'đã có mục như vậy trong tệp',
    ],
  ])('is refused with %s', async (_, wrong, why) => {
    const form = sentBy(await said(office.app(), ADD));
    const answer = await post(office.app(), ADD, { ...form, ...wrong });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(why)]);
  });

  test('ends earlier, or goes', async () => {
    const HAN = '/co-quan/vang-mat/hanh-chinh-cong.2026-08-03';
    const entry = { person: 'hanh-chinh-cong', from: '03/08/2026', delegate: 'chuyen-vien' };
    await write(HAN, { ...entry, to: '07/08/2026' });
    expect(office.content('absences.yaml')).toContain('to: "2026-08-07"');
    await write(HAN, { remove: 'yes' });
    expect(office.content('absences.yaml')).toMatch(/^absences: \[\]$/m);
  });
});

test('a unit gets another officer, and a group other members', async () => {
  const before = office.content('units.yaml');
  await write('/co-quan/don-vi/kinh-te', {
    ...{ name: 'Phòng Kinh tế', aliases: 'Phòng KT; Phòng Kinh tế xã', relation: 'subordinate' },
    ...{ officer: 'tai-chinh', field: 'kinh-te' },
  });
  await write('/co-quan/nhom/cac-thon', {
    ...{ name: 'Các thôn', aliases: '3 thôn; Trưởng các thôn' },
    ...{ 'members.thon-thuong': 'yes', 'members.thon-trung': 'yes' },
  });
  expect(office.content('units.yaml')).toBe(
    before
      .replace('officer: kinh-te\n', 'officer: tai-chinh\n')
      .replace('[thon-thuong, thon-trung, thon-ha]', '[thon-thuong, thon-trung]'),
  );
});

describe('a role', () => {
  test('of the chairman goes to another, who is never taken out', async () => {
    const before = office.content('agency.yaml');
    await write('/co-quan/chu-tich/-', { chairman: 'pct-kinh-te' });
    expect(office.content('agency.yaml')).toBe(
      before.replace('chairman: chu-tich\n', 'chairman: pct-kinh-te\n'),
    );
    expect((await office.app().request('/co-quan/them/chu-tich')).status).toBe(404);
    const revision = sentBy(await said(office.app(), '/co-quan/chu-tich/-')).revision ?? '';
    const taken = await post(office.app(), '/co-quan/chu-tich/-', { revision, remove: 'yes' });
    expect(taken.status).toBe(404);
  });

  test('of a leader is for one field, and a second leader of it is refused', async () => {
    await write('/co-quan/lanh-dao/van-xa', { field: 'van-xa', person: 'chu-tich' });
    expect(office.content('agency.yaml')).toContain('{ field: van-xa, person: chu-tich }');
    const form = sentBy(await said(office.app(), '/co-quan/them/lanh-dao'));
    const typed = { ...form, field: 'van-xa', person: 'pct-van-xa' };
    expect((await post(office.app(), '/co-quan/them/lanh-dao', typed)).status).toBe(422);
  });

  test('of a coordinator for one field stands before who has the rest', async () => {
    await write('/co-quan/them/dau-moi', { person: 'tai-chinh', field: 'kinh-te' });
    expect(office.content('agency.yaml')).toContain(
      '  - { person: tai-chinh, field: kinh-te }\n  - { person: van-phong }\n',
    );
    expect(await said(office.app(), '/co-quan/vai-tro')).toContain('Nghiêm Thị Thu');
  });
});

describe('the agency’s files', () => {
  test.each(['nguoi', 'don-vi', 'nhom', 'vai-tro', 'vang-mat', 'ngay-nghi'])(
    'are read by who may, and changed by nobody else: %s',
    async (path) => {
      const chairman = office.app({ person: 'chu-tich', changesFiles: false });
      const page = await said(chairman, `/co-quan/${path}`);
      expect(page).toContain('<h1>');
      expect(page).not.toContain('Xem trước');
      expect(page).not.toContain(`/co-quan/them/${path}`);
      expect((await chairman.request(`/co-quan/them/${path}`)).status).toBe(404);
      expect((await post(chairman, `/co-quan/${path}`, {})).status).toBe(404);
      const officer = office.app({ person: 'y-te', seesFiles: false, changesFiles: false });
      expect((await officer.request(`/co-quan/${path}`)).status).toBe(404);
    },
  );

  test.each(['/co-quan/la', '/co-quan/nguoi/khong-ai', '/co-quan/them/la', '/co-quan/nguoi/..'])(
    'have no such page: %s',
    async (address) => {
      expect((await office.app().request(address)).status).toBe(404);
    },
  );

  test('say on each page what is wrong in them as they stand', async () => {
    edit(office.dir, 'absences.yaml', 'delegate: chuyen-vien', 'delegate: khong-ai');
    expect(await said(office.app(), '/co-quan/vang-mat')).toContain('không có người này');
  });
});
