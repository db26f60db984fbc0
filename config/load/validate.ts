import { z } from 'zod';
import { type Text, text } from '../../domain/text/text.ts';
import { explain } from './explain.ts';
import type { Fault } from './faults.ts';
import { nearest } from './nearest.ts';
import type { Path, Source } from './source.ts';

/** Where a value stands, for faults: a file and line, or a variable's name. */
export type Locate = (path: Path) => { place: string; line: number | null; written: string };

export interface Checked<T> {
  /** Undefined when there are faults. */
  value: T | undefined;
  faults: Fault[];
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );

/** The keys allowed where a path points to, for a hint at what a mistyped key was meant to be. */
const keysAllowedAt = (schema: z.ZodType, path: Path): string[] => {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return keysAllowedAt(schema.unwrap() as z.ZodType, path);
  }
  if (schema instanceof z.ZodPipe) return keysAllowedAt(schema.out as z.ZodType, path);
  const [key, ...rest] = path;
  if (schema instanceof z.ZodArray) return keysAllowedAt(schema.element as z.ZodType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (key === undefined) return Object.keys(schema.shape);
  const inner = schema.shape[String(key)] as z.ZodType | undefined;
  return inner ? keysAllowedAt(inner, rest) : [];
};

const unknownKey = (key: string, allowed: string[]): Text => {
  const meant = nearest(key, allowed);
  return meant
    ? text(`không có khóa này; có phải “${meant}”?`, `no such key; did you mean "${meant}"?`)
    : text(
        `không có khóa này; các khóa: ${allowed.join(', ')}`,
        `no such key; the keys are: ${allowed.join(', ')}`,
      );
};

const faultsOf = (
  schema: z.ZodType,
  value: unknown,
  issue: z.core.$ZodIssue,
  locate: Locate,
): Fault[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const { place, line } = locate([...issue.path, key]);
      return { place, line, value: key, said: unknownKey(key, keysAllowedAt(schema, issue.path)) };
    });
  }
  const { place, line, written } = locate(issue.path);
  const named =
    written === ''
      ? issue.path.filter((key) => typeof key === 'string').join('.')
      : JSON.stringify(written);
  return [{ place, line, value: named, said: explain(issue, valueAt(value, issue.path)) }];
};

/** Checks plain data against a schema and says of every fault where it stands. */
export const check = <T>(schema: z.ZodType<T>, value: unknown, locate: Locate): Checked<T> => {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, faults: [] };
  return {
    value: undefined,
    faults: result.error.issues.flatMap((issue) => faultsOf(schema, value, issue, locate)),
  };
};

/** Where things stand in one YAML file. */
export const locateIn =
  (source: Source): Locate =>
  (path) => ({ place: source.file, line: source.lineOf(path), written: source.writtenAt(path) });

/** Checks a YAML file; one that could not be parsed tells only that. */
export const checkSource = <T>(schema: z.ZodType<T>, source: Source): Checked<T> =>
  source.faults.length > 0
    ? { value: undefined, faults: source.faults }
    : check(schema, source.value, locateIn(source));
