import type { Document } from '../../table/grid.ts';
import { Budget } from '../budget.ts';
import { decode } from '../plain/decode.ts';
import { broken } from '../refusals.ts';
import type { Parts } from '../unzip.ts';
import { WordBody } from './wordBody.ts';
import { WordNumbers } from './wordNumbers.ts';
import { scanXml } from './xml.ts';

/**
 * Reads the parts of a Word file: its body as finally agreed, with the numbers Word prints by
 * itself. Throws `Refusal`.
 */
export function readDocx(parts: Parts, fileName: string): Document {
  const xml = (part: RegExp): string => {
    const name = [...parts.keys()].find((each) => part.test(each));
    return decode(parts.get(name ?? '') ?? new Uint8Array(), fileName);
  };
  const numbers = new WordNumbers(
    xml(/^word\/numbering\d*\.xml$/u),
    xml(/^word\/styles\d*\.xml$/u),
  );
  const budget = new Budget(fileName);
  const body = new WordBody(numbers, budget);
  if (!scanXml(xml(/^word\/document\d*\.xml$/u), body)) throw broken(fileName);
  budget.settle();
  return body.document;
}
