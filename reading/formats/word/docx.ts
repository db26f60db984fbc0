import type { Document } from '../../table/grid.ts';
import { Budget } from '../budget.ts';
import { decode } from '../plain/decode.ts';
import { broken } from '../refusals.ts';
import { Told } from '../told.ts';
import type { Parts } from '../unzip.ts';
import { readEmbedded } from './embedded.ts';
import { relationsIn } from './relations.ts';
import { WordStyles } from './styles.ts';
import { WordBody } from './wordBody.ts';
import { WordNumbers } from './wordNumbers.ts';
import { scanXml } from './xml.ts';

/**
 * Reads the parts of a Word file: its body as finally agreed, with the numbers Word prints by
 * itself. Throws `Refusal`.
 */
export function readDocx(parts: Parts, fileName: string, isNested = false): Document {
  const xml = (part: RegExp): string => {
    const name = [...parts.keys()].find((each) => part.test(each));
    return decode(parts.get(name ?? '') ?? new Uint8Array(), fileName);
  };
  const styles = new WordStyles(xml(/^word\/styles\d*\.xml$/u));
  const numbers = new WordNumbers(xml(/^word\/numbering\d*\.xml$/u), styles);
  const targets = relationsIn(xml(/^word\/_rels\/document\d*\.xml\.rels$/u));
  const [budget, told] = [new Budget(fileName), new Told()];
  // A file within a file within a file is no plan's.
  const nested = (inner: Parts): Document | null =>
    isNested ? null : readDocx(inner, fileName, true);
  const body = new WordBody({
    ...{ styles, numbers, budget, told },
    embed: (relation, document) => {
      const name = targets.get(relation) ?? '';
      const read = readEmbedded(name, parts.get(name), fileName, nested);
      if ('vi' in read) told.say(read);
      else document.append(read);
    },
  });
  if (!scanXml(xml(/^word\/document\d*\.xml$/u), body)) throw broken(fileName);
  budget.settle();
  body.document.notes.push(...told.notes);
  return body.document;
}
