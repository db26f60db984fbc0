import type { NodemailerError } from 'nodemailer';
import { expect, test } from 'vitest';
import { certainFailure } from '../../../activities/mail/classify.ts';

const error = (facts: Partial<NodemailerError>): NodemailerError =>
  Object.assign(new Error('broken'), facts);

test.each([
  ['lost connection', { code: 'ECONNECTION' }],
  ['silence', { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' as const }],
  ['a reset socket', { code: 'ESOCKET' }],
  ['an answer nobody asked for', { code: 'EPROTOCOL', responseCode: 550, permanent: true }],
  ['a forced end', { code: 'EABORT' }],
])('%s is unknown once the message is under way, and certain before', (_what, facts) => {
  expect(certainFailure(error(facts), true)).toBeNull();
  expect(certainFailure(error(facts), false)).toMatchObject({
    outcome: 'refused',
    permanent: false,
  });
});

test.each([
  [
    'the server’s no to the whole message',
    { code: 'EMESSAGE', responseCode: 554, permanent: true },
    true,
  ],
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

const reply = (command: string, response: string) =>
  certainFailure(
    error({
      code: command === 'DATA' ? 'EMESSAGE' : 'EENVELOPE',
      command,
      response,
      responseCode: Number(response.slice(0, 3)),
      permanent: response.startsWith('5'),
    }),
    command === 'DATA',
  );

test.each([
  ['MAIL FROM', '550 5.4.5 Daily user sending limit exceeded'],
  ['MAIL FROM', '553 5.7.1 sender address rejected: not owned by user'],
  ['MAIL FROM', '550 no such sender'],
  ['RCPT TO', '554 5.7.1 <x@y.example>: Relay access denied'],
  ['RCPT TO', '550-5.7.1 [203.0.113.7] is blocked\n550 5.7.1 see our list'],
  ['RCPT TO', '550 5.1.8 sender domain does not exist'],
  ['RCPT TO', '550 5.4.6 mail loop'],
  ['RCPT TO', '550 5.3.0 local configuration error'],
  ['RCPT TO', '503 sign in first'],
  ['RCPT TO', '538 encryption required'],
  ['DATA', '554 5.3.2 system not accepting messages'],
  ['DATA', '550 5.4.5 daily sending quota exceeded'],
  ['DATA', '550-5.7.26 unauthenticated sender'],
  ['DATA', '550 5.7.25 no reverse name'],
  ['RCPT TO', '450 4.2.1 try later'],
])('to %s “%s” is about us or the server: refused for now', (command, response) => {
  expect(reply(command, response)).toMatchObject({ outcome: 'refused', permanent: false });
});

test.each([
  ['RCPT TO', '550 5.1.1 user unknown'],
  ['RCPT TO', '550 no such user here'],
  ['RCPT TO', '550 5.4.1 Recipient address rejected: Access denied'],
  ['RCPT TO', '552 5.2.2 mailbox full'],
  ['RCPT TO', '556 5.1.10 domain takes no mail'],
  ['MAIL FROM', '552 5.3.4 message too big'],
  ['DATA', '554 5.7.1 looks like spam'],
  ['DATA', '550 5.6.0 content refused'],
  ['DATA', '554 transaction failed'],
])('to %s “%s” is about this mail: refused for good', (command, response) => {
  expect(reply(command, response)).toMatchObject({ outcome: 'refused', permanent: true });
});

test.each([
  ['DATA', '554 5.7.0 Your message could not be sent: limit exceeded'],
  ['DATA', '554 5.7.0 The limit on the number of allowed outgoing messages was exceeded'],
  ['RCPT TO', '550 5.1.90 Your message can’t be sent: daily limit for message recipients'],
  ['DATA', '554 5.2.252 SendAsDenied; nhacviec@x.vn not allowed to send as vanphong@x.vn'],
  ['DATA', '554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException'],
  ['RCPT TO', '550 Domain x.vn has exceeded the max emails per hour (101/100) allowed'],
  ['DATA', '550 User nhacviec has exceeded its 24-hour sending limit'],
  ['RCPT TO', '451 4.7.1 hourly message limit exceeded'],
  ['MAIL FROM', '550 5.4.5 Daily user sending limit exceeded'],
  ['MAIL FROM', '553 5.7.1 sender address rejected: not owned by user'],
  ['RCPT TO', '550 5.1.8 Access denied, bad outbound sender'],
  ['DATA', '550 5.7.60 SMTP; Client does not have permissions to send as this sender'],
  ['RCPT TO', '530 sign in first'],
])('to %s “%s” is about our account: all mails wait', (command, response) => {
  expect(reply(command, response)).toMatchObject({ permanent: false, about: 'sender' });
});

test.each([
  ['RCPT TO', '550 quota exceeded'],
  ['DATA', '550 vượt hạn mức'],
  ['RCPT TO', '554 5.7.1 <x@y.example>: Relay access denied'],
  ['DATA', '550-5.7.26 unauthenticated sender'],
])('to %s “%s” may be about our account', (command, response) => {
  expect(reply(command, response)).toMatchObject({ permanent: false, about: 'perhaps-sender' });
});

test.each([
  ['RCPT TO', '552 5.2.2 <h@x.vn> mailbox full, over quota'],
  ['RCPT TO', '550 <h@x.vn>: mailbox storage quota exceeded'],
  ['DATA', '552 5.3.4 message size limit exceeded'],
  ['DATA', '552 message size exceeds limit'],
])('to %s “%s” is about the recipient or this mail, and holds nobody up', (command, response) => {
  expect(reply(command, response)).toEqual({ outcome: 'refused', permanent: true, response });
});

test('a refused sign-in is about our account', () => {
  const facts = { code: 'EAUTH', responseCode: 535, permanent: true };
  expect(certainFailure(error(facts), false)).toMatchObject({ about: 'sender' });
});

test('what is kept is the server’s own words, else the error’s', () => {
  const said = {
    code: 'EENVELOPE',
    responseCode: 550,
    permanent: true,
    response: '550 5.1.1 no such person',
  };
  expect(certainFailure(error(said), false)?.response).toBe('550 5.1.1 no such person');
  expect(certainFailure(error({ code: 'EDNS' }), false)?.response).toBe('EDNS: broken');
});
