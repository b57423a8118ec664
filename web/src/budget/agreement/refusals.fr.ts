/** Pourquoi une version de la convention ou un virement est refusé, et ce qui y remédie. */
export const refusalsFr = {
  'agreement.unknown': 'Cette version de la convention n’existe pas, ou vos droits ne permettent pas de la voir.',
  'agreement.illegal-move': 'Cette version a changé d’état entre-temps. Rechargez la page pour voir où elle en est.',
  'agreement.frozen': 'La version {number} est proposée ou décidée : elle ne change plus. Préparez un autre avenant.',
  'agreement.already-recorded': 'Ce projet a déjà une convention. Préparez un avenant.',
  'agreement.none-in-force':
    'Aucune convention n’est en vigueur. Enregistrez d’abord celle qui a été signée, puis recommencez.',
  'agreement.one-in-hand':
    'La version {number}, « {title} », est déjà en préparation. Terminez-la ou supprimez-la avant d’en commencer une autre.',
  'agreement.days-disordered':
    'Les dates se contredisent : début {startsOn}, fin {endsOn}, dernier paiement {paidUntil}. Remettez-les dans cet ordre.',
  'agreement.cell-twice': 'La même case est donnée deux fois. Rechargez la page et recommencez.',
  'agreement.amount-negative': '{amount} est négatif : un montant convenu va de zéro vers le haut.',
  'agreement.years-differ':
    'Les années font {sum} et la ligne {amount} : l’écart est de {gap}. Corrigez une année, ou remettez la ligne sur la durée entière.',
  'agreement.year-outside':
    'L’année {year} n’est pas de la convention, du {from} au {until}. Reportez ce montant sur une de ses années, ou changez ses dates.',
  'agreement.year-twice': 'La même année, {year}, est donnée deux fois. Rechargez la page et recommencez.',
  'agreement.reason-missing': 'L’avenant n’a pas de motif. Écrivez pourquoi il est demandé, puis proposez-le.',
  'agreement.blocked':
    '{count, plural, one {# constat empêche} other {# constats empêchent}} d’avancer ({rules}). Corrigez le plan, puis recommencez.',
  'agreement.effective-before-last':
    'Le {effectiveOn} est avant l’entrée en vigueur de la version d’avant, le {last}. Choisissez un jour ultérieur.',
  'transfer.moves-nothing': 'Ce virement ne déplace rien. Donnez un montant et deux lignes différentes.',
  'transfer.below-zero': 'La ligne de départ tomberait à {amount}. Diminuez le montant.',
  'transfer.above-tolerance':
    'La ligne d’arrivée passerait de {agreed} à {amount}, au-delà des {ceiling} que permet la tolérance de {tolerance, number} %. Diminuez le montant, ou demandez un avenant.',
  'transfer.too-many':
    '{transfers, number} virements depuis la convention en vigueur : sans avenant, {most, number} sont permis. Demandez un avenant.',
  'transfer.below-declared': 'Il resterait {left} à ce poste, où {declared} sont déjà déclarés. Diminuez le montant.',
  'programme.none':
    'Ce projet n’est rattaché à aucun programme : ses règles ne sont pas connues. Demandez à qui tient le portail de l’y rattacher.',
} as const;
