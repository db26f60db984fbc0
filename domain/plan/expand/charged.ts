import { beginsWithEntry } from '../../directory/lookup.ts';
import { matchUnits } from '../../directory/matchUnits.ts';
import type { Directory, UnitId } from '../../directory/types.ts';
import type { Question } from '../../due/types.ts';
import { normalise } from '../../text/fold.ts';
import { text } from '../../text/text.ts';
import type { Suggestion } from '../types.ts';

/** Where who is charged ends in a sentence, and what they do or by when begins. */
const GOES_ON =
  /[\s,:–—-]+(?:căn cứ|theo dõi|phối hợp|chủ trì|chủ động|có trách nhiệm|chịu trách nhiệm|tham mưu|tiến hành|tổ chức|thực hiện|triển khai|xây dựng|tổng hợp|rà soát|kiểm tra|đôn đốc|cập nhật|hoàn thành|hoàn thiện|cung cấp|đề xuất|đánh giá|sơ kết|tổng kết|chuẩn bị|thông báo|công khai|niêm yết|tăng cường|hướng dẫn|kịp thời|báo cáo|ban hành|gửi|nộp|lập|trình|phải|cần|sẽ|tự|cho ý kiến|xem xét|phê duyệt|họp|đăng|định kỳ|trước|chậm nhất|trong|đến|vào|mỗi|(?:hàng|hằng) (?:tháng|quý|năm|tuần))(?!\p{L})/gu;
const LEADING =
  /^(?:[\s*+•–—-]|[a-zđ]\)|\d{1,2}[.)])+\s*|^(?:đề nghị|giao|yêu cầu|phân công)(?: cho)?\s+/iu;
/**
 * How the names of bodies begin that are more than the verb `ban hành`, `phòng chống`, `tổ chức`.
 */
const BODY =
  /^(?:UBND|Ủy ban|Uỷ ban|HĐND|Văn phòng(?! phẩm)|Phòng(?!,? (?:chống|ngừa|cháy))|Ban(?! hành)|Bộ phận|Các (?:cơ quan|đơn vị|ban|ngành|phòng|bộ phận|thôn|xã|hội|đoàn thể|tổ chức)|Trung tâm|Chi cục|Sở|Trạm|Trường (?:học|mầm|tiểu|trung)|Hội (?!nghị|thảo|thi|họp)|Đoàn (?:thanh|xã|TN)|Công an|Mặt trận|Đảng ủy|Thôn|Thủ trưởng|Tổ (?:công tác|công nghệ|một cửa|dân phố))(?!\p{L})/u;
/** A longer beginning is a clause, not a name. */
const MOST_LETTERS = 120;

/**
 * A duty whose sentence begins with another unit than that of its row or paragraph is that unit's,
 * where the directory knows it; what looks like one and is not known is asked.
 */
export function charged(one: Suggestion, directory: Directory): Suggestion {
  const sentence = one.sentence ?? one.title;
  const beginnings = beginningsOf(sentence);
  const [first] = beginnings;
  const isNamed = beginsWithEntry(directory, beginnings.at(-1) ?? '');
  const known = isNamed
    ? beginnings.find((words) => unitsOf(directory, words) !== null)
    : undefined;
  const named = known ?? (one.leadUnits.length === 0 ? nameIn(sentence, directory) : undefined);
  if (named !== undefined) return goesTo(one, named, directory);
  if (first === undefined || !BODY.test(first) || one.leadUnits.length === 0) return one;
  if (one.leadUnits.some((own) => normalise(own) === normalise(first))) return one;
  if (matchUnits(directory, first).questions.some(({ perTask }) => perTask)) return one;
  return {
    ...one,
    confidence: 'ask',
    questions: [...one.questions, unknownBeginning(first, one.leadUnits)],
  };
}

/**
 * `Văn phòng UBND xã` of `Văn phòng UBND xã tổng hợp, báo cáo …`; with each verb further on a
 * longer one.
 */
function beginningsOf(sentence: string): string[] {
  const plain = withoutMarks(sentence);
  const ends = [...plain.matchAll(GOES_ON)].map(({ index }) => index);
  return ends.filter((end) => end > 0 && end <= MOST_LETTERS).map((end) => plain.slice(0, end));
}

const withoutMarks = (sentence: string): string =>
  sentence.normalize('NFC').replace(LEADING, '').replace(LEADING, '');

/** The longest beginning of a sentence that the directory knows, whatever verb comes behind it. */
function nameIn(sentence: string, directory: Directory): string | undefined {
  const plain = withoutMarks(sentence).slice(0, MOST_LETTERS);
  const ends = [...plain.matchAll(/(?<=\S)[\s,:]+/gu)].map(({ index }) => index);
  const beginnings = ends.reverse().map((end) => plain.slice(0, end));
  return beginnings.find((words) => unitsOf(directory, words) !== null);
}

function unitsOf(directory: Directory, words: string): UnitId[] | null {
  const { units, questions } = matchUnits(directory, words);
  return units.length > 0 && questions.length === 0 ? units : null;
}

function goesTo(one: Suggestion, words: string, directory: Directory): Suggestion {
  const owed = one.leadUnits.flatMap((phrase) => unitsOf(directory, phrase) ?? []);
  const named = unitsOf(directory, words) ?? [];
  if (named.length === owed.length && named.every((unit) => owed.includes(unit))) return one;
  const questions = one.questions.filter(({ about }) => about !== 'unit');
  return { ...one, leadUnits: [words], coordinatingUnits: [], questions };
}

function unknownBeginning(words: string, leadUnits: string[]): Question {
  const units = leadUnits.join('; ');
  const said = text(
    `câu bắt đầu bằng “${words}”, không có trong danh bạ; đang tính là việc của “${units}”, đơn vị khác thì ghi ở dòng unit`,
    `the sentence begins with “${words}”, which the directory does not know; it is taken for a duty of “${units}”, another unit goes to the line unit`,
  );
  return { about: 'unit', value: words, said, blocking: false };
}
