import type { StepKind } from '../policy/types.ts';
import type { NoticeKind } from './types.ts';

/** What is true of some kinds of notices, wherever it matters. */
export type Trait =
  | 'open' // of work that stands open: whoever does it may act through the link of his mail
  | 'of-the-work' // of the work or its date: no longer true when these change
  | 'asks-for-proof' // asks for, or reports, what is missing: says which products are proven
  | 'foretold' // other notices of the task say that it comes
  | 'counted' // comes some working days before or after a day
  | 'urging' // what the coordinator gets of it is to urge others: nobody else is told to do that
  | 'dueless' // nobody counts days on it
  | 'said-by-section' // the section of the mail says what it is
  | 'apart' // for somebody whom what comes of the task itself does not concern
  | 'together'; // of many tasks at once, in one item

const TRAITS: Record<NoticeKind | StepKind, readonly Trait[]> = {
  assign: ['open', 'of-the-work', 'said-by-section'],
  'take-part': ['together'],
  remind: ['open', 'of-the-work', 'asks-for-proof', 'foretold', 'counted', 'said-by-section'],
  urge: [
    'open',
    'of-the-work',
    'asks-for-proof',
    'foretold',
    'counted',
    'urging',
    'said-by-section',
  ],
  'remind-inner': ['open', 'asks-for-proof'],
  'urge-inner': ['open', 'asks-for-proof'],
  'remind-obstacle': ['apart'],
  'urge-obstacle': ['apart'],
  'remind-posting': ['dueless', 'apart'],
  'urge-posting': ['urging', 'dueless', 'apart'],
  'report-supervisor': ['of-the-work', 'asks-for-proof', 'foretold', 'counted', 'said-by-section'],
  'report-chairman': ['of-the-work', 'asks-for-proof', 'foretold', 'counted', 'said-by-section'],
  'propose-explanation': ['of-the-work'],
  'require-explanation': ['foretold', 'counted', 'urging'],
  'urge-explanation': ['foretold', 'counted', 'urging'],
  'remind-review': [],
  'report-review': [],
  'ask-progress': ['open', 'together'],
  'ask-date': ['of-the-work', 'together'],
  'ask-confirmation': ['of-the-work', 'together'],
  'ask-held': [],
  close: [],
  extend: [],
  'to-accept': [],
  accepted: ['dueless'],
  returned: ['open', 'of-the-work'],
  'extension-requested': [],
  'extension-granted': ['open'],
  'extension-refused': ['open'],
  reassigned: ['open', 'of-the-work'],
  'obstacle-raised': ['said-by-section', 'apart'],
  'obstacle-answered': ['open'],
  'obstacle-settled': ['apart'],
  'hand-over-asked': [],
  contributed: [],
  'handed-on': ['open'],
  rescheduled: ['open', 'of-the-work'],
  cancelled: ['dueless'],
  withdrawn: [],
  reopened: ['open'],
  reinstated: ['open'],
  held: ['together'],
  undelivered: ['dueless', 'said-by-section'],
  'open-work': ['open', 'said-by-section'],
  'directory-fault': ['said-by-section'],
  system: ['said-by-section'],
  'enter-decision': ['said-by-section'],
  'round-remind': [],
  'round-urge': [],
  'round-missing': [],
  'round-polite': [],
  'round-returned': [],
  'round-supplement': [],
  'round-supplement-decided': [],
};

export const hasTrait = (kind: NoticeKind | StepKind, trait: Trait): boolean =>
  TRAITS[kind].includes(trait);
