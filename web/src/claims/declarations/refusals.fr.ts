/** Why a declaration could not be opened, signed or decided, by the API's code. */
export const refusalsFr = {
  'partner-claim.unknown':
    'Cette remontée n’existe pas, ou elle n’est pas encore signée. Revenez à la liste des remontées.',
  'partner-claim.already-open':
    'Une remontée de la période {period} est déjà ouverte pour ce partenaire. Rechargez la page pour la reprendre.',
  'partner-claim.signed':
    'Cette remontée est signée : ses lignes et son rapport ne changent plus. Le chef de file peut vous la rendre.',
  'partner-claim.not-to-gather':
    '{count, plural, one {Une ligne ne peut} other {# lignes ne peuvent}} pas entrer dans cette remontée : déjà prise ailleurs, ou engagée après le {untilOn}. Rechargez la page.',
  'partner-claim.blocked':
    '{count, plural, one {Une remarque bloque} other {# remarques bloquent}} la signature ({rules}). Corrigez-la dans la liste de contrôle, puis signez.',
  'partner-claim.illegal-move':
    'Cette remontée n’en est plus là : quelqu’un l’a fait avancer avant vous. Rechargez la page pour voir où elle en est.',
  'partner-claim.line-unknown':
    '{count, plural, one {Une des lignes désignées ne fait} other {# des lignes désignées ne font}} pas partie de ce qui a été signé. Rechargez la page.',
  'claim-period.unknown': 'Cette période n’existe pas dans ce projet. Choisissez-en une autre.',
} as const;
