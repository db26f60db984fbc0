import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { namedPlan } from '../../../../domain/plan/record.ts';
import { periodsOfPlan, yearsOf } from '../../../../domain/target/periods.ts';
import type { Target } from '../../../../domain/target/types.ts';
import { Refusal } from '../../../../domain/text/refusal.ts';
import { type Language, type Text, text } from '../../../../domain/text/text.ts';
import { targetTables, unitName, WHOLE_OFFICE } from '../../../office/pages/targets/targetTable.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { isJustDone, leadOn } from '../../justDone.ts';
import { addressOf } from '../../targets/addressOf.ts';
import type { AskedFigure } from '../../targets/readFigures.ts';
import { readTerms, typedTerms } from '../../targets/readTerms.ts';
import { type PlanTargets, targetsOf } from '../../targets/targetsOf.ts';
import { Fault } from '../../views/Fault.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { FigureFields } from '../../views/targets/FigureFields.tsx';
import { FigureStory } from '../../views/targets/FigureStory.tsx';
import type { SentFigures } from '../../views/targets/OwedForm.tsx';
import { TargetTables } from '../../views/targets/TargetTables.tsx';
import { TermsFields } from '../../views/targets/TermsFields.tsx';
import { notFound } from '../notFound.tsx';
import { yearIn } from './planTargets.tsx';

const SAID = {
  words: text('Trong kế hoạch', 'In the plan'),
  report: text('Báo cáo, sửa số liệu', 'Report or correct figures'),
  send: text('Gửi số liệu', 'Send the figures'),
  saved: text('Đã ghi.', 'Recorded.'),
  change: text('Sửa chỉ tiêu', 'Change the target'),
  keep: text('Lưu', 'Save'),
  drop: text('Bỏ chỉ tiêu', 'Drop the target'),
  dropWhy: text(
    'Chỉ tiêu và số liệu của nó không còn trong các bảng; sổ của kế hoạch vẫn giữ ai bỏ, lý do.',
    'It leaves all tables with its figures; the plan’s log keeps who dropped it and why.',
  ),
  reason: text('Lý do', 'Reason'),
};

interface Sent {
  figures?: SentFigures | undefined;
  terms?: SentFigures | undefined;
  said?: Text;
}

/** `/ke-hoach/chi-tieu/:plan/:target`: one target, its figures, and what can be done with it. */
export const oneTarget = new Hono<WebEnv>()
  .get('/:plan/:target', async (c) => {
    const [found, target] = await foundIn(c);
    return found && target ? showTarget(c, found, target) : notFound(c);
  })
  .post('/:plan/:target/sua', async (c) => {
    const [found, target] = await foundIn(c);
    if (!found?.keeps || !target) return notFound(c);
    const typed = await formOf(c);
    const { agency, desk } = c.var.visitor;
    const { terms, faults } = readTerms(typed, agency.directory, target);
    if (!terms) return showTarget(c, found, target, { terms: { typed, faults, said: null } });
    const own = { target: target.id, terms };
    return orSaid(c, [found, target], typed, () =>
      desk.plans.tell(found.record, 'change-target', own, idIn(typed)),
    );
  })
  .post('/:plan/:target/bo', async (c) => {
    const [found, target] = await foundIn(c);
    if (!found?.keeps || !target) return notFound(c);
    const typed = await formOf(c);
    const own = { target: target.id, name: target.name, reason: typed['ly-do'] ?? '' };
    return orSaid(c, [found, target], typed, () =>
      c.var.visitor.desk.plans.tell(found.record, 'drop-target', own, idIn(typed)),
    );
  });

const idIn = ({ form = '' }: Record<string, string>): string =>
  form === '' ? randomBytes(9).toString('hex') : form.slice(0, 60);

async function foundIn(c: Context<WebEnv>): Promise<[PlanTargets | null, Target | undefined]> {
  const found = await targetsOf(c);
  const id = c.req.param('target');
  return [found, found?.record.targets?.find((one) => one.id === id)];
}

/** Does it and shows the plan's targets, or says on the target's page why it was refused. */
async function orSaid(
  c: Context<WebEnv>,
  [found, target]: [PlanTargets, Target],
  typed: Record<string, string>,
  act: () => Promise<unknown>,
): Promise<Response> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const terms = { typed, faults: new Map(), said: null };
    return showTarget(c, found, target, { terms, said: error.said });
  }
  return leadOn(c, `${addressOf(found.record.id)}?da-ghi`);
}

