import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { namedPlan } from '../../../../domain/plan/record.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { addressOf } from '../../targets/addressOf.ts';
import { readTerms } from '../../targets/readTerms.ts';
import { type PlanTargets, targetsOf } from '../../targets/targetsOf.ts';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { TermsFields } from '../../views/targets/TermsFields.tsx';
import { notFound } from '../notFound.tsx';

const SAID = {
  title: text('Thêm chỉ tiêu', 'Add a target'),
  add: text('Thêm chỉ tiêu', 'Add the target'),
};

interface Sent {
  typed: Record<string, string>;
  faults: ReadonlyMap<string, Text>;
  said: Text | null;
}

/** `/ke-hoach/chi-tieu/:plan/them`: the coordinator has a target followed that the plan names. */
export const addTarget = new Hono<WebEnv>()
  .get('/:plan/them', async (c) => {
    const found = await targetsOf(c);
    if (!found?.keeps) return notFound(c);
    return show(c, found, { typed: {}, faults: new Map(), said: null });
  })
  .post('/:plan/them', async (c) => {
    const found = await targetsOf(c);
    if (!found?.keeps) return notFound(c);
    const typed = await formOf(c);
    const { visitor } = c.var;
    const { terms, faults } = readTerms(typed, visitor.agency.directory, { ref: '', words: '' });
    if (!terms) return show(c, found, { typed, faults, said: null });
    const target = /^[0-9a-f]{12}$/.test(typed.form ?? '') ? (typed.form ?? '') : newId();
    const { record } = found;
    try {
      await visitor.desk.plans.tell(record, 'add-target', { target, terms }, `add-${target}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return show(c, found, { typed, faults, said: error.said });
    }
    return c.redirect(addressOf(record.id), 303);
  });

const newId = (): string => randomBytes(6).toString('hex');

function show(c: Context<WebEnv>, { record }: PlanTargets, sent: Sent): Promise<Response> {
  const { visitor, language } = c.var;
  const { typed, faults, said } = sent;
  return sendPage(
    c,
    <Page title={SAID.title} at="/ke-hoach" language={language} visitor={visitor}>
      <p>
        <a href={addressOf(record.id)}>{namedPlan(record)[language]}</a>
      </p>
      {said && <Fault said={said} language={language} />}
      <form class="act" method="post" action={`${addressOf(record.id)}/them`}>
        <input type="hidden" name="form" value={typed.form ?? newId()} />
        <TermsFields
          {...{ directory: visitor.agency.directory, typed, faults, prefix: '', language }}
        />
        <div>
          <button type="submit">{SAID.add[language]}</button>
        </div>
      </form>
    </Page>,
    faults.size > 0 || said ? 422 : 200,
  );
}
