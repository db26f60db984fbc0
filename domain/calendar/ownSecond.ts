/**
 * A second of its own within a span, by a hash of its name (FNV-1a over UTF-16 units, which spreads
 * names that differ in one digit): what would happen all at once trickles instead, the same way
 * each time it is computed.
 * @returns whole seconds, from 0 up to but not including `span`
 */
export function ownSecond(name: string, span: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % span;
}
