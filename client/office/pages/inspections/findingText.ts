import { shownDate } from '../../../../domain/calendar/shown.ts';
import { type Text, text } from '../../../../domain/text/text.ts';
import { FINDING_STATE_TEXT, type OpenFinding } from './findingLines.ts';

/** What reports call findings that nobody has put right yet. */
export const OPEN_FINDINGS_TEXT = {
  title: text('Kiến nghị sau kiểm tra chưa khắc phục', 'Findings not put right'),
  unit: text('Đơn vị khắc phục', 'Unit that puts it right'),
  words: text('Tồn tại, hạn chế', 'What was found'),
  remedy: text('Việc phải khắc phục', 'What is demanded'),
  source: text('Căn cứ', 'Given by'),
  key: text('Mã', 'Id'),
  due: text('Thời hạn', 'Due'),
  state: text('Tình hình', 'State'),
};

/** `Phòng Kinh tế: chưa niêm yết …; hạn 30/06/2026, đang khắc phục (Văn bản số …)` */
export function findingSentence({ unit, words, due, state, source }: OpenFinding): Text {
  const said = FINDING_STATE_TEXT[state];
  const [vi, en] = due === null ? ['', ''] : [`hạn ${shownDate(due)}, `, `due ${shownDate(due)}, `];
  return text(
    `${unit.name}: ${words}; ${vi}${said.vi} (${source})`,
    `${unit.name}: ${words}; ${en}${said.en} (${source})`,
  );
}
