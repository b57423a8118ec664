/** What is wrong with an accounting file, by the API’s code and figures. */
export const fecFindingsFr = {
  'fec.name-malformed':
    '« {value} » : le nom du fichier doit être celui de la loi, SIREN, FEC et date de clôture (732829320FEC20191231).',
  'fec.name-siren': '{value}, dans le nom du fichier, n’est pas un numéro SIREN.',
  'fec.too-large': 'Le fichier dépasse {most, number} octets.',
  'fec.too-many-lines': 'Le fichier a plus de {most, number} lignes.',
  'fec.line-too-long': 'Ligne {line} : plus de {most, number} octets, ce n’est pas une ligne d’écriture.',
  'fec.not-text': 'Ligne {line} : ce fichier n’est pas un texte.',
  'fec.no-separator': 'Ligne {line} : les colonnes doivent être séparées par des tabulations ou des barres verticales.',
  'fec.column-missing': 'La colonne {column} manque.',
  'fec.column-twice': 'La colonne {column} est là deux fois.',
  'fec.column-unknown': 'La colonne {column} n’est pas de celles de la loi : elle n’est pas lue.',
  'fec.field-count': 'Ligne {line} : {fields, number} champs au lieu de {expected, number}.',
  'fec.field-empty': 'Ligne {line} : {column} est vide et doit être rempli.',
  'fec.day-impossible': 'Ligne {line}, {column} : « {value} » n’est pas un jour écrit AAAAMMJJ.',
  'fec.decimal-point': 'Ligne {line}, {column} : les centimes suivent une virgule, pas un point.',
  'fec.thousands-separator': 'Ligne {line}, {column} : « {value} » ; les milliers ne se séparent pas.',
  'fec.amount-malformed': 'Ligne {line}, {column} : « {value} » n’est pas un montant.',
  'fec.side-unknown': 'Ligne {line}, {column} : « {value} » n’est ni D ni C, ni +1 ni -1.',
  'fec.too-few-lines':
    '{lines, plural, =0 {Le fichier n’a aucune ligne d’écriture} one {Le fichier n’a qu’une ligne d’écriture} other {Le fichier a # lignes d’écriture}} : il en faut au moins deux.',
  'fec.account-malformed': 'Ligne {line} : le compte « {value} » ne commence pas par trois chiffres.',
  'fec.one-side-only':
    'Ligne {line} : {debit} au débit et {credit} au crédit ; un seul des deux devrait être différent de zéro.',
} as const;
