import { expect, it } from '@jest/globals';
import { dayIn, formed, moneyIn } from './letter.rules.js';

const written = {
  subject: 'Lyra:\n moved',
  paragraphs: ['Hello,', 'Ana & <b>Ben</b> wrote "so".\nTwice.'],
  action: { label: 'Open', path: '/p/1?a=1&b=2' },
};

it('gives a letter its plain form, with the whole address to go to', () => {
  const { subject, text } = formed(written, 'en', 'https://jalon.example');
  expect(subject).toBe('Lyra: moved');
  expect(text.split('\n\n').slice(0, 3)).toEqual([
    'Hello,',
    'Ana & <b>Ben</b> wrote "so".\nTwice.',
    'Open: https://jalon.example/p/1?a=1&b=2',
  ]);
});

it('lets nothing of the facts become markup', () => {
  const { html } = formed(written, 'en', 'https://jalon.example');
  expect(html).toContain('Ana &amp; &lt;b&gt;Ben&lt;/b&gt; wrote &quot;so&quot;.<br>Twice.');
  expect(html).toContain('href="https://jalon.example/p/1?a=1&amp;b=2"');
  expect(html).not.toMatch(/<img|<script|<link|<b>/);
});

it('writes days and amounts as people do, exactly', () => {
  expect([dayIn('fr', '2019-11-14'), dayIn('en', '2019-11-14')]).toEqual(['14 novembre 2019', '14 November 2019']);
  expect(moneyIn('en', '9007199254740993.07')).toBe('€9,007,199,254,740,993.07');
  expect(moneyIn('fr', '-33.37').replace(/\s/g, ' ')).toBe('-33,37 €');
});
