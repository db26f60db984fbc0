import { describe, expect, it } from 'vitest';
import { parseInWorker } from '../../../reading/formats/parseInWorker.ts';

describe('a file whose parser takes too long', () => {
  const order = { kind: 'html', text: '<p>một</p>', fileName: 'ke-hoach.html' } as const;

  it('is refused by name, and its thread ended', async () => {
    // No thread has started within a millisecond, whatever it reads.
    await expect(parseInWorker(order, 1)).rejects.toThrow(
      'file "ke-hoach.html" is too large once unpacked',
    );
  });

  it('is read within its time', async () => {
    await expect(parseInWorker(order)).resolves.toMatchObject({
      blocks: [{ type: 'paragraph', text: 'một' }],
    });
  });
});
