import { shownDate } from '../../../domain/calendar/shown.ts';
import type { LocalDate } from '../../../domain/calendar/types.ts';
import type { RelativeTerm } from '../../../domain/due/relativeTerm.ts';
import { documentName, oralName, slipName } from '../../../domain/plan/incoming.ts';
import type { Slip } from '../../../domain/superior/slip.ts';
import { Refusal } from '../../../domain/text/refusal.ts';
import { type Text, text } from '../../../domain/text/text.ts';

/** Work given by a document. */
export interface ByDocument {
  documentNo: string;
  documentDate: LocalDate;
  /** The day the document was received; absent: not said. */
  received?: LocalDate | undefined;
}

/** Work given orally, on a day: at the weekly meeting, on the telephone. */
export interface Orally {
  given: { where: string; on: LocalDate };
}

/** Work given by a slip of a superior's own system. */
export interface BySlip {
  slip: Slip;
  /** The day the slip was made; null: its list does not say. */
  on: LocalDate | null;
  /** The leader above who directs it; empty: not named. */
  leader: string;
}

/** How work came to the office. */
export type GivenWork = ByDocument | Orally | BySlip;

/** How such work is numbered: by its document or slip, or by where and when it was given. */
export function refText(work: GivenWork): string {
  if ('given' in work) return `${work.given.where} ${shownDate(work.given.on)}`;
  return 'slip' in work ? lineText(work.slip).vi : work.documentNo;
}

/** `12` · `12, dòng 3` */
const lineText = ({ number, line }: Slip): Text =>
  line === '' ? text(number, number) : text(`${number}, dòng ${line}`, `${number}, line ${line}`);

/** How mails and lists name it: `Văn bản số 88/SNV ngày 05/03/2026`. */
export function nameText(work: GivenWork): Text {
  if ('given' in work) return oralName(work.given.where, work.given.on);
  if ('slip' in work) return slipName(work.slip.number, work.on);
  return documentName(work.documentNo, work.documentDate);
}

/** Under what it stands: `văn bản 88/SNV, 05/03/2026` · `giao tại giao ban ngày 05/03/2026`. */
export function sectionText(work: GivenWork): Text {
  if ('given' in work) {
    const { where, on } = work.given;
    const day = shownDate(on);
    return text(`giao tại ${where} ngày ${day}`, `given at ${where} on ${day}`);
  }
  if ('slip' in work) {
    const { vi, en } = lineText(work.slip);
    const [led, by] =
      work.leader === '' ? ['', ''] : [`, ${work.leader} chỉ đạo`, `, directed by ${work.leader}`];
    return text(`phiếu giao ${vi}${led}`, `slip ${en}${by}`);
  }
  const { documentNo, documentDate, received } = work;
  const [no, day] = [documentNo, shownDate(documentDate)];
  const [vi, en] = received
    ? [`, nhận ngày ${shownDate(received)}`, `, received on ${shownDate(received)}`]
    : ['', ''];
  return text(`văn bản ${no}, ${day}${vi}`, `document ${no}, ${day}${en}`);
}

/** The day work was given: of its document or slip, or when it was said; null: not known. */
export function givenOn(work: GivenWork): LocalDate | null {
  if ('given' in work) return work.given.on;
  return 'slip' in work ? work.on : work.documentDate;
}

/**
 * The day a term is counted from; null where that is still to happen. Refuses a term from a day
 * that was not said.
 */
export function termFrom(work: GivenWork, { from }: RelativeTerm): LocalDate | null {
  if (typeof from === 'object') return from.on;
  if (from === 'event') return null;
  if ('given' in work) return work.given.on;
  const day = givenOn(work);
  if (day && (from === 'issued' || from === 'given')) return day;
  if ('received' in work && work.received) return work.received;
  throw new Refusal(
    text(
      'Thời hạn tính từ ngày nhận văn bản nhưng chưa có ngày nhận.',
      'The due text counts from the receipt of the document, whose day is missing.',
    ),
    {
      action: 'fill-in',
      choices: [{ inputs: ['received'], example: '05/03/2026' }],
      beside: true,
    },
  );
}

/** Refuses days that cannot be: still to come, or a receipt before the document was written. */
export function refuseDays(work: GivenWork, today: LocalDate): void {
  if ('given' in work) {
    if (work.given.on > today) throw toCome('given', work.given.on);
    return;
  }
  if ('slip' in work) {
    if (work.on && work.on > today) throw toCome('slip', work.on);
    return;
  }
  const { received, documentDate } = work;
  if (documentDate > today) throw toCome('documentDate', documentDate);
  if (received && received > today) throw toCome('received', received);
  if (received && received < documentDate)
    throw new Refusal(
      text(
        `Ngày nhận ${shownDate(received)} trước ngày văn bản ${shownDate(documentDate)}.`,
        `The document was received on ${shownDate(received)}, before its own date ${shownDate(documentDate)}.`,
      ),
      { action: 'check-inputs', inputs: ['received', 'documentDate'] },
    );
}

const toCome = (input: string, day: LocalDate): Refusal =>
  new Refusal(
    text(`Ngày ${shownDate(day)} chưa tới.`, `The day ${shownDate(day)} is still to come.`),
    { action: 'check-inputs', inputs: [input] },
  );
