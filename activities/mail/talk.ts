import { TLSSocket } from 'node:tls';
import type { NodemailerError } from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { connectionOptions, type SmtpPatience, type SmtpSettings } from './smtp.ts';

/** What a mail server said to us, as far as the conversation went. */
export interface Talk {
  /** `TLSv1.3`; null: in the clear, or not come so far. */
  tls: string | null;
  /** When the server's certificate ends. */
  certificateEnds: Date | null;
  signedIn: boolean;
  /** Null: all was well. */
  failed: NodemailerError | null;
}

/** A person waits for the answer. */
const IMPATIENT: SmtpPatience = {
  connectionMs: 8_000,
  greetingMs: 8_000,
  silenceMs: 8_000,
  lineMs: 8_000,
  attemptMs: 20_000,
};

/**
 * Speaks with the mail server as a delivery does, up to where a mail would begin: connection,
 * greeting, TLS, sign-in. Nothing is sent.
 */
export async function talkTo(settings: SmtpSettings, patience = IMPATIENT): Promise<Talk> {
  const connection = new SMTPConnection(connectionOptions(settings, patience));
  const talk: Talk = { tls: null, certificateEnds: null, signedIn: false, failed: null };
  try {
    await greeted(connection);
    Object.assign(talk, tlsOf(connection));
    if (settings.auth) await signedIn(connection, settings.auth);
    talk.signedIn = settings.auth !== null;
    connection.quit();
  } catch (error) {
    talk.failed = error as NodemailerError;
  } finally {
    connection.close();
  }
  return talk;
}

const greeted = (connection: SMTPConnection): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });

const signedIn = (connection: SMTPConnection, credentials: { user: string; pass: string }) =>
  new Promise<void>((resolve, reject) => {
    connection.once('error', reject);
    connection.login({ ...credentials, credentials }, (error) =>
      error ? reject(error) : resolve(),
    );
  });

function tlsOf({ _socket: socket }: SMTPConnection): Pick<Talk, 'tls' | 'certificateEnds'> {
  if (!(socket instanceof TLSSocket)) return { tls: null, certificateEnds: null };
  const { valid_to: ends } = socket.getPeerCertificate();
  return { tls: socket.getProtocol(), certificateEnds: ends ? new Date(ends) : null };
}
