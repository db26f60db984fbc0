/** Relative clauses of who is charged, behind which the work follows. */
const OF_SUBJECT = [
  /^(?:đã|chưa|không)\s+(?:(?:quá|trễ|chậm|hết) hạn|được giao|được phân công|hoàn thành|báo cáo|gửi|nộp|thực hiện|phân bổ|đạt|có|hết)(?!\p{L})[^.;]{0,120}?(?=(?:phải|khẩn trương|nghiêm túc|cần|tập trung)(?!\p{L}))/iu,
  // Behind a verb these are what is done: `đã hoàn thành báo cáo`.
  /^(?:(?:đã\s+)?(?:quá|trễ|chậm|hết) hạn|chưa\s+[^.;]{2,60}?(?=,))(?!\p{L})[^.;]{0,120}?(?<=[\d,] )(?=(?:báo cáo|gửi|nộp|giải trình|rà soát|kiểm điểm)(?!\p{L}))/iu,
  /^(?:đã|chưa)\s+[^.;()]{2,80}\([^()]*\)\s*(?=(?:báo cáo|gửi|nộp|giải trình|rà soát|kiểm điểm|hoàn thành|bổ sung)(?!\p{L}))/iu,
];
const DONE = /^(?:đã|vừa|vừa qua|mới|(?:còn |vẫn )?chậm(?! nhất))(?!\p{L})/iu;
const PRAISE =
  /^(?:đánh giá cao|biểu dương|ghi nhận|khen ngợi|phê bình|nhìn chung|tuy nhiên|về cơ bản|cơ bản (?:thống nhất|các|hoàn thành)|thống nhất (?:với|chủ trương|nội dung|ý kiến|đánh giá)|nhất trí (?:với|chủ trương|thông qua)|đồng ý (?:với|chủ trương|đề xuất|nội dung|để)|qua (?:báo cáo|kiểm tra|rà soát)|sau khi nghe|dự họp|tham dự|theo (?:báo cáo|tin|dự báo|đánh giá)|thời gian qua|trong thời gian qua|kết quả(?!.*(?<!\p{L})(?:gửi|báo cáo|trình|nộp)(?!\p{L})))(?!\p{L})/iu;
/** What follows for whom does not do it. */
const SANCTION = /sẽ (?:bị|không được|được) (?:phê bình|xử lý|kiểm điểm|xem xét|tính|coi|trừ)/iu;
const CONDITION =
  /^(?:nếu|trường hợp|quá thời hạn|sau thời hạn|khi có|trong trường hợp|đối với trường hợp|(?:cơ quan|đơn vị|địa phương|cá nhân|ai|tổ chức|thôn|xã)(?: [^,;]{0,40})? nào)(?!\p{L})/iu;
/** `Ngày 11/5/2026, tại …, đồng chí … chủ trì họp`. */
const NARRATED =
  /^(?:(?:(?:ngày|chiều ngày|sáng ngày|vào (?:lúc|ngày)|hồi)\s+\d)|tại (?:cuộc|buổi|phiên|hội))[^.]{0,200}(?:chủ trì|đã|diễn ra|tổ chức (?:cuộc |buổi )?họp|nghe)(?!\p{L})/iu;

/**
 * The work of a charged unit, behind what is only told of the unit:
 * `đã quá hạn … khẩn trương báo cáo`.
 */
export const withoutRelative = (work: string): string =>
  OF_SUBJECT.reduce((words, clause) => words.replace(clause, ''), work);

const AIM = /^phấn đấu(?!\p{L})[^.;]*?(?:(?<!\p{L})đạt(?!\p{L})|\d\s?%)/iu;

/** True for how much is to be reached: a target, and work only of whom it is given to. */
export const isAim = (clause: string): boolean => AIM.test(clause);

/** True for what is no work to be done: past events, praise, conditions, grounds. */
export const isNoWork = (clause: string): boolean =>
  [DONE, PRAISE, CONDITION, SANCTION].some((pattern) => pattern.test(clause));

/** The same of a whole paragraph. */
export const tellsOf = (paragraph: string): boolean => NARRATED.test(paragraph);
