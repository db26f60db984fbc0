/** Beyond so many (fifty years of days) a memory begins anew: a worker runs for years. */
const AT_MOST = 20_000;

/**
 * What was found for a key before, else what `find` finds now. Thousands of rows and steps of one
 * plan ask for the same few hundred days and deadlines. Only for what a key alone decides.
 */
export function remembered<K, V>(known: Map<K, V>, key: K, find: () => V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  if (known.size >= AT_MOST) known.clear();
  known.set(key, found);
  return found;
}

/**
 * The same where it also depends on a whole that is never changed in place: a directory, read anew
 * when its files change.
 */
export function rememberedFor<O extends object, K, V>(
  known: WeakMap<O, Map<K, V>>,
  whole: O,
  key: K,
  find: () => V,
): V {
  const its = known.get(whole) ?? new Map<K, V>();
  known.set(whole, its);
  return remembered(its, key, find);
}
