import type { WorkCode } from './work-codes.js';

/** What each work package is for, in French and English. */
export const objectives: Partial<Record<WorkCode, readonly [fr: string, en: string]>> = {
  LT0: [
    'Tenir le plan, le budget et les remontées de dépenses ; réunir le comité de pilotage deux fois par période.',
    'Keep the plan, the budget and the spend reports; convene the steering committee twice a period.',
  ],
  LT1: [
    'Isoler les lymphocytes T d’un prélèvement sans marqueur magnétique, à 10⁶ cellules par heure.',
    'Isolate T lymphocytes from a sample without magnetic labels, at 10⁶ cells an hour.',
  ],
  LT2: [
    'Activer puis transduire les cellules dans un module microfluidique clos.',
    'Activate then transduce the cells in a closed microfluidic module.',
  ],
  LT3: [
    'Amplifier les cellules dans un bioréacteur à perfusion, puis diviser le lot en doses.',
    'Amplify the cells in a perfusion bioreactor, then divide the batch into doses.',
  ],
  LT4: [
    'Réunir les modules dans une enceinte qui tient la température, le CO₂ et la classe particulaire.',
    'Bring the modules into an enclosure that holds temperature, CO₂ and particle class.',
  ],
  LT5: [
    'Mesurer la qualité en ligne, sans ouvrir la chaîne, et préparer le dossier de qualification.',
    'Measure quality in line, without opening the chain, and prepare the qualification file.',
  ],
  LT6: [
    'Produire des lots d’évaluation au laboratoire commun et les comparer aux lots de référence.',
    'Produce evaluation batches in the shared laboratory and compare them with reference batches.',
  ],
  LT7: [
    'Protéger les résultats, chercher des preneurs de licence, publier ce qui peut l’être.',
    'Protect the results, look for licensees, publish what can be published.',
  ],
};
