import { type Context, Hono } from 'hono';
import { mayActOnRound } from '../../../../domain/round/mayAct.ts';
import type { RoundFacts } from '../../../../domain/round/types.ts';
import { dueText, roundTitle } from '../../../../domain/round/words.ts';
import { Refusal, type Refused } from '../../../../domain/text/refusal.ts';
import { text } from '../../../../domain/text/text.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  title: text('Kết thúc các kỳ còn lại', 'End the collection'),
  will: text(
    'Các kỳ sau sẽ kết thúc, không nhắc đơn vị nữa; số liệu đã gửi được giữ.',
    'These rounds will end and nobody is reminded any more; what was sent is kept.',
  ),
  reason: text('Lý do', 'Reason'),
  end: text('Kết thúc các kỳ này', 'End these rounds'),
};

/** `/ky-bao-cao/:collection/ket-thuc`: a collection is not asked any more from now on. */
export const endCollection = new Hono<WebEnv>()
  .get('/:collection/ket-thuc', async (c) => {
    const rounds = await toEnd(c);
    return rounds.length > 0 ? show(c, rounds) : notFound(c);
  })
  .post('/:collection/ket-thuc', async (c) => {
    const rounds = await toEnd(c);
    if (rounds.length === 0) return notFound(c);
    const { reason = '' } = await formOf(c);
    try {
      for (const { id } of rounds)
        await c.var.visitor.desk.rounds.perform(id, 'round-end', { reason });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return show(c, await toEnd(c), error.said);
    }
    return c.redirect('/ky-bao-cao', 303);
  });

/** The rounds of the collection that are not over and not locked. */
async function toEnd(c: Context<WebEnv>): Promise<RoundFacts[]> {
  const { agency, desk, person } = c.var.visitor;
  const code = agency.directory.agency;
  const [all, today] = await Promise.all([desk.rounds.list(code), desk.queries.today(code)]);
  return all.filter(
    ({ collection, locked, ended }) =>
      collection.id === c.req.param('collection') &&
      !locked &&
      !ended &&
      mayActOnRound(agency.directory, collection, 'office', undefined, person.id, today),
  );
}

function show(c: Context<WebEnv>, rounds: RoundFacts[], fault?: Refused): Promise<Response> {
  const { visitor, language } = c.var;
  return sendPage(
    c,
    <Page title={SAID.title} at="/ky-bao-cao" language={language} visitor={visitor}>
      {fault && <Fault said={fault} language={language} />}
      <p>{SAID.will[language]}</p>
      <ul>
        {rounds.map((round) => (
          <li>
            {roundTitle(round)[language]} – {dueText(round.due)[language]}
          </li>
        ))}
      </ul>
      <form class="act" method="post">
        <div>
          <label for="reason">{SAID.reason[language]}</label>
          <input id="reason" name="reason" required autocomplete="off" />
        </div>
        <div>
          <button type="submit">{SAID.end[language]}</button>
        </div>
      </form>
    </Page>,
    fault ? 422 : 200,
  );
}
