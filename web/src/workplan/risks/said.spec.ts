import { expect, it } from '@jest/globals';
import { nothingSaid, titlesFor, toldIn } from './said';

it('lets one title serve for both languages', () => {
  const said = { ...nothingSaid, title: ' Anticorps en retard ' };
  expect(toldIn('fr', said)).toMatchObject({
    titleFr: 'Anticorps en retard',
    titleEn: 'Anticorps en retard',
    ownerId: null,
  });
  expect(titlesFor('fr', { titleFr: 'Retard', titleEn: 'Retard' })).toEqual({ title: 'Retard', otherTitle: '' });
});

it('keeps each title in its language, whatever the language of the page', () => {
  const titles = { titleFr: 'Anticorps en retard', titleEn: 'Late antibodies' };
  for (const language of ['fr', 'en'] as const)
    expect(toldIn(language, { ...nothingSaid, ...titlesFor(language, titles) })).toMatchObject(titles);
});
