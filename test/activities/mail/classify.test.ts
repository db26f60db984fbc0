import type { NodemailerError } from 'nodemailer';
import { expect, test } from 'vitest';
import { certainFailure } from '../../../activities/mail/classify.ts';

const error = (facts: Partial<NodemailerError>): NodemailerError => Object.assign(new Error('broken'), facts);

test.each([
  ['lost connection', { code: 'ECONNECTION' }],
  ['silence', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' as const }],
  ['a reset socket', { code: 'ESOCKET' }],
  ['an answer nobody asked for', { code: 'EPROTOCOL', responseCode: 550, permanent: true }],
  ['a forced end', { code: 'EABORT' }],
])('%s is unknown once the message is under way, and certain before', (_what, facts) => {
  expect(certainFailure(error(facts), true)).toBeNull();
  expect(certainFailure(error(facts), false)).toMatchObject({ outcome: 'refused', permanent: false });
});

test.each([
  ['the server’s no to the whole message', { code: 'EMESSAGE', responseCode: 554, permanent: true }, true],
  ['its not now', { code: 'EMESSAGE', responseCode: 451, permanent: false }, false],
  ['its 421 before it closes', { code: 'EMESSAGE', responseCode: 421, permanent: false }, false],
])('%s is certain even then', (_what, facts, permanent) => {
  expect(certainFailure(error(facts), true)).toMatchObject({ outcome: 'refused', permanent });
});

test.each([
  ['an address that cannot be sent to', { code: 'EENVELOPE' }, true],
  ['a wish to sign in', { code: 'EENVELOPE', responseCode: 530, permanent: true }, false],
  ['a refused sign-in', { code: 'EAUTH', responseCode: 535, permanent: true }, false],
  ['a refused connection', { code: 'EPROTOCOL', responseCode: 554, permanent: true }, false],
])('%s: refused for good only if it is about this mail', (_what, facts, permanent) => {
  expect(certainFailure(error(facts), false)).toMatchObject({ permanent });
});

test('what is kept is the server’s own words, else the error’s', () => {
  const said = { code: 'EENVELOPE', responseCode: 550, permanent: true, response: '550 5.1.1 no such person' };
  expect(certainFailure(error(said), false)?.response).toBe('550 5.1.1 no such person');
  expect(certainFailure(error({ code: 'EDNS' }), false)?.response).toBe('EDNS: broken');
});
