import { text } from '../../../domain/text/text.ts';

/** What the fields of the forms about inspections are called. */
export const LABELS = {
  name: text('Tên chương trình kiểm tra', 'Name of the programme'),
  wanted: text('Tỷ lệ đơn vị phải kiểm tra (%)', 'Share of units to be inspected (%)'),
  unit: text('Đơn vị được kiểm tra', 'Unit inspected'),
  from: text('Dự kiến từ ngày', 'Planned from'),
  to: text('Dự kiến đến ngày', 'Planned to'),
  lead: text('Trưởng đoàn', 'Head of the team'),
  on: text('Đã kiểm tra ngày', 'Held on'),
  sudden: text('Kiểm tra đột xuất', 'Without notice'),
  documentNo: text('Số, ký hiệu biên bản, kết luận', 'Number of its minutes or conclusion'),
  documentDate: text('Ngày biên bản, kết luận', 'Date of its minutes or conclusion'),
  reason: text('Lý do', 'Reason'),
  words: text('Tồn tại, hạn chế', 'What was found'),
  findingUnit: text('Đơn vị khắc phục', 'Unit that puts it right'),
  remedy: text('Việc phải khắc phục', 'What is demanded'),
  due: text('Thời hạn khắc phục', 'Due'),
};

export type FieldName = keyof typeof LABELS;

/** A form as it was sent. */
export type Typed = Readonly<Record<string, string>>;
