import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../domain/access/standing.ts';
import type { Directory } from '../../../domain/directory/types.ts';
import { away, directoryWith, tanLap } from '../directory/sampleDirectory.ts';

const DAY = '2026-03-04';

const rolesOf = (person: string, directory: Directory = tanLap, date = DAY) =>
  standingOf(directory, person, date)?.roles;

describe('what somebody is to the page', () => {
  it.each([
    ['chu-tich', ['chairman', 'leader', 'officer']],
    ['pct-van-xa', ['leader', 'officer']],
    ['van-phong', ['coordinator', 'head', 'officer']],
    ['dia-chinh', ['coordinator', 'head', 'officer']],
    ['van-hoa', ['head', 'officer']],
    ['moi-truong', ['administrator', 'officer']],
    ['bi-thu', ['viewer', 'head', 'officer']],
  ])('%s, by the agency’s files', (person, roles) => {
    expect(rolesOf(person)).toEqual(roles);
  });

  it('a leader with his fields and their units, a head with his units', () => {
    expect(standingOf(tanLap, 'pct-van-xa', DAY)).toMatchObject({
      fields: ['van-xa'],
      ledUnits: ['van-hoa', 'tram-y-te'],
      units: [],
    });
    expect(standingOf(tanLap, 'van-hoa', DAY)).toMatchObject({
      fields: [],
      ledUnits: [],
      units: ['van-hoa'],
    });
  });

  it('nothing for a stranger', () => {
    expect(standingOf(tanLap, 'nguoi-la', DAY)).toBeNull();
  });

  it('nothing before his first day and after his last', () => {
    const directory = directoryWith({
      people: tanLap.people.map((one) =>
        one.id === 'van-hoa' ? { ...one, from: '2026-03-02', until: '2026-03-31' } : one,
      ),
    });
    const on = (date: string) => rolesOf('van-hoa', directory, date);
    expect([on('2026-03-01'), on('2026-04-01')]).toEqual([undefined, undefined]);
    expect(on('2026-03-31')).toEqual(['head', 'officer']);
  });
});

describe('whoever acts for somebody who is away', () => {
  const directory = directoryWith({
    absences: [away('pct-van-xa', 'van-hoa'), away('moi-truong', 'dia-chinh')],
  });

  it('is what he is, as long as that lasts', () => {
    const acting = standingOf(directory, 'van-hoa', '2026-03-06');
    expect(acting?.roles).toEqual(['leader', 'head', 'officer']);
    expect(acting?.fields).toEqual(['van-xa']);
    expect(acting?.persons).toEqual(['van-hoa', 'pct-van-xa']);
    expect(rolesOf('van-hoa', directory, '2026-03-07')).toEqual(['head', 'officer']);
  });

  it('does not look after the page for him: that is granted by name', () => {
    expect(rolesOf('dia-chinh', directory)).not.toContain('administrator');
  });

  it('leaves him his own', () => {
    expect(rolesOf('pct-van-xa', directory)).toEqual(['leader', 'officer']);
  });

  it('may himself be away: then it is his delegate', () => {
    const chain = directoryWith({
      absences: [away('pct-van-xa', 'van-hoa'), away('van-hoa', 'dia-chinh')],
    });
    expect(standingOf(chain, 'dia-chinh', DAY)?.fields).toEqual(['van-xa']);
    expect(rolesOf('van-hoa', chain)).toEqual(['head', 'officer']);
  });
});
