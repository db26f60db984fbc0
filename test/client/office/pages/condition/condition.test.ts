import { describe, expect, test } from 'vitest';
import { conditionOf } from '../../../../../client/office/pages/condition/condition.ts';
import type { MachineState } from '../../../../../client/office/pages/condition/machineState.ts';
import type { Health } from '../../../../../client/office/types.ts';
import { text } from '../../../../../domain/text/text.ts';
import { smallOffice } from '../../../../support/smallOffice.ts';

const agency = smallOffice();
const at = '2024-03-13T02:00:00.000Z';

const SOUND: Health = {
  ...{ serverVersion: '1.31.0', retentionDays: 30, worker: true, release: 'b1' },
  ...{ stranded: [], frozen: [] },
  agencies: [
    {
      ...{ code: 'thu-nghiem', version: 'thu-nghiem@1', open: 12, trouble: [], undelivered: [] },
      ...{ account: null, late: [] },
    },
  ],
};
const MACHINE: MachineState = {
  ...{ version: '0.1.0', isEncrypted: false, isPractice: false, troubles: [], held: null },
  mails: text('gửi qua thu.example.vn:587', 'sent by thu.example.vn:587'),
  mailServer: { ok: true, said: [text('trả lời', 'answers')] },
};

const found = (health: Partial<Health>, machine: Partial<MachineState> = {}) =>
  conditionOf({
    ...{ at, today: '2024-03-13', agency },
    health: { ...SOUND, ...health },
    machine: { ...MACHINE, ...machine },
  });

const ofAgency = (change: Partial<Health['agencies'][number]>): Partial<Health> => ({
  agencies: SOUND.agencies.map((one) => ({ ...one, ...change })),
});

test('of a sound office nothing is found, and what is known is told', () => {
  const { findings, facts } = found({});
  expect(findings).toEqual([]);
  expect(facts.map(({ said, value }) => `${said.vi}: ${value.vi}`)).toEqual([
    'Nhiệm vụ đang theo dõi: 12',
    'Bản đang dùng: b1',
    'Máy chủ Temporal: 1.31.0, lưu lịch sử 30 ngày',
    'Phiên bản phần mềm: 0.1.0',
    'Thư: gửi qua thu.example.vn:587',
    'Máy chủ thư: trả lời',
    'Mã hóa dữ liệu: tắt',
  ]);
});

describe('it is found, with what helps', () => {
  test('that no worker runs', () => {
    expect(found({ worker: false }).findings).toMatchObject([
      { weight: 'wrong', remedy: { action: 'start-worker' } },
    ]);
  });

  test('which workflows are frozen, and which mails wait for a release that is gone', () => {
    const id = 'thu-nghiem/ke-hoach/I.1/dcxd/2024';
    const mails = ['mail/thu-nghiem/an/2024-03-13'];
    const { findings } = found({ frozen: [id], stranded: mails });
    expect(findings).toMatchObject([
      {
        said: { vi: `1 quy trình dừng vì lỗi phần mềm: ${id}` },
        advice: { vi: 'Báo đơn vị cung cấp phần mềm, kèm các mã này và nhật ký của máy chủ' },
      },
      { remedy: { action: 'release' }, mails },
    ]);
  });

  test('which tasks and mails did not get through', () => {
    const { findings } = found(
      ofAgency({ trouble: ['aaaaaaa'], late: ['mail/x'], undelivered: ['mail/y', 'mail/z'] }),
    );
    expect(findings.map(({ weight, tasks, mails }) => [weight, tasks ?? mails])).toEqual([
      ['wrong', ['aaaaaaa']],
      ['wrong', ['mail/x']],
      ['look', ['mail/y', 'mail/z']],
    ]);
  });

  test('that the mail server refuses the account, without its words', () => {
    const { findings } = found(ofAgency({ account: '535 5.7.8 an@xa.example.vn denied' }));
    expect(findings[0]?.said.vi).toContain('kiểm tra tên đăng nhập');
    expect(JSON.stringify(findings)).not.toContain('an@xa.example.vn');
  });

  test('what is wrong with the machine, and that a restored copy holds its mails', () => {
    const { findings } = found(
      {},
      {
        troubles: [text('Ổ đĩa đầy', 'The disk is full')],
        mailServer: { ok: false, said: [text('Máy chủ thư KHÔNG dùng được', 'no mail server')] },
        held: { restoredAt: at, takenAt: '2024-03-12T18:30:00.000Z' },
      },
    );
    expect(findings.map(({ said }) => said.vi)).toEqual([
      'Đang giữ thư từ 13/03/2024 09:00: đây là bản khôi phục từ bản sao lưu lúc 13/03/2024 01:30, chưa thư nào được gửi đi',
      'Ổ đĩa đầy',
      'Máy chủ thư KHÔNG dùng được',
    ]);
  });

  test('what is wrong in the agency’s files, by file and line, and what happens until then', () => {
    const fault = {
      ...{ place: '/srv/xa/units.yaml', line: 7, value: '"khong-co"' },
      said: text('không có người này', 'nobody is called so'),
      meanwhile: text('giao Văn phòng', 'the office has it'),
    };
    const { findings } = conditionOf({
      ...{ at, today: '2024-03-13', health: SOUND, machine: MACHINE },
      agency: { ...agency, faults: [fault] },
    });
    expect(findings).toEqual([
      {
        weight: 'wrong',
        said: {
          vi: 'units.yaml, dòng 7: "khong-co" không có người này',
          en: 'units.yaml, line 7: "khong-co" nobody is called so',
        },
        advice: {
          vi: 'Trong lúc chưa sửa: giao Văn phòng',
          en: 'Until it is mended: the office has it',
        },
      },
    ]);
  });

  test('that a year has no days off yet, after what is wrong', () => {
    const { findings } = conditionOf({
      ...{ at, today: '2099-12-01', agency, machine: MACHINE },
      health: { ...SOUND, worker: false },
    });
    expect(findings.map(({ weight }) => weight)).toEqual(['wrong', 'look']);
    expect(findings[1]).toMatchObject({ remedy: { action: 'roll-out-calendar' } });
  });
});

test('where the engine does not answer, that is found, and the rest is told all the same', () => {
  const { findings, facts } = conditionOf({
    ...{ at, today: '2024-03-13', agency, machine: MACHINE },
    health: { silent: text('Không có trả lời.', 'No answer.') },
  });
  expect(findings[0]).toMatchObject({ weight: 'wrong', said: { vi: 'Không có trả lời' } });
  expect(facts.map(({ said }) => said.en)).toContain('Version of the product');
});
