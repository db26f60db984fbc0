import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../config/root.ts';
import { renderDigest, renderTextList, renderUrgent } from '../../../domain/digest/page/render.ts';
import { KINDS } from '../../../domain/digest/page/sections.ts';
import type { Notice, NoticeKind } from '../../../domain/digest/types.ts';
import type { Role } from '../../../domain/directory/types.ts';
import type { StepKind } from '../../../domain/policy/types.ts';
import { content, notice, options } from '../../support/notices.ts';

/** A program to run, the product's own name as one types it, an option. */
const COMMAND = /\b(?:npx|npm|sudo|systemctl)\b|\bdondoc [a-z]|(?<![\w-])--[a-z]/u;

const ROLES: Role[] = ['doer', 'officer', 'coordinator', 'supervisor', 'chairman'];
const WHYS = [null, 'absent', 'via-office', 'polite', 'unfilled'] as const;
const NEXT: StepKind[] = ['remind', 'urge', 'report-chairman', 'urge-explanation'];

/** One notice of a kind to each role, to the reader himself and in each way for somebody else. */
const everyWay = (kind: NoticeKind): Notice[] =>
  ROLES.flatMap((role) =>
    WHYS.map((why, n) =>
      notice(kind, n, {
        roles: [role],
        instead: why && { person: 'x', name: 'Ngô Thị Lý', why },
        next: { kind: NEXT[n % NEXT.length] ?? 'remind', date: '2026-03-06' },
      }),
    ),
  );

describe('no mail holds a command of a shell: it says whom to tell', () => {
  test.each(Object.keys(KINDS) as NoticeKind[])('%s', (kind) => {
    for (const language of ['vi', 'en'] as const) {
      const told = content(everyWay(kind), { omitted: 3 });
      const { text, html, subject } = renderDigest(told, options({ language }));
      const urgent = renderUrgent(content([notice(kind, 1)]), options({ language }));
      const chat = renderTextList(told, options({ language }));
      const all = [subject, text, html, urgent.subject, urgent.text, chat].join('\n');
      expect(all).not.toMatch(COMMAND);
      expect(text).toMatch(/Văn phòng|the office/);
    }
  });
});

/**
 * What mails are made of: notices, faults of an agency's files, what is wrong with the machine, why
 * a backup failed.
 */
const FOLDERS = ['domain/digest', 'activities', 'config/load', 'worker/troubles'];
const BACKUP = ['gather', 'nightly', 'pause'].map((name) => `worker/backup/${name}.ts`);

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));

test.each([...FOLDERS.flatMap(filesIn), ...BACKUP])('%s offers none', (file) => {
  const lines = readFileSync(path.join(ROOT, file), 'utf8').split('\n');
  const code = lines.filter((line) => !/^\s*(?:\/\/|\/?\*)/u.test(line));
  expect(code.filter((line) => /['`]/u.test(line) && COMMAND.test(line))).toEqual([]);
});
