import { findDuties } from '../../domain/due/findDuties.ts';
import type { DueContext } from '../../domain/due/readDueText.ts';
import type { Source, Suggestion } from '../../domain/plan/types.ts';
import { fold } from '../../domain/text/fold.ts';
import { oneLine } from '../table/cleanCell.ts';
import type { Block } from '../table/grid.ts';
import { unitMissing } from '../tasks/planQuestions.ts';
import { sentencesOf } from './sentences.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

/** Verbs a paragraph goes on with after it has named who is charged. */
const VERBS =
  /[,:\s]+(?:căn cứ|theo dõi|phối hợp|chủ trì|có trách nhiệm|tham mưu|tiến hành|chịu trách nhiệm|tổ chức|thực hiện|xây dựng|tổng hợp|tăng cường|định kỳ|chủ động|hướng dẫn|kịp thời|báo cáo|ban hành|gửi|lập|nộp|trình|cập nhật|hoàn thành|bố trí|đôn đốc|đề xuất|lồng ghép|bảo đảm|đảm bảo|tiếp tục|triển khai|thường xuyên|khẩn trương|trước|chậm nhất|hàng (?:tháng|quý|năm|tuần))(?!\p{L})/u;
const CHARGED =
  /^(?:UBND|UB|Ủy ban|Uỷ ban|HĐND|MTTQ|Mặt trận|Đảng ủy|Văn phòng|Văn hóa|Địa chính|Tài chính|Tư pháp|Phòng|Ban|Các|Trung tâm|Chi|Công|Cán bộ|Bộ|Sở|Trạm|Trường|Tổ|Hội|Đoàn|Đội|Đài|Đơn vị|Cơ quan|Lãnh đạo|Chủ tịch|Thôn|Thủ trưởng|Trưởng)(?!\p{L})/iu;

interface Place {
  /** Under a heading that gives out duties; null while no such heading was met. */
  duties: boolean;
  path: string[];
  unit: string;
}

/**
 * Dated duties in the paragraphs outside tables. Where a plan has parts that give out duties (*Tổ
 * chức thực hiện*, *phân công*), only those are read: aims and legal grounds are full of dates that
 * bind nobody.
 */
export function dutiesInBody(blocks: Block[], context: DueContext): Suggestion[] {
  const paragraphs = joinBroken(blocks.filter((block) => block.type === 'paragraph'));
  const givesOut = paragraphs.some(({ text }) => isHeading(text) && GIVES_OUT.test(fold(text)));
  let place: Place = { duties: !givesOut, path: [], unit: '' };
  const found: Suggestion[] = [];
  for (const { text, source } of paragraphs) {
    place = moved(place, text, givesOut);
    if (place.duties && (!isHeading(text) || saysMore(text)))
      found.push(...dutiesIn(text, source, place, context, found.length));
  }
  return found;
}

/** A paragraph cut by a page break goes on in lower case. */
function joinBroken(paragraphs: Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const above = joined.at(-1);
    if (
      above &&
      /^\p{Ll}/u.test(paragraph.text) &&
      !/[.;:/]$|^[a-zđ]\)/u.test(above.text) &&
      !/^[a-zđ]\)/u.test(paragraph.text)
    ) {
      joined[joined.length - 1] = { ...above, text: `${above.text} ${paragraph.text}` };
    } else joined.push(paragraph);
  }
  return joined;
}

const isHeading = (text: string): boolean => /^(?:PHẦN|[IVX]{1,5}\.|Nơi nhận|Noi nh)/u.test(text);

const GIVES_OUT = /to chuc thuc hien|phan cong|trach nhiem/u;
/** Such a part gives out its own duties, and says nothing of the others. */
const REPORTING = /che do (?:thong tin|bao cao)|thong tin,? bao cao/u;
const isDutiesHeading = (text: string): boolean =>
  GIVES_OUT.test(fold(text)) || REPORTING.test(fold(text));

/**
 * `VI. Chế độ báo cáo: Các tổ gửi báo cáo trước ngày 10/6.` is a heading and what stands below it
 * in one.
 */
const saysMore = (text: string): boolean => /^[IVX]{1,5}\.[^:]{1,80}:\s+\p{Lu}/u.test(text);

function moved(place: Place, text: string, givesOut: boolean): Place {
  if (isHeading(text))
    return {
      duties: isDutiesHeading(text) || (!givesOut && !/^N/u.test(text)),
      path: [text],
      unit: '',
    };
  const numbered = /^\d{1,2}[.)]\s+(.+)$/su.exec(text)?.[1];
  if (!numbered) return place;
  const unit = chargedIn(numbered);
  return { ...place, unit, path: [place.path[0] ?? '', oneLine(unit || numbered).slice(0, 120)] };
}

const LONGEST_NAME = 120;

/**
 * `Giao Văn phòng UBND xã` / `Các thôn: …` / `Các cơ quan … căn cứ …`: who the paragraph charges;
 * '' if nobody.
 */
function chargedIn(paragraph: string): string {
  const plain = paragraph.replace(/^(?:Đề nghị|Giao|Yêu cầu|Phân công)(?: cho)?\s+/iu, '');
  const [before = '', after] = plain.split(/:\s/u);
  if (after && CHARGED.test(before) && before.length <= LONGEST_NAME)
    return oneLine(before.split(VERBS)[0] ?? '');
  const named = (plain.split(VERBS)[0] ?? '').replace(/[\s.:,;]+$/u, '');
  const heading = named.length === plain.replace(/[\s.:,;]+$/u, '').length;
  return (CHARGED.test(named) || heading) && named.length <= 200 ? oneLine(named) : '';
}

function dutiesIn(
  text: string,
  source: Source,
  place: Place,
  context: DueContext,
  before: number,
): Suggestion[] {
  const duties = sentencesOf(text).flatMap((sentence) =>
    findDuties(sentence, context).map((duty) => ({ sentence: oneLine(sentence), ...duty })),
  );
  return duties.map(({ sentence, dueText, reading }, at) => {
    const questions =
      place.unit === '' ? [...reading.questions, unitMissing(sentence)] : reading.questions;
    return {
      ...{
        ref: `B${before + at + 1}`,
        section: place.path.filter((part) => part !== '').join(' / '),
        title: sentence,
        deliverable: '',
      },
      ...{
        leadUnits: place.unit === '' ? [] : [place.unit],
        coordinatingUnits: [],
        supervisor: '',
      },
      ...{
        dueText,
        deadline: reading.deadline,
        confidence: questions.length > 0 ? 'ask' : 'sure',
        questions,
      },
      ...{ source, foundIn: 'body', parent: null },
    };
  });
}
