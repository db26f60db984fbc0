import { Hono } from 'hono';
import { holderOf, personOf } from '../../../../domain/directory/roles.ts';
import { missingUnits } from '../../../../domain/round/state.ts';
import { roundTitle } from '../../../../domain/round/words.ts';
import { text } from '../../../../domain/text/text.ts';
import type { WebEnv } from '../../env.ts';
import { unitsToRemind } from '../../rounds/remindedUnits.ts';
import { roundAddress, seenRound } from '../../rounds/seenRound.ts';
import { seenName } from '../../tasks/seen.ts';
import { Page, sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  who: text('Sẽ nhắc các đơn vị chưa gửi', 'These units have not sent and will be reminded'),
  how: text(
    'Mỗi người phụ trách nhận một dòng trong thư sáng ngày làm việc tiếp theo: tên kỳ báo cáo, hạn gửi và đề nghị gửi báo cáo. Đơn vị đã gửi không nhận gì.',
    'Each officer gets one line in the next morning’s mail: the round, its due day, and what is asked. Units that have sent get nothing.',
  ),
  others: text(
    'Không nhắc qua thư, trao đổi bằng công văn',
    'Not reminded by mail; write an official letter',
  ),
  nobody: text('chưa có người phụ trách: báo đầu mối', 'no officer: the coordinator is told'),
  send: text('Gửi nhắc', 'Send the reminders'),
  none: text('Không còn đơn vị nào chưa gửi.', 'No unit is missing any more.'),
  back: text('Về kỳ báo cáo', 'Back to the round'),
};

/** `/ky-bao-cao/:collection/:period/nhac`: whom a reminder would reach, before it is sent. */
export const remind = new Hono<WebEnv>().get('/:collection/:period/nhac', async (c) => {
  const { visitor, language } = c.var;
  const seen = await seenRound(c);
  if (!seen?.mayOffice) return notFound(c);
  const { directory } = visitor.agency;
  const { facts, shares } = seen;
  const units = unitsToRemind(seen);
  const others = missingUnits(facts, shares).filter((one) => !units.includes(one));
  const officerOf = (unit: string): string => {
    const about = { plan: facts.collection.plan, unit, officer: null, supervisor: null };
    return (
      personOf(directory, holderOf(directory, about, 'officer'))?.name ?? SAID.nobody[language]
    );
  };
  const at = roundAddress(facts);
  return sendPage(
    c,
    <Page title={roundTitle(facts)} at="/ky-bao-cao" language={language} visitor={visitor}>
      {units.length === 0 && <p>{SAID.none[language]}</p>}
      {units.length > 0 && (
        <>
          <h2>
            {SAID.who[language]} <span class="quiet">({units.length})</span>
          </h2>
          <ul>
            {units.map(({ unit, name }) => (
              <li>
                {name} – {officerOf(unit)}
              </li>
            ))}
          </ul>
          <p class="hint">{SAID.how[language]}</p>
        </>
      )}
      {others.length > 0 && (
        <p>
          {SAID.others[language]}: {others.map(({ name }) => name).join(', ')}
        </p>
      )}
      {units.length > 0 && (
        <form method="post" action={`${at}/round-remind`}>
          <input type="hidden" name={seenName()} value={facts.revision} />
          <button type="submit">{SAID.send[language]}</button>
        </form>
      )}
      <p>
        <a href={at}>{SAID.back[language]}</a>
      </p>
    </Page>,
  );
});
