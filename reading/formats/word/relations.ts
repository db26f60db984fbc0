import path from 'node:path';
import { attributeIn, scanXml } from './xml.ts';

/** Which parts of a Word file its body refers to, by their relations' ids. `xml` is that part. */
export function relationsIn(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  scanXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const target = attributeIn(attributes, 'Target') ?? '';
      const full = target.startsWith('/') ? target.slice(1) : path.posix.join('word', target);
      targets.set(attributeIn(attributes, 'Id') ?? '', full);
    },
    close: () => {},
    text: () => {},
  });
  return targets;
}
