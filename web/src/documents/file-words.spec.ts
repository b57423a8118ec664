import { describe, expect, it } from '@jest/globals';
import { sentenceOf } from '../platform/refusal';
import { fileSize, kindOf, showsInline } from './file-words';
import { refusals } from './refusals';

describe('the size of a file', () => {
  it.each([
    [0, '0\u00a0o', '0\u00a0B'],
    [999, '999\u00a0o', '999\u00a0B'],
    [1_000, '1\u00a0ko', '1\u00a0kB'],
    [48_400, '48\u00a0ko', '48\u00a0kB'],
    [999_499, '999\u00a0ko', '999\u00a0kB'],
    [999_500, '1,0\u00a0Mo', '1.0\u00a0MB'],
    [1_240_000, '1,2\u00a0Mo', '1.2\u00a0MB'],
    [25_000_000, '25,0\u00a0Mo', '25.0\u00a0MB'],
    [250_000_000, '250\u00a0Mo', '250\u00a0MB'],
  ])('says %i bytes', (bytes, fr, en) => {
    expect(fileSize(bytes, 'fr')).toBe(fr);
    expect(fileSize(bytes, 'en')).toBe(en);
  });
});

describe('the kind of a file', () => {
  it('is what the portal found in it, not what its name says', () => {
    expect(kindOf('application/pdf', 'facture.txt')).toBe('PDF');
    expect(kindOf('application/x-thing', 'plan.step')).toBe('STEP');
    expect(kindOf('application/x-thing', 'plan')).toBe('application/x-thing');
  });

  it('tells what can be looked at on the spot', () => {
    expect(showsInline('text/plain; charset=utf-8')).toBe(true);
    expect(showsInline('image/jpeg')).toBe(true);
    expect(showsInline('text/csv')).toBe(false);
  });
});

describe('a file that is not what its name says', () => {
  const said = (recognised: string, language: 'fr' | 'en') =>
    sentenceOf({ code: 'document.not-what-it-says', facts: { recognised } }, language, refusals);

  it('is told what was recognised, or that nothing was', () => {
    expect(said('application/zip', 'fr')).toContain('(reconnu\u202f: application/zip)');
    expect(said('unknown', 'fr')).toContain('(reconnu\u202f: aucun format connu)');
    expect(said('application/zip', 'en')).toContain('(recognised: application/zip)');
    expect(said('unknown', 'en')).toContain('(recognised: no format we know)');
  });
});
