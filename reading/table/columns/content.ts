import { isDueText } from '../../../domain/due/isDueText.ts';
import { remembered } from '../../../domain/remembered.ts';
import { beginsAsUnit } from '../../tasks/unitHeads.ts';
import { levelOf } from '../numbering.ts';

/** What a cell holds, as far as its own words tell. */
export type Content =
  | ('blank' | 'number' | 'mark' | 'time' | 'unit' | 'person' | 'citation')
  | ('status' | 'sentence' | 'words' | 'duration');

/** `Kế hoạch số 40/KH-UBND`, `12/TB-UBND ngày 05/3/2026`: a document by its number. */
const CITATION =
  /^(?:(?:[-–•]\s*)?(?:Văn bản|Công văn|Quyết định|Thông báo|Kế hoạch|Nghị quyết|Chỉ thị|Kết luận|Tờ trình|Chương trình|Luật|Thông tư|Nghị định|Công điện|Báo cáo|CV|QĐ|TB|KH|NQ|CT|KL|TTr|VB)\b[^\d]{0,40})?(?:số\s*)?\d{1,5}\s?[/-]\s?(?:\d{4}\s?\/\s?)?[\p{Lu}Đ][\p{L}\d&-]*(?=[\s,;.()]|$)/iu;
/** `Đang thực hiện`, `Chưa hoàn thành`, `80%`. */
const STATUS =
  /^(?:đã|đang|chưa)(?!\p{L})|^(?:đạt|hoàn thành|xong|quá hạn|đúng hạn|trễ hạn)(?:\s+(?:đúng hạn|quá hạn|\d+\s?%.*))?[.\s]*$|^\d{1,3}(?:[.,]\d+)?\s?%[.\s]*$/iu;
const MARK = /^(?:[xv+✓✔√☑☒☐□■●○✗✘×*]|\[[ xv]?\]|\([ xv]?\)|có|không|true|false)$/iu;
/** `24 tháng`, `10 ngày làm việc`: how long something lasts, and hardly ever by when. */
const DURATION = /^\d{1,4}\s?(?:giờ|ngày|tuần|tháng|năm)(?: làm việc)?$/iu;
const SUM = /^[\d.,\s]{1,20}(?:đồng|đ|triệu|tỷ)?$/iu;
const MOST_TIME_WORDS = 16;
const TIME =
  /^(?:(?:trước|sau|từ|đến|trong|vào|chậm nhất|hoàn thành|xong|đầu|cuối|giữa|hết)\s.*)?(?:\d{1,2}\s?[/.]\s?\d{1,4}|(?:ngày|tháng|quý|tuần|năm)\s?[\dIVX]|(?:thường xuyên|định kỳ|hàng|hằng|theo|khi)(?!\p{L}))/iu;

/** Verbs of office work, which no name of a unit goes on with. */
const VERB =
  '(?:rà soát|xây dựng|ban hành|tổ chức|triển khai|thực hiện|kiểm tra|báo cáo|tham mưu|phối hợp|đề xuất|thống kê|đăng ký|duyệt|nhận|gửi|nộp|trình|lập|thông báo|tiếp nhận|hoàn thành|cập nhật|công khai|niêm yết|tuyên truyền|tăng cường|bảo đảm|đảm bảo|theo dõi|đôn đốc|tổng hợp|xác minh|giải quyết|nâng cấp|mua sắm|bố trí|chuẩn bị|đánh giá|khảo sát|hướng dẫn|thẩm định|phê duyệt|ký|họp|đào tạo|tập huấn|soạn thảo)';
const VERB_FIRST = new RegExp(`^(?:[-–•+]\\s*)?${VERB}(?!\\p{L})`, 'iu');
const VERB_WITHIN = new RegExp(`\\s${VERB}\\s`, 'u');
/** A name may hold a verb (`Tổ rà soát`); what goes on for longer tells of work. */
const LONGEST_NAME_WORDS = 7;

/** `Phòng Kinh tế chủ trì, phối hợp với các thôn`: verbs that say who, and not what. */
const TOGETHER = /(?:,? chủ trì)?,? (?:và )?phối hợp (?:(?:chặt chẽ )?(?:với|cùng) )+/giu;

const NAME = /^(?:\p{Lu}\p{L}*\s+){1,4}\p{Lu}\p{L}*$/u;

const told = new Map<string, Content>();

/** What a cell holds. */
export const contentOf = (cell: string): Content => remembered(told, cell, () => read(cell));

function read(cell: string): Content {
  const words = cell.replace(/\s+/gu, ' ').trim();
  if (/^[-–—.…_\s]*$/u.test(words)) return 'blank';
  if (MARK.test(words)) return 'mark';
  if (levelOf(words)) return 'number';
  if (DURATION.test(words)) return 'duration';
  if (isDueText(words)) return 'time';
  if (SUM.test(words)) return 'number';
  if (STATUS.test(words)) return 'status';
  if (CITATION.test(words)) return 'citation';
  const count = words.split(' ').length;
  const doers = words.replace(TOGETHER, ', ');
  if (count <= MOST_TIME_WORDS && (isDueText(words) || TIME.test(words))) return 'time';
  if (isWork(doers, doers.split(' ').length)) return 'sentence';
  if (beginsAsUnit(words)) return 'unit';
  return NAME.test(words) ? 'person' : 'words';
}

const isWork = (words: string, count: number): boolean =>
  (VERB_FIRST.test(words) && count > 1) ||
  (count > LONGEST_NAME_WORDS && VERB_WITHIN.test(words) && !words.includes(';'));
