import type { Instant, LocalDate, WorkCalendar } from '../../calendar/types.ts';
import type { Language } from '../../text/text.ts';
import type { Notice } from '../types.ts';
import type { SectionId } from './sections.ts';

/** What rendering needs beside the content. */
export interface RenderOptions {
  language: Language;
  /** Items shown in full, for leaders; null for everybody else. */
  attentionBudget: number | null;
  calendar: WorkCalendar;
  now: Instant;
  /** Of a practice: the person the mail would go to; absent: it is none. */
  practiceFor?: { name: string; address: string };
  /** Where the reader may report without signing in; absent: the mail says whom to call. */
  link?: MailsLink;
}

/** The link of one mail, for its person alone. */
export interface MailsLink {
  href: string;
  /** The last day on which it serves. */
  lastDay: LocalDate;
}

/** The same in words: what its button says, and what is to be known of it. */
export interface PageLink {
  href: string;
  label: string;
  note: string;
}

/**
 * A line under an item, with a label; a sentence has none. `short` ones also stand in the list for
 * a chat.
 */
export interface Fact {
  label: string;
  value: string;
  short: boolean;
}

/** One thing to read: a task, or several tasks asked about together. */
export interface PageItem {
  title: string;
  /** Key, number, plan and unit on one line; empty for several tasks together. */
  mark: string;
  entries: { title: string; mark: string }[];
  facts: Fact[];
  notices: Notice[];
}

/** A section's items under a subheading: the person they are for; empty where there is none. */
export interface PageGroup {
  heading: string;
  items: PageItem[];
}

export interface PageSection {
  id: SectionId;
  heading: string;
  count: number;
  groups: PageGroup[];
  /** `và 37 việc khác: Phòng Kinh tế 12, …`; empty when all is shown. */
  rest: string;
}

/**
 * A digest before it becomes text or HTML: plain one-line strings in one language, nothing escaped.
 */
export interface Page {
  language: Language;
  subject: string;
  /** Stands above all else; empty: nothing does. */
  banner: string;
  title: string;
  greeting: string;
  intro: string;
  summary: string;
  /** Stands ahead of the sections; null: there is none. */
  link: PageLink | null;
  sections: PageSection[];
  closing: string[];
}
