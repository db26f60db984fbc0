import { mailPicture } from './mailPicture.ts';
import { sampleOffice, sampleYear } from './sampleYear.ts';
import { yearPicture } from './yearPicture.ts';

/** One thing is late and another is due soon. */
const SHOWN = { person: 'hanh-chinh-cong', date: '2026-06-01' };

/** The pictures of the documents, by their file's name. */
export async function pictures(): Promise<Record<string, string>> {
  const agency = sampleOffice();
  const year = await sampleYear(agency);
  const mail = year.mails.find(
    ({ person, date }) => person === SHOWN.person && date === SHOWN.date,
  );
  if (!mail) throw new Error(`no mail to ${SHOWN.person} on ${SHOWN.date}`);
  return { 'mail.svg': mailPicture(mail, agency), 'year.svg': yearPicture(year, agency) };
}
