import { describe, expect, test } from 'vitest';
import { outagesKnownTo } from '../../activities/outages.ts';
import type { Watched } from '../../workflows/contract/watch.ts';

const monday = '2024-03-18T03:00:00.000Z';
const wednesday: Watched = {
  lookedAt: '2024-03-13T12:00:00.000Z',
  outages: [{ from: '2024-03-04T12:00:00.000Z', to: '2024-03-06T03:00:00.000Z' }],
};

describe('what is known of outages', () => {
  test.each([
    ['just awake, the one the watch has not noticed yet too', monday, wednesday, 2],
    ['soon after its look, those it noticed', '2024-03-13T12:30:00.000Z', wednesday, 1],
    [
      'where it is not to be trusted, those it noticed',
      monday,
      { ...wednesday, lookedAt: null },
      1,
    ],
    ['where there never was a watch, none', monday, { lookedAt: null, outages: [] }, 0],
  ])('%s', async (_, now, watched, count) => {
    expect(await outagesKnownTo(async () => watched)(now)).toHaveLength(count);
  });

  test('ten thousand tasks of one minute ask once', async () => {
    let times = 0;
    const known = outagesKnownTo(async () => {
      times += 1;
      return wednesday;
    });
    await Promise.all(Array.from({ length: 10_000 }, () => known(monday)));
    expect(times).toBe(1);
    await known('2024-03-18T03:02:00.000Z');
    expect(times).toBe(2);
  });
});
