import { describe, expect, it, vi } from 'vitest';
import { createPackedTexts } from './packedTexts.ts';

describe('the texts in the package', () => {
  it('are read once for each language, and only for one that is spoken', async () => {
    const read = vi.fn(async (file: string) => ({ file }));
    const textsOf = createPackedTexts(read);
    expect(await Promise.all([textsOf('fr'), textsOf('fr')])).toEqual([{ file: 'texts/fr.json' }, { file: 'texts/fr.json' }]);
    expect(read.mock.calls).toEqual([['texts/fr.json']]);
    await textsOf('en');
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('that could not be read are read again', async () => {
    const read = vi.fn(async () => ({})).mockRejectedValueOnce(new Error('gone'));
    const textsOf = createPackedTexts(read);
    await expect(textsOf('en')).rejects.toThrow('gone');
    expect(await textsOf('en')).toEqual({});
  });
});
