/** `CÔNG TÁC CHỈ ĐẠO`. */
export const isCapitals = (title: string): boolean =>
  /\p{Lu}{2}/u.test(title) && title === title.toUpperCase();

/** `II. Tuyên truyền`, `Phần thứ nhất`, `Nhiệm vụ chung:`. */
const NUMBERED = /^(?:[IVX]{1,5}|[A-H])[.)]\s/u;
const PARTS = /^(?:phần|mục|chương|nhóm|khối|giai đoạn|bước|chặng|đợt|lĩnh vực)(?!\p{L})|:$/iu;

/** Words that head tasks without being one: `Nhiệm vụ giao Phòng Kinh tế`, `Đối với các thôn`. */
const HEADS =
  /^(?:(?:các )?(?:nhiệm vụ|công việc|nội dung|việc)(?: \p{L}+){0,3} (?:giao|của|thuộc|do|trong|cần)(?!\p{L})|(?:các )?nhóm (?:nhiệm vụ|giải pháp)|(?:các )?nhiệm vụ (?:trọng tâm|chung|cụ thể|thường xuyên|đột xuất|khác)|đối với |về (?:công tác|lĩnh vực)|công tác (?!phí)|tháng \d|quý [IVX\d]|tuần \d|học kỳ)/iu;

/** True for words that can only head what stands below. */
export const isHeading = (title: string): boolean =>
  isCapitals(title) || NUMBERED.test(title) || PARTS.test(title);

/** True for words that rather head what stands below than tell of work. */
export const soundsLikeHeading = (title: string): boolean =>
  isHeading(title) || (HEADS.test(title) && !/[.;]\s*$/u.test(title));
