import type { Agency } from '../../../../config/agency.ts';
import { localDate } from '../../../../domain/calendar/officeTime.ts';
import { shownDate } from '../../../../domain/calendar/shown.ts';
import { awaitsReview, isOpenWork } from '../../../../domain/task/phase.ts';
import { provenText } from '../../../../domain/task/proof/proofText.ts';
import { provenSoFar } from '../../../../domain/task/proof/proven.ts';
import type { TaskFacts } from '../../../../domain/task/types.ts';
import { joined, type Text, text } from '../../../../domain/text/text.ts';

/**
 * What a report remarks on a task beside its bucket: how it was extended, explained, stopped, what
 * was last told of it. Empty: nothing.
 */
export function remarks(facts: TaskFacts, { calendar }: Pick<Agency, 'calendar'>): Text {
  const { cancelled, toConfirm, extension, explanation, progress } = facts;
  const said: Text[] = [];
  if (cancelled)
    said.push(text(`dừng thực hiện: ${cancelled.reason}`, `stopped: ${cancelled.reason}`));
  else if (awaitsReview(facts)) said.push(WAITS);
  else if (toConfirm) said.push(TO_CONFIRM);
  if (extension?.decision?.granted) {
    const to = shownDate(extension.to);
    said.push(text(`được gia hạn đến ${to}`, `extended to ${to}`));
  }
  if (explanation?.sent) {
    const { documentNo, documentDate } = explanation.sent;
    const day = shownDate(documentDate);
    said.push(
      text(`đã giải trình tại ${documentNo} ngày ${day}`, `explained by ${documentNo} of ${day}`),
    );
  } else if (explanation) said.push(EXPLANATION_OWED);
  const proven = provenSoFar(facts);
  if (proven && isOpenWork(facts)) said.push(provenText(proven));
  const last = progress.at(-1);
  if (last && isOpenWork(facts)) {
    const day = shownDate(localDate(calendar, last.at));
    said.push(text(`ngày ${day}: ${last.note}`, `${day}: ${last.note}`));
  }
  return joined(said, '; ');
}

const WAITS = text('đã báo cáo, chờ xác nhận', 'reported, waiting for acceptance');
const TO_CONFIRM = text('cần xác nhận', 'to be confirmed');
const EXPLANATION_OWED = text('chưa có văn bản giải trình', 'not explained yet');
