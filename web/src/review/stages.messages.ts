export const fr = {
  stages: 'Étapes du contrôle',
  claim: 'Demande',
  sample: 'Échantillon',
  review: 'Revue ligne à ligne',
  findings: 'Constats et réponses',
  decision: 'Décision et certificat',
} as const;
export const en: Readonly<Record<keyof typeof fr, string>> = {
  stages: 'Steps of the control',
  claim: 'Claim',
  sample: 'Sample',
  review: 'Line by line',
  findings: 'Findings and answers',
  decision: 'Decision and certificate',
};
