import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDueText } from '../../../domain/due/readDueText.ts';
import type { Deadline } from '../../../domain/due/types.ts';

const folder = join(process.env.DONDOC_PLANS ?? '../shared/plans', 'expected');

interface Expected {
  deadlinePhrase: string;
  deadline: Deadline;
}

const phrases = (file: string): Expected[] => JSON.parse(readFileSync(join(folder, file), 'utf8'));

describe.runIf(existsSync(folder))('every phrase of the hand-read plans', () => {
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    it(`is read right or asked: ${file}`, () => {
      for (const { deadlinePhrase, deadline } of phrases(file)) {
        const read = readDueText(deadlinePhrase, { planYear: 2024, beforeIsInclusive: false });
        const { kind, dueDates, recurrence, boundary } = deadline;
        const right = { kind, dueDates, recurrence, boundary };
        if (read.confidence === 'sure') expect(read.deadline, deadlinePhrase).toMatchObject(right);
        else expect(read.questions.length, deadlinePhrase).toBeGreaterThan(0);
      }
    });
  }
});
