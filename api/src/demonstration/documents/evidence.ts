/** A page that proves a line: the claim, the line and the day it was sent with its name; below, the title and the text. */
export const evidence: readonly string[] = [
  `3 | 97 | 2019-08-06 | Feuille de temps L. Morel, juillet 2019.pdf
  Feuille de temps, juillet 2019
  Lucie Morel, UFC (FEMTO-ST)
  Essais de nuit du banc de tri : 35,0 h
  Signée par l’employée et par A.-L. Girard`,
  `3 | 128 | 2019-08-05 | Facture AB-2019-1187.pdf
  Automates Bregille, facture AB-2019-1187
  Client : UFC (FEMTO-ST), commande UF-19-0512
  Cartes d’entrées et sorties
  Total HT 4 050,00 €
  TVA 20 % 810,00 €
  Total TTC 4 860,00 €
  Acquittée le 30 juillet 2019`,
  `3 | 181 | 2019-08-03 | Feuille de temps J. Mourey, avril 2019.pdf
  Feuille de temps, avril 2019
  J. Mourey, Aurea Technology
  T5.1, bancs de mesure : 112,0 h
  Signée par l’employée et par la direction`,
  `3 | 183 | 2019-08-03 | Feuille de temps L. Sancey, avril 2019.pdf
  Feuille de temps, avril 2019
  L. Sancey, Aurea Technology
  T5.1, bancs de mesure : 160,0 h
  Signée par l’employé et par la direction`,
  `3 | 186 | 2019-08-03 | Facture FB-4471.pdf
  Fibrelis SAS, facture FB-4471
  Client : Aurea Technology
  Fibres et connecteurs
  Total HT 1 876,00 €
  TVA 20 % 375,20 €
  Total TTC 2 251,20 €
  Acquittée le 25 avril 2019`,
  `3 | 187 | 2019-08-03 | Facture F-2019-0418.pdf
  Optique du Doubs SARL, facture F-2019-0418
  12 rue des Horlogers, 25000 Besançon. SIREN fictif, société inventée
  Client : Aurea Technology, Besançon. Commande AT-19-077, projet MiMédI
  18 avril 2019
  Montures inox 316L, lot 1 : 24 à 250,00 €, 6 000,00 €
  Montures inox 316L, lot 2 : 16 à 250,00 €, 4 000,00 €
  Total HT 10 000,00 €
  TVA 20 % 2 000,00 €
  Total TTC 12 000,00 €
  Échéance 31 mai 2019, virement. Acquittée le 22 mai 2019`,
  `3 | 187 | 2019-08-03 | Relevé bancaire, mai 2019.pdf
  Relevé bancaire, mai 2019
  Titulaire : Aurea Technology
  22 mai 2019, virement Optique du Doubs SARL, F-2019-0418
  Débit 12 000,00 €`,
  `3 | 187 | 2019-08-03 | Commande AT-19-077.pdf
  Commande AT-19-077
  Aurea Technology à Optique du Doubs SARL, 26 mars 2019
  Usinage de 40 montures inox 316L
  Montant HT 10 000,00 €`,
  `3 | 188 | 2019-08-03 | Facture AG-190522.pdf
  Atelier Granvelle, facture AG-190522
  Client : Aurea Technology
  Traitement de surface
  Total HT 4 320,00 €
  TVA 20 % 864,00 €
  Total TTC 5 184,00 €
  Acquittée le 25 juin 2019`,
  `3 | 190 | 2019-08-03 | Facture SJ-2019-77.pdf
  Spectrum Jura, facture SJ-2019-77
  Client : Aurea Technology
  Spectromètre compact
  Total HT 18 450,00 €
  TVA 20 % 3 690,00 €
  Total TTC 22 140,00 €
  Acquittée le 16 juillet 2019`,
  `3 | 193 | 2019-08-20 | Facture CL-2019-19.pdf
  Calcul & Lumière, facture CL-2019-19
  Client : Aurea Technology
  Simulation optique
  Total HT 7 900,00 €
  TVA 20 % 1 580,00 €
  Total TTC 9 480,00 €
  Acquittée le 5 août 2019`,
];
