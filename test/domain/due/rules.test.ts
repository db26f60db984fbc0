import { describe, expect, it } from 'vitest';
import { lineOf, reworded } from '../../../domain/due/line.ts';
import { PRECEDENCE } from '../../../domain/due/precedence.ts';
import { ruleSaid } from '../../../domain/due/ruleNames.ts';
import { WORD } from '../../../domain/due/rules/rest.ts';
import type { Rule } from '../../../domain/due/rules/rule.ts';
import { fitsAt, readFirst, scanFor } from '../../../domain/due/scan.ts';
import {
  inOneSpelling,
  REWORDINGS,
  spelled,
  spelledOut,
  withListMarks,
} from '../../../domain/due/spelling.ts';
import { DUE_TEXT, RUNNING_TEXT } from '../../../domain/due/table.ts';

const ONLY_RUNNING = RUNNING_TEXT.filter((rule) => !DUE_TEXT.includes(rule));
const RULES = [...DUE_TEXT, ...ONLY_RUNNING, WORD];

const lineFor = (text: string): string => withListMarks(inOneSpelling(spelledOut(text).text));
const tableOf = (rule: Rule) => (ONLY_RUNNING.includes(rule) ? RUNNING_TEXT : DUE_TEXT);
const readBy = (rule: Rule, text: string): boolean =>
  scanFor(lineFor(text), tableOf(rule)).some((token) => token.rule === rule.name);

/** All places of all examples at which a token is read and several rules fit. */
const PLACES = RULES.flatMap(({ reads, not }) => [...reads, ...not])
  .concat(PRECEDENCE.flatMap(({ shows }) => shows))
  .flatMap((text) => {
    const line = lineFor(text);
    return scanFor(line, DUE_TEXT).map(({ from }) => ({
      text,
      fits: fitsAt(line, from, DUE_TEXT),
    }));
  })
  .filter(({ fits }) => fits.length > 1);

describe('each rule', () => {
  it('has a name of its own, said in both languages', () => {
    const names = RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(ruleSaid(name).vi, name).not.toBe(name);
  });

  it.each(RULES.flatMap((rule) => rule.reads.map((text) => [rule.name, text, rule] as const)))(
    '%s reads in %j',
    (_, text, rule) => {
      expect(readBy(rule, text)).toBe(true);
    },
  );

  it.each(RULES.flatMap((rule) => rule.not.map((text) => [rule.name, text, rule] as const)))(
    '%s reads nothing in %j',
    (_, text, rule) => {
      expect(readBy(rule, text)).toBe(false);
    },
  );

  it('has examples and counter-examples', () => {
    for (const { name, reads, not } of RULES)
      expect([reads.length, not.length], name).not.toContain(0);
  });
});

describe('the order of the rules', () => {
  const pairs = PRECEDENCE.flatMap(({ rules, before, shows }) =>
    rules.flatMap((name) => before.map((second) => ({ name, second, shows }))),
  );

  it.each(pairs)('needs $name before $second', ({ name, second, shows }) => {
    const needed = shows.some((text) => {
      const line = lineFor(text);
      return scanFor(line, DUE_TEXT).some(({ from }) => {
        const fits = fitsAt(line, from, DUE_TEXT);
        const own = fits.find(({ rule }) => rule.name === name);
        const other = fits.find(({ rule }) => rule.name === second);
        const isRead = readFirst(fits)?.rule.name === name;
        return own && other && isRead && other.length >= own.length;
      });
    });
    expect(needed).toBe(true);
  });

  it('gives its reasons', () => {
    for (const { because, shows } of PRECEDENCE) {
      expect(because).not.toBe('');
      expect(shows.length).toBeGreaterThan(0);
    }
  });

  it('leaves no two undeclared that fit at one place alike and read otherwise', () => {
    const declared = new Set(pairs.map(({ name, second }) => `${name} ${second}`));
    const open = PLACES.flatMap(({ text, fits }) => {
      const read = readFirst(fits);
      const rivals = fits.filter(
        (fit) =>
          read &&
          fit !== read &&
          fit.length >= read.length &&
          JSON.stringify(fit.meaning) !== JSON.stringify(read.meaning) &&
          !declared.has(`${read.rule.name} ${fit.rule.name}`),
      );
      return rivals.map(({ rule }) => `${read?.rule.name} before ${rule.name}: ${text}`);
    });
    expect(open).toEqual([]);
  });
});

describe('each rewording', () => {
  const all = [...REWORDINGS.slips, ...REWORDINGS.whole];

  it.each(all.flatMap((one) => one.reads.map(([text, becomes]) => [one.name, text, becomes])))(
    '%s turns %j into %j',
    (name, text, becomes) => {
      const isWhole = REWORDINGS.whole.some((one) => one.name === name);
      const line = isWhole ? spelledOut(text ?? '') : spelled(text ?? '');
      expect(line.text).toBe(becomes);
      expect(line.rules).toContain(name);
    },
  );

  it.each(all.flatMap((one) => one.not.map((text) => [one.name, text, one] as const)))(
    '%s leaves %j as it is',
    (_, text, one) => {
      expect(reworded(lineOf(text), one).text).toBe(text);
    },
  );
});
