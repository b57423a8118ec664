import type { Person } from '../../consortium/person.entity.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';

/** Everyone invented here, by e-mail. */
const names = {
  'claire.vuillemin@ilsa.example': 'Claire Vuillemin',
  'marc.bole@ilsa.example': 'Marc Bôle',
  'anne-lise.girard@femto.example': 'Anne-Lise Girard',
  'samir.belkacem@femto.example': 'Samir Belkacem',
  'helene.perrot@diaclone.example': 'Hélène Perrot',
  'thomas.jacquot@smaltis.example': 'Thomas Jacquot',
  'nadia.cuenot@efs.example': 'Nadia Cuenot',
  'julie.mourey@aurea.example': 'Julie Mourey',
  'guillaume.pagnot@bioexigence.example': 'Guillaume Pagnot',
  'florence.droz@medinnpharma.example': 'Florence Droz',
  'elise.dornier@chru.example': 'Élise Dornier',
  'denis.marchal@fcinnov.example': 'Denis Marchal',
  'etienne.roussel@region.example': 'Étienne Roussel',
  'sylvie.garnier@region.example': 'Sylvie Garnier',
  'paul.verdier@audit.example': 'Paul Verdier',
  'admin@portal.example': 'Alix Morel',
} as const;
export type Email = keyof typeof names;

export const personId = (email: Email): string => idOf('person', email);
export const nameOf = (email: Email): string => names[email];

export const people: ReadonlyArray<Row<Person>> = Object.entries(names).map(([email, name]) => ({
  id: idOf('person', email),
  subject: null,
  email,
  name,
  language: null,
  letters: 'ALL' as const,
  platformAdmin: email === 'admin@portal.example',
  illustrative: true,
  signedInAt: null,
}));
