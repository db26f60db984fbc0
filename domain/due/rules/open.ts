import { text } from '../../text/text.ts';
import { TAIL } from './events.ts';
import { type Rule, rule } from './rule.ts';

/** `24/7` beside words of standing by; alone it may be a day of July. */
const ROUND_THE_CLOCK =
  '24(?:\\s?(?:h|giờ))?\\s?/\\s?24(?:\\s?(?:h|giờ))?(?:\\s?/\\s?ngày)?(?:,? 0?7 ngày(?:\\s?/\\s?tuần)?)?|24\\s?(?:h|giờ)\\s?/\\s?(?:ngày|7(?: ngày)?)|(?:trực|ứng trực|hoạt động|vận hành|phục vụ|duy trì)(?: (?!ngày|trước|đến)\\p{L}{1,20}){0,3} 24\\s?/\\s?7(?!\\s?[/.-]\\s?\\d)|(?<=(?:hàng ngày|thường xuyên|liên tục|thường trực)[ (,]{1,2})24\\s?/\\s?7|24\\s?/\\s?7(?= (?:trong|suốt|các|mọi|tất cả|hàng|liên tục)(?!\\p{L}))';

/** Deadlines without a day: continuous duties, and dates that somebody else sets. */
export const OPEN: Rule[] = [
  rule({
    name: 'continuous',
    says: text('thường xuyên', 'continuously'),
    pattern: 'hàng ngày|thường xuyên|liên tục|quanh năm',
    meaning: { type: 'continuous' },
    reads: ['Thường xuyên năm 2024', 'Hằng ngày', 'Quanh năm'],
    not: ['thường kỳ'],
  }),
  rule({
    name: 'round-the-clock',
    says: text('trực suốt ngày đêm', 'round the clock'),
    pattern: ROUND_THE_CLOCK,
    meaning: { type: 'continuous' },
    reads: ['Trực cấp cứu 24/7', '24/24 giờ', 'Hằng ngày (24/7)', '24/7 trong suốt mùa mưa bão'],
    not: ['Ngày 24/7', '24/7/2026'],
  }),
  rule({
    name: 'throughout',
    says: text('suốt quá trình', 'throughout'),
    pattern: `(?:trong |xuyên )?suốt (?:cả )?(?:quá trình|thời gian|đợt|kỳ|cuộc) (?!\\d)${TAIL}`,
    meaning: { type: 'continuous' },
    reads: ['Trong suốt quá trình tổ chức lễ hội'],
    not: ['suốt năm 2026'],
  }),
  rule({
    name: 'as-others-set',
    says: text('theo quy định, kế hoạch khác', 'as others set it'),
    pattern: `theo(?! (?:từng|mỗi|hàng|định|tuần|tháng|quý|năm|ngày)(?![\\p{L}\\p{N}])) ${TAIL}`,
    meaning: { type: 'external' },
    reads: ['Theo quy định', 'Theo yêu cầu của tỉnh', 'Theo Kế hoạch của UBND huyện'],
    not: ['theo tuần', 'theo từng quý'],
  }),
];
