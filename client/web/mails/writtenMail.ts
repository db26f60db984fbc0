/** A mail as it was written, for a page of ours: its text alone, with links that lead nowhere. */
export interface WrittenMail {
  subject: string;
  to: string;
  text: string;
}

/**
 * Reads a mail. Who follows a link in it acts as its owner: of each only the beginning is left, up to
 * its host.
 */
export async function writtenMail(bytes: Uint8Array): Promise<WrittenMail> {
  const { default: PostalMime } = await import('postal-mime');
  const { subject = '', to = [], text: body = '' } = await PostalMime.parse(bytes);
  const addresses = to.map(({ address = '' }) => address).filter(Boolean);
  return { subject, to: addresses.join(', '), text: masked(body) };
}

const masked = (body: string): string =>
  body.replace(/\b(https?:\/\/[^\s/]*)\/?\S*/gi, (_, host: string) => `${host}/…`);
