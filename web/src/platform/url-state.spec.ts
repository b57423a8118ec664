import { expect, it } from '@jest/globals';
import { isId, oneOf, saidBy } from './url-state';

const defaults = { lot: '', etat: '', texte: '' };
const sound = { lot: isId, etat: oneOf('tout', 'glisse') };
const said = (address: string) => saidBy(new URLSearchParams(address), defaults, sound);

it('takes from an address what somebody could have chosen, and any words', () => {
  const lot = '0190a0b0-0000-8000-8000-00000000000a';
  expect(said(`lot=${lot}&etat=glisse&texte=laser&autre=1`)).toEqual({ lot, etat: 'glisse', texte: 'laser' });
});

it('shows the screen as it opens where the address says what nobody could choose', () =>
  expect(said('lot=LT1&etat=presque')).toEqual(defaults));
