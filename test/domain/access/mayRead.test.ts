import { describe, expect, it } from 'vitest';
import {
  extentOf,
  mayRead,
  READS,
  type Readable,
  type ReadableKind,
  takesPart,
} from '../../../domain/access/mayRead.ts';
import { PAGE_ROLES, type PageRole, standingOf } from '../../../domain/access/standing.ts';
import type { About } from '../../../domain/directory/roles.ts';
import { away, directoryWith, tanLap } from '../directory/sampleDirectory.ts';

const DAY = '2026-03-04';

/** Who holds this role and no other that reads more. */
const HOLDERS: Record<PageRole, string> = {
  administrator: 'moi-truong',
  coordinator: 'van-phong',
  chairman: 'chu-tich',
  viewer: 'bi-thu',
  leader: 'pct-van-xa',
  head: 'van-hoa',
  officer: 'thanh-vien',
};

const directory = directoryWith({
  people: [
    ...tanLap.people,
    { id: 'thanh-vien', name: 'Giáp Văn Tám', title: 'Chuyên viên', viaOffice: false },
  ],
});

const who = (person: string, of = directory) => {
  const standing = standingOf(of, person, DAY);
  if (!standing) throw new Error(`${person} is not there`);
  return standing;
};

const task = (changes: Partial<About> = {}): Readable => ({
  kind: 'task',
  agency: 'tan-lap',
  task: { plan: 'ke-hoach', unit: 'van-hoa', officer: null, supervisor: null, ...changes },
});

const figureOf = (unit: string): Readable => ({ kind: 'figure', agency: 'tan-lap', unit });

const reading = (readable: (person: string) => Readable): PageRole[] =>
  PAGE_ROLES.filter((role) => mayRead(who(HOLDERS[role]), readable(HOLDERS[role])));

const EVERYBODY = [...PAGE_ROLES];
const OFFICE: PageRole[] = ['administrator', 'coordinator', 'chairman'];
const READERS: PageRole[] = [...OFFICE, 'viewer'];

describe('a unit that takes part', () => {
  const beside: About = {
    ...{ plan: 'ke-hoach', unit: 'dia-chinh', officer: null, supervisor: null },
    coordinating: [{ unit: 'van-hoa' }],
  };
  const joint = { kind: 'task', agency: 'tan-lap', task: beside } as const;

  it('lets its officer, and who acts for him, read the task, which counts for nobody but its lead', () => {
    expect(takesPart(who('van-hoa'), joint)).toBe(true);
    expect(mayRead(who('van-hoa'), joint)).toBe(false);
    expect(takesPart(who('thanh-vien'), joint)).toBe(false);
    const absent = directoryWith({ absences: [away('van-hoa', 'moi-truong')] });
    expect(takesPart(who('moi-truong', absent), joint)).toBe(true);
  });

  it('is one of the agency', () => {
    expect(takesPart(who('van-hoa'), { ...joint, agency: 'xa-khac' })).toBe(false);
  });
});

describe('who reads what', () => {
  it.each<[string, (person: string) => Readable, PageRole[]]>([
    [
      'a task of the leader’s field, of the head’s unit',
      () => task(),
      [...READERS, 'leader', 'head'],
    ],
    ['a task of another field', () => task({ unit: 'dia-chinh' }), READERS],
    [
      'a task of the field, another unit',
      () => task({ unit: 'tram-y-te' }),
      [...READERS, 'leader'],
    ],
    ['a task he is to do', (person) => task({ unit: 'dia-chinh', officer: person }), EVERYBODY],
    [
      'a task that was handed on to him',
      (person) => task({ unit: 'dia-chinh', doers: [{ person }] }),
      EVERYBODY,
    ],
    [
      'a task the plan has him supervise',
      (person) => task({ unit: 'dia-chinh', supervisor: person }),
      EVERYBODY,
    ],
    ['his own mail', (to) => ({ kind: 'mail', agency: 'tan-lap', to }), EVERYBODY],
    ['another’s mail', () => ({ kind: 'mail', agency: 'tan-lap', to: 'truong-thon' }), OFFICE],
    [
      'a figure of the head’s unit, of the leader’s field',
      () => figureOf('van-hoa'),
      [...READERS, 'leader', 'head'],
    ],
    ['a figure of a unit of his field', () => figureOf('tram-y-te'), [...READERS, 'leader']],
    ['a list', () => ({ kind: 'list', agency: 'tan-lap' }), EVERYBODY],
    ['a plan that runs', () => ({ kind: 'plan', agency: 'tan-lap' }), EVERYBODY],
    [
      'an inspection of the leader’s field, of the head’s unit',
      () => ({ kind: 'inspection', agency: 'tan-lap', unit: 'van-hoa' }),
      [...READERS, 'leader', 'head'],
    ],
    [
      'an inspection of another field',
      () => ({ kind: 'inspection', agency: 'tan-lap', unit: 'dia-chinh' }),
      READERS,
    ],
    ['a plan’s draft', () => ({ kind: 'draft', agency: 'tan-lap' }), OFFICE],
    ['the agency’s settings', () => ({ kind: 'settings', agency: 'tan-lap' }), OFFICE],
    ['the administrators’ records', () => ({ kind: 'records', agency: 'tan-lap' }), OFFICE],
  ])('%s', (_what, readable, roles) => {
    expect(reading(readable)).toEqual(roles);
  });

  it('whoever is away is read for by his delegate, tasks but not mails', () => {
    const of = directoryWith({ ...directory, absences: [away('pct-van-xa', 'thanh-vien')] });
    const delegate = who('thanh-vien', of);
    expect(mayRead(delegate, task())).toBe(true);
    expect(mayRead(delegate, task({ unit: 'thon-dong', supervisor: 'pct-van-xa' }))).toBe(true);
    expect(mayRead(delegate, { kind: 'mail', agency: 'tan-lap', to: 'pct-van-xa' })).toBe(false);
  });
});

describe('agencies are apart', () => {
  const kinds = Object.keys(READS) as ReadableKind[];
  const cells = PAGE_ROLES.flatMap((role) => kinds.map((kind) => [role, kind] as const));

  it.each(cells)('%s of one reads no %s of another', (role, kind) => {
    const person = HOLDERS[role];
    const of = { agency: 'khac' };
    const what: Readable =
      kind === 'task'
        ? { ...task({ officer: person }), ...of }
        : kind === 'mail'
          ? { kind, ...of, to: person }
          : kind === 'figure' || kind === 'inspection'
            ? { kind, ...of, unit: 'van-hoa' }
            : { kind, ...of };
    expect(mayRead(who(person), what)).toBe(false);
  });
});

describe('how far somebody reads', () => {
  it.each<[PageRole, ReadableKind, string | null]>([
    ['coordinator', 'list', 'agency'],
    ['viewer', 'list', 'agency'],
    ['leader', 'list', 'field'],
    ['head', 'list', 'unit'],
    ['officer', 'list', 'own'],
    ['officer', 'mail', 'own'],
    ['viewer', 'mail', 'own'],
    ['leader', 'draft', null],
  ])('%s: %s, %s', (role, kind, extent) => {
    expect(extentOf(who(HOLDERS[role]), kind)).toBe(extent);
  });
});
