import { expect, test } from 'vitest';
import { Gathering } from '../../activities/gather.ts';

const sending = () => {
  const sent: string[][] = [];
  const send = async (all: string[]): Promise<number> => sent.push(all);
  return { sent, send };
};

test('what comes for one receiver within a moment goes in one message, and each is told of it', async () => {
  const { sent, send } = sending();
  const gathering = new Gathering<string, number>();
  const answers = await Promise.all(
    ['a', 'b', 'c'].map((one) => gathering.join('An', [one], send)),
  );
  expect(sent).toEqual([['a', 'b', 'c']]);
  expect(answers).toEqual([1, 1, 1]);
});

test('receivers are kept apart, and so is what comes later', async () => {
  const { sent, send } = sending();
  const gathering = new Gathering<string, number>();
  await Promise.all([gathering.join('An', ['a'], send), gathering.join('Binh', ['b'], send)]);
  await gathering.join('An', ['c'], send);
  expect(sent).toEqual([['a'], ['b'], ['c']]);
});

test('no message grows beyond two hundred', async () => {
  const { sent, send } = sending();
  const gathering = new Gathering<string, number>();
  await Promise.all(Array.from({ length: 450 }, (_, n) => gathering.join('An', [`${n}`], send)));
  expect(sent.map(({ length }) => length)).toEqual([200, 200, 50]);
});

test('a message that fails is told to all whose notices it held, and holds up none that come after', async () => {
  const gathering = new Gathering<string, string>();
  const fail = () => Promise.reject(new Error('no server'));
  const both = await Promise.allSettled([
    gathering.join('An', ['a'], fail),
    gathering.join('An', ['b'], fail),
  ]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await gathering.join('An', ['a'], async () => 'taken')).toBe('taken');
});
