import { expect, test } from 'vitest';
import { senderOf } from '../../../domain/directory/sender.ts';
import { smallDirectory } from '../../support/smallOffice.ts';

const SETTINGS = 'nhacviec@tinh.example.vn';

test('mails come from the settings’ address under the agency’s name; answers reach the coordinator', () => {
  expect(senderOf(smallDirectory(), SETTINGS)).toEqual({
    from: { name: 'UBND xã Thử Nghiệm', address: SETTINGS },
    replyTo: { name: 'Trần Văn Bình', address: 'binh@thu-nghiem.example.vn' },
  });
});

test('an agency names its own sender and where answers go', () => {
  const sender = { name: '', address: 'nhacviec@thu-nghiem.example.vn' };
  const directory = { ...smallDirectory(), sender, replyTo: 'vp@thu-nghiem.example.vn' };
  expect(senderOf(directory, SETTINGS)).toEqual({
    from: { name: 'UBND xã Thử Nghiệm', address: 'nhacviec@thu-nghiem.example.vn' },
    replyTo: { name: 'UBND xã Thử Nghiệm', address: 'vp@thu-nghiem.example.vn' },
  });
});

test('a coordinator without a mail of his own is nobody to answer to', () => {
  const { people, ...rest } = smallDirectory();
  const viaOffice = people.map(({ email: _email, ...person }) => ({ ...person, viaOffice: true }));
  expect(senderOf({ ...rest, people: viaOffice }, SETTINGS).replyTo).toBeNull();
});
