import { shownDate } from '../../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../../domain/calendar/types.ts';
import type { NamedPerson } from '../../../../domain/case/actor.ts';
import { shortKey } from '../../../../domain/case/shortKey.ts';
import { asOf } from '../../../../domain/directory/asOf.ts';
import { known, named, unitName } from '../../../../domain/directory/named.ts';
import { holderOf } from '../../../../domain/directory/roles.ts';
import type { Directory } from '../../../../domain/directory/types.ts';
import type { FindingRef } from '../../../../domain/inspection/findingRef.ts';
import { type DueStep, dueSteps } from '../../../../domain/policy/dueSteps.ts';
import { openObstacle } from '../../../../domain/task/obstacle/obstacle.ts';
import { postingText } from '../../../../domain/task/posting/posting.ts';
import type { Posting } from '../../../../domain/task/posting/types.ts';
import { soFarText } from '../../../../domain/task/proof/proofText.ts';
import { type Proven, provenSoFar } from '../../../../domain/task/proof/proven.ts';
import { statusOf, type TaskStatus } from '../../../../domain/task/status.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { joined, type Text, text } from '../../../../domain/text/text.ts';
import { type ListedObstacle, listedObstacle } from '../obstacles/obstacleList.ts';
import { wholeText } from '../obstacles/obstacleText.ts';
import { besideText, contributionTexts } from './besideText.ts';

/** What a page says of a task, each as a value of its own. */
export interface ShownFacts {
  id: string;
  plan: string;
  status: TaskStatus;
  unit: string;
  officer: NamedPerson | null;
  /** To whom it was handed on, and by which inner date. */
  doer: { person: NamedPerson; innerDue: LocalDate | null } | null;
  supervisor: NamedPerson | null;
  /** Units that take part; as the plan prints them where the directory knows none. */
  coordinating: Text;
  /** What units that take part added, the newest last. */
  contributions: Text[];
  /** Why its due date is what it is. */
  due: DueStep[];
  /** What the plan prints, where somebody answered what that means; empty: `due` is the plan's. */
  printedDue: Text;
  /** What an inspection found that it is to put right; null: it is of none. */
  finding: Text | null;
  /** Empty: the plan names none. */
  deliverable: string;
  /** Where the plan names several and some are proven: how many, by what, and what is missing. */
  proven: (Proven & { said: Text }) | null;
  /** What was posted until a day, and what became of it. */
  posted: { postings: Posting[]; said: Text } | null;
  /** What hinders it, whose answer is asked for and what was answered; null: nothing. */
  obstacle: (ListedObstacle & { said: Text }) | null;
  questions: string[];
  trouble: string | null;
}

/** What each of them is called, in the order in which they stand. */
export const FACT_LABELS: Record<keyof ShownFacts, Text> = {
  id: text('Mã đầy đủ', 'Full id'),
  plan: text('Kế hoạch', 'Plan'),
  status: text('Trạng thái', 'Status'),
  unit: text('Đơn vị chủ trì', 'Lead unit'),
  officer: text('Người phụ trách', 'Officer'),
  doer: text('Trực tiếp thực hiện', 'Done by'),
  supervisor: text('Lãnh đạo phụ trách', 'Supervisor'),
  coordinating: text('Đơn vị phối hợp', 'Takes part'),
  contributions: text('Kết quả phối hợp', 'Added by them'),
  due: text('Thời hạn', 'Due'),
  printedDue: text('Kế hoạch ghi thời hạn', 'The plan’s due text'),
  finding: text('Kiến nghị sau kiểm tra', 'Finding of an inspection'),
  deliverable: text('Sản phẩm', 'Deliverable'),
  proven: text('Đã có', 'So far'),
  posted: text('Niêm yết, đăng tải', 'Posted'),
  obstacle: text('Vướng mắc', 'Obstacle'),
  questions: text('Cần hỏi', 'Questions'),
  trouble: text('Trục trặc', 'Trouble'),
};

/** The facts of a task as they are shown on a day. */
export function shownFacts(facts: TaskFacts, directory: Directory, today: LocalDate): ShownFacts {
  const [doer] = facts.doers;
  const proven = provenSoFar(facts);
  const holder = (role: 'officer' | 'supervisor'): NamedPerson | null =>
    known(directory, holderOf(asOf(directory, today), facts, role));
  return {
    id: facts.id,
    plan: facts.planName,
    status: statusOf(facts, today),
    unit: facts.unitName,
    officer: holder('officer'),
    doer: doer ? { person: named(directory, doer.person), innerDue: doer.innerDue } : null,
    supervisor: holder('supervisor'),
    coordinating: besideText(facts),
    contributions: contributionTexts(facts, directory),
    due: dueSteps(facts.dueReason, facts),
    printedDue: printedText(facts),
    finding: facts.finding ? shownFinding(facts.finding, directory) : null,
    deliverable: facts.deliverable,
    proven: proven && { ...proven, said: soFarText(proven, facts.proven ?? []) },
    posted: facts.postings?.length
      ? { postings: facts.postings, said: joined(facts.postings.map(postingText), '; ') }
      : null,
    obstacle: shownObstacle(facts, directory, today),
    questions: facts.openQuestions,
    trouble: facts.trouble,
  };
}

/** `“Định kỳ”; đầu mối xác định “30/11”` */
function printedText({ printedDue = null, dueText }: TaskFacts): Text {
  if (printedDue === null) return text('', '');
  const none = text('không ghi', 'nothing');
  const [vi, en] = printedDue === '' ? [none.vi, none.en] : [`“${printedDue}”`, `“${printedDue}”`];
  return dueText === ''
    ? text(`${vi}; đầu mối xác định chưa có thời hạn`, `${en}; the coordinator says: none yet`)
    : text(`${vi}; đầu mối xác định “${dueText}”`, `${en}; the coordinator says “${dueText}”`);
}

function shownObstacle(
  facts: TaskFacts,
  directory: Directory,
  today: LocalDate,
): ShownFacts['obstacle'] {
  const obstacle = openObstacle(facts);
  if (!obstacle) return null;
  const listed = listedObstacle(obstacle, facts, shortKey(facts.id), directory, today);
  return { ...listed, said: wholeText(listed) };
}

function shownFinding({ words, inspected, on }: FindingRef, directory: Directory): Text {
  const [unit, day] = [unitName(directory, inspected), shownDate(on)];
  return text(`${words} (kiểm tra ${unit} ngày ${day})`, `${words} (${unit}, ${day})`);
}
