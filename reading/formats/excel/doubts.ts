import type { Cell } from 'hucre/xlsx';
import { type Text, text } from '../../../domain/text/text.ts';
import { cellName } from './columns.ts';

const LONGEST = 60;

/** What must be asked of a cell, for its file does not say what it shows; null for any other. */
export function doubtOf(cell: Cell | undefined, row: number, column: number): Text | null {
  if (!cell) return null;
  const name = cellName(row, column);
  if (cell.type === 'error') return faulty(name, String(cell.value));
  const value = cell.formulaResult ?? cell.value;
  const isBlank = value === null || value === undefined;
  return cell.formula !== undefined && isBlank ? withoutValue(name, cell.formula) : null;
}

const withoutValue = (name: string, formula: string): Text =>
  text(
    `ô ${name} là công thức “=${formula.slice(0, LONGEST)}” chưa có giá trị; mở tệp bằng Excel, lưu lại rồi đọc lại, hoặc ghi nội dung của ô`,
    `cell ${name} holds the formula “=${formula.slice(0, LONGEST)}” without its value; open the file in Excel, save it and read it again, or say what the cell shows`,
  );

const faulty = (name: string, value: string): Text =>
  text(
    `ô ${name} báo lỗi “${value}”; sửa công thức trong tệp, hoặc ghi nội dung của ô`,
    `cell ${name} shows the error “${value}”; mend its formula, or say what the cell should hold`,
  );
