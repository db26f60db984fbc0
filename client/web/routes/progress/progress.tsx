import { type Context, Hono } from 'hono';
import { unitOf } from '../../../../domain/directory/roles.ts';
import { namedPlan } from '../../../../domain/plan/record.ts';
import {
  askedTasks,
  isUpdatedSince,
  isWorkedOn,
  shareText,
} from '../../../../domain/round/shares.ts';
import { dueText, roundTitle } from '../../../../domain/round/words.ts';
import { mayAct } from '../../../../domain/task/mayAct.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import type { TaskRow } from '../../../office/types.ts';
import type { Visitor, WebEnv } from '../../env.ts';
import { formOf } from '../../form.ts';
import { isJustDone } from '../../justDone.ts';
import { reachOf } from '../../remedies/reach.ts';
import { progressRounds } from '../../rounds/progressRounds.ts';
import { roundAddress, unitsSeen } from '../../rounds/seenRound.ts';
import { owedInPlans } from '../../targets/owedInPlans.ts';
import { type Outcome, outcomeOf } from '../../tasks/outcome.ts';
import { seenIn } from '../../tasks/seen.ts';
import { Outcomes } from '../../views/Outcomes.tsx';
import { Page, sendPage } from '../../views/page.tsx';
import { ProgressForm, progressName } from '../../views/progress/ProgressForm.tsx';
import { NOTHING_SENT, OwedForm } from '../../views/targets/OwedForm.tsx';
import { rowsOf } from '../../visibleRows.ts';

export const UPDATE_PROGRESS = text('Cập nhật tiến độ', 'Update progress');

const SAID = {
  what: text('Cập nhật tiến độ', 'Progress'),
  none: text(
    'Không có nhiệm vụ đang thực hiện nào để đồng chí cập nhật.',
    'There is no open task of yours to update.',
  ),
  empty: text('Chưa ghi tiến độ của nhiệm vụ nào.', 'No progress was written.'),
  asks: text('Kỳ đang hỏi', 'Asked by'),
  due: text('hạn', 'due'),
  updated: text('đã cập nhật', 'updated'),
  figuresSaved: text('Đã ghi số liệu chỉ tiêu.', 'The figures of targets are on record.'),
};

const figuresOf = ({ vi, en }: Text): Text =>
  text(`Số liệu chỉ tiêu, ${vi}`, `Figures of targets, ${en}`);

/** `/cap-nhat`: the open tasks of a person or a unit, one line of progress each. */
export const progress = new Hono<WebEnv>()
  .get('/', async (c) => show(c, null))
  .post('/', async (c) => {
    const { visitor } = c.var;
    const typed = await formOf(c);
    const { rows } = await ownRows(c);
    const outcomes: Outcome[] = [];
    for (const row of rows) {
      const note = typed[progressName(row.key)] ?? '';
      if (note === '') continue;
      outcomes.push(await outcomeOf(visitor, row, 'progress', { note }, seenIn(typed, row.key)));
    }
    return show(c, outcomes);
  });

/** The open tasks that a visitor may say the progress of, of the unit that the address names. */
async function ownRows(c: Context<WebEnv>): Promise<{ rows: TaskRow[]; today: string }> {
  const { visitor } = c.var;
  const { directory } = visitor.agency;
  const { rows, today } = await rowsOf(visitor);
  const unit = c.req.query('don-vi');
  const isOwn = ({ facts, officer }: TaskRow): boolean =>
    unit === undefined ? isHis(visitor, facts.unit, officer, facts) : facts.unit === unit;
  return {
    rows: rows.filter(
      (row) =>
        isWorkedOn(row.facts) &&
        isOwn(row) &&
        mayAct(directory, visitor.person.id, 'progress', row.facts, today) === null,
    ),
    today,
  };
}

/** Without a unit in the address it is his own work, and that of the units he heads. */
const isHis = (
  { person, agency }: Visitor,
  unit: string,
  officer: string | null,
  { doers }: { doers: readonly { person: string }[] },
): boolean =>
  officer === person.id ||
  unitOf(agency.directory, unit)?.officer === person.id ||
  doers.some((doer) => doer.person === person.id);

async function show(c: Context<WebEnv>, outcomes: Outcome[] | null): Promise<Response> {
  const { visitor, language } = c.var;
  const { directory, calendar } = visitor.agency;
  const { rows, today } = await ownRows(c);
  const asking = await progressRounds(visitor, today);
  const facts = rows.map((row) => row.facts);
  const names = new Map(rows.map((row) => [row.facts.unit, row.facts.unitName]));
  const units = [...names].map(([unit, name]) => ({
    name: unitOf(directory, unit)?.name ?? name,
    rows: rows.filter((row) => row.facts.unit === unit),
  }));
  const since = asking.map((one) => one.since).sort()[0] ?? null;
  return sendPage(
    c,
    <Page title={UPDATE_PROGRESS} at="/ky-bao-cao" language={language} visitor={visitor}>
      {outcomes && outcomes.length === 0 && <p class="fault">{SAID.empty[language]}</p>}
      {outcomes && outcomes.length > 0 && (
        <Outcomes {...{ outcomes, language }} what={SAID.what} reach={reachOf(visitor)} />
      )}
      {asking.map(({ round, since: from }) => {
        const own = unitsSeen(visitor, round).flatMap(({ unit }) =>
          askedTasks(facts, unit, round.collection.plan),
        );
        const [title, by] = [roundTitle(round)[language], dueText(round.due)[language]];
        const share = shareText({
          open: own.length,
          updated: own.filter((task) => isUpdatedSince(task, from)).length,
        });
        const state = `${SAID.due[language]} ${by}; ${SAID.updated[language]} ${share}`;
        return (
          <p>
            {SAID.asks[language]}: <a href={roundAddress(round)}>{title}</a>, {state}
          </p>
        );
      })}
      {isJustDone(c) && (
        <p class="notice" role="status">
          {SAID.figuresSaved[language]}
        </p>
      )}
      {units.length === 0 && <p>{SAID.none[language]}</p>}
      {units.length > 0 && <ProgressForm {...{ units, since, calendar, language }} />}
      {(await owedInPlans(visitor, today))?.map(({ record, owed }) => (
        <OwedForm
          {...{ record, owed, directory, sent: NOTHING_SENT, language }}
          title={figuresOf(namedPlan(record))}
          back="/cap-nhat"
        />
      ))}
    </Page>,
  );
}
