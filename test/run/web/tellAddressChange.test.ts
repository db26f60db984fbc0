import { expect, test } from 'vitest';
import type { Answering, SendNow } from '../../../run/web/sendNow.ts';
import { tellAddressChange } from '../../../run/web/tellAddressChange.ts';
import { smallDirectory, smallOffice } from '../../support/smallOffice.ts';

const change = {
  agency: 'thu-nghiem',
  person: { id: 'an', name: 'Lê Thị An', title: '' },
  by: { id: 'binh', name: 'Trần Văn Bình', title: 'Công chức Văn phòng' },
  ...{ former: 'an@thu-nghiem.example.vn', now: 'khac@example.vn' },
  at: '2024-03-13T02:00:00.000Z',
};

const agency = smallOffice({
  directory: {
    ...smallDirectory(),
    coordinators: [{ person: 'binh' }, { person: 'em', field: 'kt' }, { person: 'binh' }],
    contact: { name: 'Văn phòng HĐND và UBND xã', phone: '0236 000 000' },
  },
});

function mailbox(refuses: (mail: Answering) => boolean = () => false) {
  const sent: Answering[] = [];
  const send: SendNow['send'] = async (mail) => {
    if (refuses(mail)) throw new Error('not taken');
    sent.push(mail);
  };
  return { sent, send };
}

const told = (box: Pick<SendNow, 'send'>, one: Parameters<typeof tellAddressChange>[0] = change) =>
  tellAddressChange(one, { get: () => agency }, box);

test('the former address and each coordinator are told who changed what', async () => {
  const box = mailbox();
  await told(box);
  expect(box.sent.map(({ to, address }) => [to.person, address])).toEqual([
    ['an', 'an@thu-nghiem.example.vn'],
    ['binh', undefined],
    ['em', undefined],
  ]);
  expect(new Set(box.sent.map(({ id }) => id)).size).toBe(3);
  const [mail] = box.sent;
  expect(mail?.subject).toBe('[UBND xã Thử Nghiệm] Đã đổi địa chỉ thư của Lê Thị An');
  expect(mail?.paragraphs[0]).toBe(
    '13/03/2024 09:00: Trần Văn Bình đã đổi địa chỉ thư của Lê Thị An, từ an@thu-nghiem.example.vn thành khac@example.vn.',
  );
  expect(mail?.paragraphs.at(-1)).toContain('Văn phòng HĐND và UBND xã, điện thoại 0236 000 000');
});

test('where there was no address the coordinators are told', async () => {
  const box = mailbox();
  await told(box, { ...change, former: null });
  expect(box.sent.map(({ to }) => to.person)).toEqual(['binh', 'em']);
  expect(box.sent[0]?.paragraphs[0]).toContain('từ (không có) thành khac@example.vn');
});

test('a mail that is not taken holds up no other, and is known to have failed', async () => {
  const box = mailbox(({ address }) => address !== undefined);
  await expect(told(box)).rejects.toThrow('not taken');
  expect(box.sent).toHaveLength(2);
});
