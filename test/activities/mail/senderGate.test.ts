import { beforeEach, expect, test } from 'vitest';
import { inMemory, SenderGate } from '../../../activities/mail/senderGate.ts';
import type { DeliveryOutcome } from '../../../domain/digest/types.ts';

const at = (minute: number, second = 0): string =>
  new Date(Date.UTC(2024, 2, 15, 0, minute, second)).toISOString();

const refusal = (about?: 'sender' | 'perhaps-sender'): DeliveryOutcome => ({
  ...{ outcome: 'refused', permanent: false, response: '550 quota exceeded' },
  ...(about && { about }),
});
const accepted: DeliveryOutcome = { outcome: 'accepted', response: '250 OK' };

let events: string[];
let gate: SenderGate;

beforeEach(() => {
  events = [];
  gate = new SenderGate(inMemory(), {
    shut: ({ response }) => events.push(`shut: ${response}`),
    opened: ({ since }, now) => events.push(`opened ${since} ${now}`),
  });
});

const passes = (now: string, to: string): boolean => gate.enter(now, to) === null;

test('what is about our account lets nobody through, and then one a quarter of an hour', () => {
  expect(passes(at(0), 'a')).toBe(true);
  gate.learn(at(0), 'a', refusal('sender'));
  expect([passes(at(0, 1), 'b'), passes(at(14, 59), 'c')]).toEqual([false, false]);
  expect(gate.holdup(at(14, 59))).toMatchObject({ since: at(0), nextTry: at(15) });
  expect(gate.holdup(at(15))).toBeNull();
  expect([passes(at(15), 'b'), passes(at(15), 'c'), passes(at(29), 'd')]).toEqual([
    true,
    false,
    false,
  ]);
  gate.learn(at(15), 'b', refusal('sender'));
  expect(passes(at(30), 'c')).toBe(true);
  gate.learn(at(30), 'c', accepted);
  expect([passes(at(30), 'd'), passes(at(30), 'e')]).toEqual([true, true]);
  expect(events).toEqual(['shut: 550 quota exceeded', `opened ${at(0)} ${at(30)}`]);
});

test('whoever was refused last lets another go ahead: it may be about him after all', () => {
  gate.learn(at(0), 'a', refusal('sender'));
  expect([passes(at(15), 'a'), passes(at(15, 1), 'b')]).toEqual([false, true]);
});

test('one who is alone goes ahead himself in the end', () => {
  gate.learn(at(0), 'a', refusal('sender'));
  expect([passes(at(15), 'a'), passes(at(30), 'a')]).toEqual([false, true]);
});

test('what may be about our account shuts nothing until a second recipient gets it', () => {
  gate.learn(at(0), 'a', refusal('perhaps-sender'));
  gate.learn(at(1), 'a', refusal('perhaps-sender'));
  expect(passes(at(1), 'b')).toBe(true);
  expect(events).toEqual([]);
  gate.learn(at(1), 'b', refusal('perhaps-sender'));
  expect(passes(at(1), 'c')).toBe(false);
  expect(events).toEqual(['shut: 550 quota exceeded']);
});

test('a mail that is taken in between clears the doubt', () => {
  gate.learn(at(0), 'a', refusal('perhaps-sender'));
  gate.learn(at(0), 'b', accepted);
  gate.learn(at(1), 'c', refusal('perhaps-sender'));
  expect(passes(at(1), 'd')).toBe(true);
});

test('an answer that says nothing of our account lets the next one go ahead', () => {
  gate.learn(at(0), 'a', refusal('sender'));
  expect(passes(at(15), 'b')).toBe(true);
  gate.learn(at(15), 'b', refusal());
  expect(passes(at(15, 1), 'c')).toBe(true);
});

test('what does not concern our account holds nobody up', () => {
  gate.learn(at(0), 'a', refusal());
  expect(passes(at(0), 'b')).toBe(true);
});
