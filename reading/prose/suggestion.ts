import type { Question } from '../../domain/due/types.ts';
import type { Source, Suggestion } from '../../domain/plan/types.ts';
import { type Text, text } from '../../domain/text/text.ts';
import { unitMissing } from '../tasks/planQuestions.ts';
import type { MarkKind } from './outline.ts';
import { ruleOfPlan, undatedDuty, unitUnclear } from './questions.ts';
import { isRuleOfPlan } from './ruleOfPlan.ts';
import type { Statement } from './statements.ts';

/** Where a duty stands in its document. */
export interface Place {
  section: string;
  marks: { kind: MarkKind; mark: string }[];
  source: Source;
}

/** A duty of the body as it is offered. */
export function suggestionOf(statement: Statement, place: Place, ref: string): Suggestion {
  const { title, unit, together, dueText, reading, sentence, product = '' } = statement;
  const deadline = reading?.deadline ?? CONTINUOUS;
  const leadUnits = unit === '' ? [] : [unit];
  const isRule = isRuleOfPlan(sentence, leadUnits, deadline);
  const questions = [
    ...(reading?.questions ?? [undatedDuty()]),
    ...(isRule ? [ruleOfPlan(dueText)] : []),
    ...unitQuestions(statement),
  ];
  const numbering = numberingOf(place.marks);
  return {
    ...{ ref, section: place.section, title, deliverable: product, leadUnits },
    ...{ coordinatingUnits: together === '' ? [] : [together], supervisor: '', dueText, deadline },
    ...{ confidence: questions.length > 0 ? 'ask' : 'sure', questions, source: place.source },
    ...{ foundIn: 'body', parent: null, sentence },
    ...(numbering ? { numbering } : {}),
    ...(isRule ? { offeredAs: 'rule' } : reading === null ? { offeredAs: 'continuous' } : {}),
  };
}

const CONTINUOUS: Suggestion['deadline'] = {
  ...{ kind: 'continuous', dueDates: [], recurrence: null, boundary: null },
};

function unitQuestions({ title, unit, isUnitSure, sentence }: Statement): Question[] {
  if (!isUnitSure) return [unitUnclear(sentence)];
  return unit === '' ? [unitMissing(title)] : [];
}

const KINDS: Partial<Record<MarkKind, Text>> = {
  letter: text('điểm', 'point'),
  number: text('khoản', 'item'),
  capital: text('mục', 'part'),
  roman: text('mục', 'part'),
};

/** The document’s own numbering: `điểm a khoản 2 mục IV`. */
function numberingOf(marks: Place['marks']): Text | null {
  const said = marks.flatMap(({ kind, mark }) => {
    const word = KINDS[kind];
    return word ? [text(`${word.vi} ${mark}`, `${word.en} ${mark}`)] : [];
  });
  if (said.length === 0) return null;
  const nearest = said.reverse();
  return text(nearest.map(({ vi }) => vi).join(' '), nearest.map(({ en }) => en).join(', '));
}
