import { describe, expect, test } from 'vitest';
import { commandsOf } from '../../../../domain/task/life/log.ts';
import { awaitsReview } from '../../../../domain/task/phase.ts';
import { provenSoFar } from '../../../../domain/task/proof/proven.ts';
import { commandText } from '../../../../domain/task/story.ts';
import type { Proof } from '../../../../domain/task/types.ts';
import { actor, give } from '../../../support/commandArgs.ts';
import { lifeWith } from '../../../support/lives.ts';

const AT = '2024-03-20T03:00:00.000Z';
const THREE = 'Kế hoạch; Báo cáo kết quả; Tin, bài';
const plan: Proof = { product: 'Kế hoạch', documentNo: '3/KH', documentDate: '2024-03-11' };
const account: Proof = { product: 'Báo cáo kết quả', link: 'https://xa.example.vn/bc' };
const news: Proof = {
  product: 'Tin, bài',
  posted: { where: 'đài truyền thanh xã', from: '2024-03-18', to: null },
};

const reportOf = (proofs: Proof[], left: string[] = []) => ({
  ...{ proofs, note: '' },
  ...(left.length > 0 ? { missing: { products: left, of: 3 } } : {}),
});
const owed = () => lifeWith({ deliverable: THREE });
const told = (life: ReturnType<typeof owed>): string[] =>
  commandsOf(life.carried().log).map((entry) => commandText(entry).vi);

describe('a task with several products', () => {
  test('of which some are proven stays open work, is told so, and says what is missing', () => {
    const life = owed();
    const left = ['Báo cáo kết quả', 'Tin, bài'];
    give(life, 'report', reportOf([plan], left), AT, actor('an'));
    expect(awaitsReview(life.facts)).toBe(false);
    expect(provenSoFar(life.facts)).toEqual({ proven: 1, of: 3, missing: left });
    expect(told(life).at(-1)).toContain(
      'báo cáo một phần kết quả, 1/3 sản phẩm (Kế hoạch: 3/KH ngày 11/03/2024; còn thiếu: Báo cáo kết quả; Tin, bài)',
    );
    expect(life.notices.nextOwed(AT)?.kind).not.toBe('to-accept');
  });

  test('is reported when the last one is proven, with all its proofs', () => {
    const life = owed();
    give(life, 'report', reportOf([plan], ['Báo cáo kết quả', 'Tin, bài']), AT, actor('an'));
    give(life, 'report', reportOf([account, news]), AT, actor('an'));
    expect(awaitsReview(life.facts)).toBe(true);
    expect(provenSoFar(life.facts)).toBeNull();
    expect(life.facts.reports.at(-1)?.proofs).toEqual([
      plan,
      { ...account, givenOn: '2024-03-20' },
      news,
    ]);
  });

  test('is reported whole by a proof of all of it', () => {
    const life = owed();
    const whole = { product: '', documentNo: '9/BC', documentDate: '2024-03-19' };
    give(life, 'report', reportOf([whole]), AT, actor('an'));
    expect(awaitsReview(life.facts)).toBe(true);
  });

  test('keeps the newest proof of each product', () => {
    const life = owed();
    give(life, 'report', reportOf([plan], ['Báo cáo kết quả', 'Tin, bài']), AT, actor('an'));
    const newer = { ...plan, documentNo: '5/KH' };
    give(life, 'report', reportOf([newer], ['Báo cáo kết quả', 'Tin, bài']), AT, actor('an'));
    expect(life.facts.proven).toEqual([newer]);
  });

  test('once returned is reported again by what was amended', () => {
    const life = owed();
    give(life, 'report', reportOf([plan, account, news]), AT, actor('an'));
    give(life, 'return', { note: 'báo cáo thiếu phụ lục' }, AT, actor('chi'));
    const amended = { ...account, link: 'https://xa.example.vn/bc-2' };
    give(life, 'report', reportOf([amended]), AT, actor('an'));
    expect(awaitsReview(life.facts)).toBe(true);
    expect(life.facts.reports.at(-1)?.proofs.map(({ product }) => product)).toEqual([
      'Kế hoạch',
      'Tin, bài',
      'Báo cáo kết quả',
    ]);
  });

  test('loses a part that is taken back', () => {
    const life = owed();
    give(life, 'report', reportOf([plan], ['Báo cáo kết quả', 'Tin, bài']), AT, actor('an'));
    const [last] = commandsOf(life.carried().log);
    const undone = { undone: last?.revision ?? 0, before: last?.before ?? {} };
    give(life, 'withdraw', { reason: 'nhầm việc', ...undone }, AT, actor('an'));
    expect(provenSoFar(life.facts)).toBeNull();
    expect(life.notices.nextOwed(AT)?.kind).not.toBe('withdrawn');
  });

  test('where no acceptance is needed is done only when all of it is proven', () => {
    const life = lifeWith({ deliverable: THREE }, { approval: false });
    give(life, 'report', reportOf([plan], ['Báo cáo kết quả', 'Tin, bài']), AT, actor('an'));
    expect(life.facts.review).toBeNull();
    give(life, 'report', reportOf([account, news]), AT, actor('an'));
    expect(life.facts.review?.accepted).toBe(true);
  });
});
