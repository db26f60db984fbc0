import {
  doubtText,
  type InspectionDoubt,
  inspectionDoubts,
} from '../../../domain/inspection/doubts.ts';
import type { Inspection, InspectionTerms } from '../../../domain/inspection/types.ts';
import type { PlanRecord } from '../../../domain/plan/record.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { joined, type Text, text } from '../../../domain/text/text.ts';
import type { NewFinding } from '../../office/types.ts';
import { findingWork } from '../../office/withoutEngine.ts';
import type { Visitor } from '../env.ts';
import { readDays } from '../tasks/wholeDays.ts';
import type { Returned } from '../views/inspections/ActForm.tsx';
import { onceIn } from './found.ts';
import type { Typed } from './labels.ts';
import { documentIn, findingIn, heldIn, programmeIn, termsIn } from './typed.ts';

/** Does what a form about a programme wants; what comes back where it was not done, else null. */
export const changeProgramme = (
  { agency, desk }: Visitor,
  record: PlanRecord,
  sent: Typed,
): Promise<Returned | null> =>
  orReturned(desk, record, sent, async (once, typed) => {
    if (typed.do === 'programme') {
      const programme = programmeIn(typed, agency.directory);
      await desk.plans.tell(record, 'set-inspections', { programme }, once);
      return;
    }
    const terms = termsIn(typed, agency.directory);
    const inspection = once.slice(0, 8);
    const sure = lookedAt(record, terms, inspection, typed);
    await desk.plans.tell(record, 'add-inspection', { inspection, terms, sure }, once);
  });

/** The same of a form about one inspection. */
export const changeInspection = (
  visitor: Visitor,
  record: PlanRecord,
  kept: Inspection,
  sent: Typed,
): Promise<Returned | null> =>
  orReturned(visitor.desk, record, sent, async (once, typed) => {
    const { agency, desk } = visitor;
    const { id: inspection } = kept;
    const { reason = '', finding = '' } = typed;
    switch (typed.do?.replace(/^drop-finding-.*/, 'drop-finding')) {
      case 'hold': {
        const held = heldIn(typed);
        const sure = lookedAt(record, { ...kept, held }, inspection, typed);
        await desk.plans.tell(record, 'hold-inspection', { inspection, held, sure }, once);
        return;
      }
      case 'conclude': {
        const document = documentIn(typed);
        await desk.plans.tell(record, 'conclude-inspection', { inspection, document }, once);
        return;
      }
      case 'change': {
        const terms = termsIn(typed, agency.directory);
        const sure = lookedAt(record, terms, inspection, typed);
        const own = { inspection, terms, reason, sure };
        await desk.plans.tell(record, 'change-inspection', own, once);
        return;
      }
      case 'drop':
        await desk.plans.tell(record, 'drop-inspection', { inspection, reason }, once);
        return;
      case 'drop-finding':
        await desk.plans.tell(record, 'drop-finding', { inspection, finding, reason }, once);
        return;
      case 'finding':
        await desk.commands.giveFinding(agency, record, findingOf(visitor, kept, typed), once);
        return;
      case 'give': {
        const terms = kept.findings.find(({ id }) => id === finding);
        if (!terms || !kept.held) throw new Refusal(UNKNOWN);
        const found = { inspection: { ...kept, held: kept.held }, finding, terms };
        await desk.commands.addTask(agency, findingWork(agency, record, found));
        return;
      }
      default:
        throw new Refusal(UNKNOWN);
    }
  });

/** A finding as its form has it, with the inspection it is of. */
export function findingOf({ agency }: Visitor, kept: Inspection, typed: Typed): NewFinding {
  const { held, ...rest } = kept;
  if (!held) throw new Refusal(NOT_HELD);
  return {
    inspection: { ...rest, held },
    finding: onceIn(typed).slice(0, 8),
    terms: findingIn(typed, agency.directory),
  };
}

/** Something is odd about what was typed; it may be sent again as it is. */
class Asked extends Refusal {}

/** What is odd about an inspection and was looked at. Asks about it where it was not. */
function lookedAt(
  record: PlanRecord,
  terms: InspectionTerms,
  id: string,
  { sure }: Typed,
): InspectionDoubt[] {
  const doubts = inspectionDoubts(record, terms, id);
  if (doubts.length > 0 && sure !== 'yes') throw new Asked(saidOf(doubts, terms));
  return doubts;
}

const saidOf = (doubts: InspectionDoubt[], terms: InspectionTerms): Text =>
  joined(
    doubts.map((one) => doubtText(one, terms)),
    '; ',
  );

/** A planned day is to come, or its end after its begin; all others have been. */
const DAYS = ['from', 'to', 'on', 'documentDate'] as const;

/**
 * Does what a form wants; a day without its year is asked about first, with the year it is read
 * with.
 */
async function orReturned(
  desk: Visitor['desk'],
  { agency }: PlanRecord,
  sent: Typed,
  act: (once: string, typed: Typed) => Promise<void>,
): Promise<Returned | null> {
  const once = onceIn(sent);
  const today = await desk.queries.today(agency);
  const { typed, read } = readDays(sent, DAYS, (field) => ({
    ...{ today, side: field === 'from' || field === 'to' ? 'next' : 'last' },
  }));
  try {
    if (read.length > 0) throw new Asked(joined(read, '; '));
    await act(once, typed);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const asks = error instanceof Asked;
    return { form: typed.do ?? '', typed: { ...typed, once }, said: error.said, asks };
  }
}

const UNKNOWN = text(
  'Biểu mẫu không hợp lệ; mở lại trang này rồi ghi lại.',
  'This form is not valid; open the page again first.',
);
const NOT_HELD = text('Ghi ngày đã kiểm tra trước.', 'Write down first when it was held.');
