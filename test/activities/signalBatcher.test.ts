import { expect, test } from 'vitest';
import { SignalBatcher } from '../../activities/signalBatcher.ts';

const sending = () => {
  const sent: string[][] = [];
  const send = async (all: string[]): Promise<number> => sent.push(all);
  return { sent, send };
};

test('what comes for one receiver within a moment goes in one message, and each is told of it', async () => {
  const { sent, send } = sending();
  const batcher = new SignalBatcher<string, number>();
  const answers = await Promise.all(['a', 'b', 'c'].map((one) => batcher.join('An', [one], send)));
  expect(sent).toEqual([['a', 'b', 'c']]);
  expect(answers).toEqual([1, 1, 1]);
});

test('receivers are kept apart, and so is what comes later', async () => {
  const { sent, send } = sending();
  const batcher = new SignalBatcher<string, number>();
  await Promise.all([batcher.join('An', ['a'], send), batcher.join('Binh', ['b'], send)]);
  await batcher.join('An', ['c'], send);
  expect(sent).toEqual([['a'], ['b'], ['c']]);
});

test('no message grows beyond two hundred', async () => {
  const { sent, send } = sending();
  const batcher = new SignalBatcher<string, number>();
  await Promise.all(Array.from({ length: 450 }, (_, n) => batcher.join('An', [`${n}`], send)));
  expect(sent.map(({ length }) => length)).toEqual([200, 200, 50]);
});

test('a message that fails is told to all whose notices it held, and holds up none that come after', async () => {
  const batcher = new SignalBatcher<string, string>();
  const fail = () => Promise.reject(new Error('no server'));
  const both = await Promise.allSettled([
    batcher.join('An', ['a'], fail),
    batcher.join('An', ['b'], fail),
  ]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await batcher.join('An', ['a'], async () => 'taken')).toBe('taken');
});
