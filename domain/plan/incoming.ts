import { shownDate } from '../calendar/shown.ts';
import type { LocalDate } from '../calendar/types.ts';
import { type Language, type Text, text } from '../text/text.ts';
import { planName } from './issue.ts';

/** The plan that holds everything outside plans, by year. */
export const incomingPlan = (year: number): string => `van-ban-den-${year}`;

/** Whether a plan is no plan: what was given by documents and at meetings of a year. */
export const isIncoming = (plan: string): boolean => /^van-ban-den-\d{4}$/.test(plan);

const ORAL = text('Giao tại', 'Given at');

/** How a document that gives work is named: `Văn bản số 88/SNV ngày 05/03/2026`. */
export const documentName = (number: string, issued: LocalDate): Text =>
  planName({ title: '', number, issued });

/** How work given orally is named: `Giao tại giao ban ngày 05/03/2026`. */
export const oralName = (where: string, on: LocalDate): Text =>
  text(`${ORAL.vi} ${where} ngày ${shownDate(on)}`, `${ORAL.en} ${where} on ${shownDate(on)}`);

/** How a slip of a superior's own system is named: `Phiếu giao số 12 ngày 05/03/2026`. */
export function slipName(number: string, on: LocalDate | null): Text {
  const [vi, en] = on ? [` ngày ${shownDate(on)}`, ` of ${shownDate(on)}`] : ['', ''];
  return text(`Phiếu giao số ${number}${vi}`, `Slip no. ${number}${en}`);
}

/** Who says a task's due text: its plan, the document or the leader that gave it. */
export function saysDue(plan: string, planName: string, language: Language): string {
  if (!isIncoming(plan)) return SAYS.plan[language];
  return SAYS[planName.startsWith(ORAL[language]) ? 'oral' : 'document'][language];
}

const SAYS = {
  plan: text('kế hoạch ghi', 'the plan says'),
  document: text('văn bản ghi', 'the document says'),
  oral: text('khi giao nêu', 'given as'),
};
