import type { Language } from '../../text/text.ts';
import type { DeliveryOutcome } from '../types.ts';

/**
 * How an attempt ended, in one line for the ledger; null is an attempt whose end nobody knows.
 * `Máy chủ thư từ chối hẳn: 550 5.1.1 …`
 */
export function describeOutcome(outcome: DeliveryOutcome | null, language: Language): string {
  const vi = language === 'vi';
  if (outcome === null) return vi ? 'Chưa rõ đã gửi: mất liên lạc sau khi bắt đầu gửi' : UNKNOWN_EN;
  const response = outcome.response.replace(/\s+/g, ' ').trim();
  if (outcome.outcome === 'accepted') return `${vi ? 'Đã gửi' : 'Delivered'}: ${response}`;
  if (outcome.permanent)
    return `${vi ? 'Máy chủ thư từ chối hẳn' : 'Refused for good'}: ${response}`;
  return `${vi ? 'Máy chủ thư tạm thời chưa nhận' : 'Not taken for now'}: ${response}`;
}

const UNKNOWN_EN = 'Unknown: contact was lost after sending had begun';
