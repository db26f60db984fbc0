import type { Agency } from '../../../config/agency.ts';
import { localDate } from '../../../domain/calendar/officeTime.ts';
import type { Instant } from '../../../domain/calendar/types.ts';
import type { Language } from '../../../domain/text/text.ts';
import {
  type Expansions,
  expandForPreview,
  withUnits,
} from '../../office/pages/plan/expandForPreview.ts';
import { type PreviewPage, previewPage } from '../../office/pages/plan/previewPage.ts';
import type { RowDoubt } from '../views/plans/PlanRows.tsx';
import type { ShownQuestion } from '../views/plans/Questions.tsx';
import type { ShownSuggestion } from '../views/plans/Suggestions.tsx';
import { type Block, blocksIn } from './blocking.ts';
import { fieldOf, type OpenDraft, typedOf } from './openDraft.ts';

/** Everything a draft's page shows of the plan. */
export interface DraftPreview {
  page: PreviewPage;
  expansions: Expansions;
  blocks: Block[];
  questions: ShownQuestion[];
  /** By their `ref`. */
  suggestions: ReadonlyMap<string, ShownSuggestion>;
  /** Questions by the row they are about. */
  doubts: ReadonlyMap<string, RowDoubt[]>;
}

/** Lays a draft out at a moment. */
export function previewOf(
  open: OpenDraft,
  agency: Agency,
  now: Instant,
  language: Language,
): DraftPreview {
  const expansions = expandForPreview(open.reading, agency, language, now);
  const today = localDate(agency.calendar, now);
  const page = previewPage(withUnits(open.reading, agency), { agency, expansions }, today);
  const blocks = blocksIn(expansions.byRef.values(), open.asked);
  const blocking = new Set(blocks.map(({ field }) => field));
  const ofRows = open.asked.filter(({ subject }) => subject.about !== 'suggestion');
  const questions = ofRows.map((asked, at): ShownQuestion => {
    const field = fieldOf(asked);
    const isBlocking = blocking.has(field);
    return { number: at + 1, field, asked, typed: typedOf(open, asked), blocking: isBlocking };
  });
  return {
    ...{ page, expansions, blocks, questions },
    suggestions: suggestionsIn(open),
    doubts: doubtsOf(questions),
  };
}

function suggestionsIn(open: OpenDraft): DraftPreview['suggestions'] {
  const byRef = new Map(open.reading.suggestions.map((one) => [one.ref, one]));
  return new Map(
    open.asked
      .filter(({ subject }) => subject.about === 'suggestion')
      .flatMap((asked) =>
        asked.tasks.flatMap(({ ref }) => {
          const one = byRef.get(ref);
          const shown = one && { field: fieldOf(asked), one, typed: typedOf(open, asked) };
          return shown ? [[ref, shown] as const] : [];
        }),
      ),
  );
}

/** What is answered is no doubt any more. */
function doubtsOf(questions: ShownQuestion[]): DraftPreview['doubts'] {
  const doubts = new Map<string, RowDoubt[]>();
  for (const { number, field, asked, typed, blocking } of questions) {
    const [said = { vi: asked.subject.words, en: asked.subject.words }] = asked.said;
    if (typed.answer !== '') continue;
    for (const { ref } of asked.tasks)
      doubts.set(ref, [...(doubts.get(ref) ?? []), { number, field, said, blocking }]);
  }
  return doubts;
}
