import { userInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { askerOf } from '../../../../client/cli/options/asker.ts';
import { actorOf } from '../../../../client/office/commands/actor.ts';
import type { Subject } from '../../../../client/office/queries/readTask.ts';
import { AgencyRegistry } from '../../../../config/registry.ts';
import { readSettings, SAMPLE_AGENCY } from '../../../../config/settings.ts';
import { commandText } from '../../../../domain/task/story.ts';
import { temporaryFolder } from '../../../config/agencyFolder.ts';
import { facts } from '../../../support/facts.ts';

const { username } = userInfo();

function ground(accounts: Record<string, string> = {}) {
  const dataDir = temporaryFolder();
  const settings = { ...readSettings({ env: {} }), dataDir, agencies: [SAMPLE_AGENCY], accounts };
  return { settings, registry: new AgencyRegistry(settings) };
}

/** How the story says that he accepted something. */
function said(as: string | undefined, accounts: Record<string, string> = {}, paper = '') {
  const place = ground(accounts);
  const agency = place.registry.get('an-phuoc');
  const task = facts({ plan: 'p', unit: 'kinh-te', officer: null, supervisor: null });
  const subject = { agency, state: { facts: task }, today: '2026-11-20' } as Subject;
  const by = actorOf(subject, askerOf({ ...(as ? { as } : {}), ground: paper }, place));
  return commandText({ what: 'accept', by, kept: { note: '' } }).vi;
}

describe('who asks on a command line', () => {
  it('is named with the title of the day, and the account that types', () => {
    expect(said('Võ Minh Triết')).toBe(
      `tài khoản ${username} ghi thay Phó Chủ tịch UBND xã Võ Minh Triết: xác nhận hoàn thành`,
    );
  });

  it('is typed in for by the person an account belongs to, on a ground', () => {
    expect(said('chu-tich', { [username]: 'van-phong' }, 'bút phê ngày 05/03/2026')).toBe(
      'Chánh Văn phòng HĐND và UBND xã Lưu Thị Bích Vân ghi thay Chủ tịch UBND xã Huỳnh Quang Thái: xác nhận hoàn thành, theo bút phê ngày 05/03/2026',
    );
  });

  it('types for himself where the account is his own', () => {
    expect(said('pct-kinh-te', { [username]: 'pct-kinh-te' })).toBe(
      'Phó Chủ tịch UBND xã Võ Minh Triết xác nhận hoàn thành',
    );
  });

  it.each([
    ['Chủ tịch', 'Huỳnh Quang Thái'],
    ['chairman', 'Huỳnh Quang Thái'],
    ['lãnh đạo phụ trách', 'Võ Minh Triết'],
    ['người phụ trách', 'Tôn Thất Hải'],
    ['đầu mối', 'Lưu Thị Bích Vân'],
    ['Mai Thị Xuyến', 'Mai Thị Xuyến'],
  ])('by role or name: %s', (as, name) => {
    expect(said(as)).toContain(name);
  });

  it('an account of somebody nobody declared is refused', () => {
    expect(() => said('chu-tich', { [username]: 'ai-do' })).toThrow(
      `dondoc.yaml: accounts: ${username}: there is no person "ai-do" in people.yaml; mend the id or remove the line.`,
    );
  });

  it('a role nobody holds is refused', () => {
    expect(() => said('người thực hiện')).toThrow('Nobody is the doer of this task');
  });
});