/** Shows a target, and what was wrong with a form of its page. */
export function showTarget(
  c: Context<WebEnv>,
  found: PlanTargets,
  target: Target,
  sent: Sent = {},
): Promise<Response> {
  const { visitor, language } = c.var;
  const { record, today, count, keeps } = found;
  const here = addressOf(record.id);
  const year = yearIn(c, yearsOf(record.period), today);
  const tables = targetTables([target], {
    ...{ year, plan: record.period, today, count, directory: visitor.agency.directory },
    sees: visitor.seesUnit,
  });
  const said = sent.said ?? sent.figures?.said ?? sent.terms?.said;
  const faults = (sent.figures?.faults.size ?? 0) + (sent.terms?.faults.size ?? 0);
  return sendPage(
    c,
    <Page
      title={text(target.name, target.name)}
      at="/ke-hoach"
      language={language}
      visitor={visitor}
    >
      <p>
        <a href={here}>{namedPlan(record)[language]}</a>
      </p>
      {target.words !== '' && (
        <p class="quiet">
          {SAID.words[language]}: “{target.words}”
        </p>
      )}
      {isJustDone(c) && (
        <p class="notice" role="status">
          {SAID.saved[language]}
        </p>
      )}
      {said && <Fault said={said} language={language} />}
      <TargetTables {...{ tables, here, language }} />
      <Report {...{ found, target, year, sent, visitor, language }} />
      <FigureStory
        figures={target.figures.filter(({ unit }) => unit === null || visitor.seesUnit(unit))}
        {...{ agency: visitor.agency, target, language }}
      />
      {keeps && <Keep {...{ target, here, sent, visitor, language }} />}
    </Page>,
    faults > 0 || said ? 422 : 200,
  );
}

interface ReportProps {
  found: PlanTargets;
  target: Target;
  year: number;
  sent: Sent;
  visitor: Visitor;
  language: Language;
}

/** The figures of the year that its reader may report, those on record filled in. */
const Report: FC<ReportProps> = ({ found, target, year, sent, visitor, language }) => {
  const { record, today, reports } = found;
  if (target.counted) return null;
  const units = (target.units.length === 0 ? [null] : target.units).filter(reports);
  const begun = periodsOfPlan(target.rhythm, year, record.period).filter(
    ({ from }) => from <= today,
  );
  const asked = units.flatMap((unit) =>
    begun.map(({ id }): AskedFigure => ({ target, unit, period: id })),
  );
  if (asked.length === 0) return null;
  const { typed = {}, faults = new Map() } = sent.figures ?? {};
  return (
    <details open={sent.figures !== undefined}>
      <summary>{SAID.report[language]}</summary>
      <form class="act" method="post" action={`${addressOf(record.id)}/bao-cao`}>
        <input type="hidden" name="form" value={typed.form ?? randomBytes(9).toString('hex')} />
        <input type="hidden" name="chi-tieu" value={target.id} />
        <FigureFields
          {...{ asked, typed, faults, of: record.id, language }}
          nameOf={({ unit }) => ({
            target: null,
            of: (unit === null ? WHOLE_OFFICE : unitName(visitor.agency.directory, unit))[language],
          })}
        />
        <div>
          <button type="submit">{SAID.send[language]}</button>
        </div>
      </form>
    </details>
  );
};

interface KeepProps {
  target: Target;
  here: string;
  sent: Sent;
  visitor: Visitor;
  language: Language;
}

const Keep: FC<KeepProps> = ({ target, here, sent, visitor, language }) => {
  const { typed = typedTerms(target), faults = new Map() } = sent.terms ?? {};
  const form = randomBytes(9).toString('hex');
  return (
    <>
      <details open={faults.size > 0}>
        <summary>{SAID.change[language]}</summary>
        <form class="act" method="post" action={`${here}/${target.id}/sua`}>
          <input type="hidden" name="form" value={`sua-${form}`} />
          <TermsFields
            {...{ directory: visitor.agency.directory, typed, faults, prefix: '', language }}
          />
          <div>
            <button type="submit">{SAID.keep[language]}</button>
          </div>
        </form>
      </details>
      <details>
        <summary>{SAID.drop[language]}</summary>
        <form class="act" method="post" action={`${here}/${target.id}/bo`}>
          <input type="hidden" name="form" value={`bo-${form}`} />
          <p class="quiet">{SAID.dropWhy[language]}</p>
          <div>
            <label for="ly-do">{SAID.reason[language]}</label>
            <input id="ly-do" name="ly-do" required autocomplete="off" />
          </div>
          <div>
            <button type="submit">{SAID.drop[language]}</button>
          </div>
        </form>
      </details>
    </>
  );
};
