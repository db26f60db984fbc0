import { describe, expect, test } from 'vitest';
import type { RoundCommandName } from '../../../../domain/round/commands/index.ts';
import type { RoundArgs } from '../../../../domain/round/commands/types.ts';
import { RoundLife } from '../../../../domain/round/life/roundLife.ts';
import type { RoundStep } from '../../../../domain/round/types.ts';
import { roundFacts } from '../../../support/roundFacts.ts';
import { standardPolicy } from '../../../support/smallOffice.ts';

const DAWN = '2024-04-05T00:00:00.000Z';
const OPENING = '2024-04-05T00:30:00.000Z';
const REMIND: RoundStep = {
  ...{ id: 'remind/3', kind: 'remind', n: 3, date: '2024-04-05' },
  ...{ at: DAWN, deliverAt: OPENING },
};
const binh = { id: 'binh', name: 'Trần Văn Bình', title: '' };
const by = { person: binh, typist: null, origin: 'page' as const, ground: '' };

/** A round whose first reminders are owed since dawn. */
function reminding(): RoundLife {
  const { delivery } = standardPolicy();
  const life = new RoundLife({ facts: roundFacts(), steps: [REMIND], delivery, language: 'vi' });
  life.carryOut(life.fellDue(DAWN), DAWN, {});
  return life;
}

/** The same with everything owed in mails of that morning. */
function reminded(): RoundLife {
  const life = reminding();
  handOverAll(life, DAWN);
  return life;
}

function handOverAll(life: RoundLife, at: string): void {
  for (let owed = life.notices.nextOwed(at); owed; owed = life.notices.nextOwed(at)) {
    const { id } = owed;
    const to = { person: 'an', roles: ['officer' as const], mail: `mail of ${id}`, notice: id };
    life.notices.handedOver(id, at, [{ ...to, deliverAt: OPENING }]);
  }
}

const give = (life: RoundLife, name: RoundCommandName, args: Partial<RoundArgs>, at: string) =>
  life.command(name, { by, today: at.slice(0, 10), ...args }, at);

const askedBack = (life: RoundLife, now = OPENING): string[] =>
  life.notices.takeRecalls(now).map(({ notice, because }) => `${notice}: ${because.vi}`);

describe('a reminder on its way', () => {
  const sent = { unit: 'dcxd', values: { 'so-ho': 3 } };

  test('is asked back once its unit has sent, though its mail should have left long ago', () => {
    const life = reminded();
    give(life, 'round-submit', sent, '2024-04-08T03:00:00.000Z');
    expect(askedBack(life)).toEqual(['remind/3/dcxd: đơn vị đã gửi báo cáo']);
  });

  test('is asked back of all units once the round is locked, or ended', () => {
    const locked = reminded();
    give(locked, 'round-lock', {}, OPENING);
    expect(askedBack(locked)).toEqual([
      'remind/3/dcxd: kỳ đã chốt số liệu',
      'remind/3/vp: kỳ đã chốt số liệu',
    ]);
    const ended = reminded();
    give(ended, 'round-end', { reason: 'thôi thu thập' }, OPENING);
    expect(askedBack(ended)).toEqual([
      'remind/3/dcxd: kỳ báo cáo đã kết thúc',
      'remind/3/vp: kỳ báo cáo đã kết thúc',
    ]);
  });

  test('that the office sent by hand is asked back, too, when the round ends', () => {
    const life = reminded();
    give(life, 'round-remind', { units: ['vp'] }, '2024-04-05T02:00:00.000Z');
    handOverAll(life, '2024-04-05T02:00:00.000Z');
    give(life, 'round-end', { reason: 'thôi' }, '2024-04-05T03:00:00.000Z');
    expect(askedBack(life)).toHaveLength(3);
  });

  test('is asked back an hour later where that fails, and no more once the round is over', () => {
    const life = reminded();
    give(life, 'round-submit', sent, OPENING);
    life.notices.putBack(life.notices.takeRecalls(OPENING), OPENING, false);
    expect(life.notices.takeRecalls(OPENING)).toEqual([]);
    expect(life.notices.nextTryAt()).toBe('2024-04-05T01:30:00.000Z');
    const again = life.notices.takeRecalls('2024-04-05T01:30:00.000Z');
    expect(again).toHaveLength(1);
    life.notices.putBack(again, '2024-04-05T01:30:00.000Z', true);
    expect(life.notices.isPending).toBe(false);
  });
});

test('that a report was sent back is asked back once the unit has sent another', () => {
  const life = reminded();
  const sent = { unit: 'dcxd', values: { 'so-ho': 3 } };
  give(life, 'round-submit', sent, OPENING);
  const due = { date: '2024-04-12', at: '2024-04-12T09:00:00.000Z' };
  give(life, 'round-send-back', { unit: 'dcxd', reason: 'thiếu', due }, OPENING);
  handOverAll(life, OPENING);
  life.notices.takeRecalls(OPENING);
  give(life, 'round-submit', { ...sent, unit: 'vp' }, OPENING);
  expect(askedBack(life)).toEqual(['remind/3/vp: đơn vị đã gửi báo cáo']);
  give(life, 'round-submit', sent, OPENING);
  expect(askedBack(life)).toEqual([
    expect.stringMatching(/^round-returned@r\d+\/dcxd: đơn vị đã gửi báo cáo$/),
  ]);
});

test('that a supplement waits for a word is asked back once there is one', () => {
  const life = reminded();
  give(life, 'round-lock', {}, OPENING);
  const asked = { unit: 'dcxd', values: { 'so-ho': 4 }, reason: 'sót một hộ' };
  give(life, 'round-ask-supplement', asked, OPENING);
  handOverAll(life, OPENING);
  life.notices.takeRecalls(OPENING);
  give(life, 'round-decide-supplement', { agreed: true }, OPENING);
  expect(askedBack(life)).toEqual([
    expect.stringMatching(/^round-supplement@r\d+\/office: đã có ý kiến về đề nghị bổ sung$/),
  ]);
});

test('a reminder that is not handed over yet is not, once the round has ended', () => {
  const life = reminding();
  give(life, 'round-end', { reason: 'thôi thu thập' }, OPENING);
  expect(life.notices.nextOwed(OPENING)).toBeNull();
  expect(life.notices.isPending).toBe(false);
});

test('what cannot be handed over is tried for as long as the round lasts, and is told meanwhile', () => {
  const failing = (isOver: boolean): { tries: number; trouble: string | null } => {
    const life = reminding();
    let [at, tries] = [DAWN, 0];
    for (; tries < 60; tries += 1) {
      const owed = life.notices.nextOwed(at);
      if (!owed) break;
      life.notices.failed(owed.id, at, 'no such unit', isOver);
      if (!life.notices.nextOwed(at)) at = life.notices.nextTryAt() ?? at;
    }
    return { tries, trouble: life.notices.trouble() };
  };
  expect(failing(false)).toEqual({ tries: 60, trouble: 'no such unit' });
  expect(failing(true)).toEqual({ tries: 48, trouble: null });
});
