import type { z } from 'zod';
import { joined, type Text, text } from '../../domain/text/text.ts';

type Issue = z.core.$ZodIssue;

const kinds: Record<string, Text> = {
  string: text('chuỗi ký tự', 'a string'),
  number: text('số', 'a number'),
  int: text('số nguyên', 'a whole number'),
  boolean: text('true hoặc false', 'true or false'),
  object: text('nhóm khóa: giá trị', 'a group of key: value'),
  array: text('danh sách, mỗi dòng một dấu gạch đầu dòng', 'a list, one dash a line'),
};

const wrongKind = (expected: string, value: unknown): Text => {
  const kind = kinds[expected] ?? text(expected, expected);
  if (value === undefined) return text(`thiếu; cần ${kind.vi}`, `missing; ${kind.en} is needed`);
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  return expected === 'string' && scalar
    ? text(
        'phải là chuỗi ký tự; đặt trong dấu nháy kép',
        'must be a string; put it in double quotes',
      )
    : text(`phải là ${kind.vi}`, `must be ${kind.en}`);
};

const bound = (vi: string, en: string, origin: string, limit: number | bigint): Text => {
  if (origin === 'array') return text(`cần ${vi} ${limit} mục`, `needs ${en} ${limit} items`);
  if (origin === 'string')
    return text(`cần ${vi} ${limit} ký tự`, `needs ${en} ${limit} characters`);
  return text(`phải ${vi} là ${limit}`, `must be ${en} ${limit}`);
};

/**
 * What a zod issue means to the person who wrote the file; `params.said` of a refinement is taken
 * as it is.
 */
export const explain = (issue: Issue, value: unknown): Text => {
  switch (issue.code) {
    case 'invalid_type':
      return wrongKind(issue.expected, value);
    case 'invalid_value': {
      const choices = issue.values.map(String).join(', ');
      const absent = value === undefined ? text('thiếu; ', 'missing; ') : text('', '');
      return text(`${absent.vi}chọn một trong: ${choices}`, `${absent.en}one of: ${choices}`);
    }
    case 'too_small':
      return bound('ít nhất', 'at least', issue.origin, issue.minimum);
    case 'too_big':
      return bound('nhiều nhất', 'at most', issue.origin, issue.maximum);
    case 'invalid_union': {
      const ways = issue.errors.flatMap(([first]) => (first ? [explain(first, value)] : []));
      return joined(ways, text(', hoặc ', ', or '));
    }
    case 'custom':
      return (issue.params?.said as Text | undefined) ?? text('không hợp lệ', 'is not valid');
    default:
      return text('không hợp lệ', `is not valid (${issue.message})`);
  }
};
