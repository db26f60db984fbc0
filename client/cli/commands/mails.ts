import { shownDate } from '../../../domain/calendar/shown.ts';
import type { DigestLedger } from '../../../domain/digest/delivery/ledger.ts';
import { chosenPerson } from '../../../domain/directory/chosenPerson.ts';
import { type Language, text } from '../../../domain/text/text.ts';
import { typedDate } from '../../../domain/text/typedDate.ts';
import { againText, attemptText, MAIL_END_TEXT } from '../../office/pages/mails/mailEnds.ts';
import type { GlobalOptions } from '../cliContext.ts';
import { newTable } from '../layout/table.ts';
import { agencyCodes } from '../options/chosenAgency.ts';
import { openSession } from '../session.ts';

interface MailOptions extends GlobalOptions {
  person?: string;
  date?: string;
}

/** `dondoc mails`: the ledger of every mail, newest first. */
export async function mails(options: MailOptions): Promise<void> {
  const session = await openSession(options);
  try {
    const { person, date } = options;
    const codes = agencyCodes(session.registry, options.agency);
    const on = date ? { date: typedDate(date) } : {};
    const listed = async (narrowed: { person?: string }): Promise<DigestLedger[]> => {
      const lists = codes.map((agency) => session.queries.mails({ agency, ...narrowed, ...on }));
      return (await Promise.all(lists)).flat();
    };
    let ledgers = await listed(person ? { person } : {});
    // Who has left the directory still has mails of old, under the id of then.
    const directories = session.registry.all().map(({ directory }) => directory);
    if (person && ledgers.length === 0)
      ledgers = await listed({ person: chosenPerson(directories, person) });
    console.log(
      options.json ? JSON.stringify(ledgers, null, 2) : tableOf(ledgers, session.language),
    );
  } finally {
    await session.close();
  }
}

function tableOf(ledgers: DigestLedger[], language: Language): string {
  const head = [
    text('Ngày', 'Day'),
    text('Người nhận', 'To'),
    text('Thư', 'Mail'),
    text('Kết quả', 'End'),
    text('Lần gửi', 'Tried'),
  ];
  const table = newTable(head, [12, 14, 0.5, 0.2, 0.3], language);
  for (const { date, person, subject, end, attempts, notices, again } of ledgers) {
    const tried = [...attempts.map(attemptText), ...(again ? [againText(again)] : [])].map(
      (one) => one[language],
    );
    table.push([
      shownDate(date),
      person,
      subject || `${notices.length}`,
      MAIL_END_TEXT[end][language],
      tried.join('\n'),
    ]);
  }
  return table.toString();
}
