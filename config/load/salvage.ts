import type { z } from 'zod';
import { LISTS } from './schemas.ts';

type Group = Record<string, unknown>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An entry without what is wrong in it; none where the rest would say something else. */
function mended(entry: unknown, { entry: schema, mendable }: (typeof LISTS)[string]): unknown[] {
  const result = schema.safeParse(entry);
  if (result.success) return [entry];
  if (!isGroup(entry) || mendable.length === 0) return [];
  const wrong = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : String(issue.path[0]),
  );
  const stays = ([key]: [string, unknown]): boolean =>
    !wrong.includes(key) || (key in schema.shape && !mendable.includes(key));
  const rest = Object.fromEntries(Object.entries(entry).filter(stays));
  return schema.safeParse(rest).success ? [rest] : [];
}

/**
 * What of a faulty file can be used: the entries of its lists that hold by themselves. Undefined
 * where more than entries is wrong. Whoever asks has told the faults.
 */
export function salvage<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  if (!isGroup(value)) return undefined;
  const lists = Object.entries(value).map(([key, list]) => {
    const of = LISTS[key];
    return [key, of && Array.isArray(list) ? list.flatMap((one) => mended(one, of)) : list];
  });
  return schema.safeParse(Object.fromEntries(lists)).data;
}
