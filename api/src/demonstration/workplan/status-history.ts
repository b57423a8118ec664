import type { WorkCode } from './work-codes.js';

/** What was said of each work package, oldest first: when | who | state | percent | next date | done | next | blockers. */
export const statusHistory: Partial<Record<WorkCode, string>> = {
  LT0: `
    2018-03-12 09:10 | claire | IN_PROGRESS | 2 | 2018-04-06 | Réunion de lancement tenue avec les dix partenaires. | Plan de management D0.1. |
    2018-09-17 08:30 | marc | IN_PROGRESS | 15 | 2018-11-20 | Acompte n° 1 transmis à la Région. | Comité de pilotage de novembre. |
    2019-03-18 08:45 | marc | IN_PROGRESS | 28 | 2019-04-05 | Acompte n° 2 transmis à la Région. | Rapport annuel D0.2. |
    2019-06-17 09:20 | claire | IN_PROGRESS | 34 | 2019-06-25 | Convention v3 signée le 12 juin. | Comité de pilotage de juin. |
    2019-10-15 08:05 | claire | IN_PROGRESS | 43 | 2019-11-26 | Acompte n° 3 transmis à la Région le 12 septembre. | Comité de pilotage du 26 novembre. |`,
  LT1: `
    2018-04-16 09:15 | anne-lise | IN_PROGRESS | 5 | 2018-09-28 | Cahier des charges du tri arrêté avec l’EFS. | Modèle acoustique D1.1. |
    2018-10-15 14:05 | anne-lise | IN_PROGRESS | 22 | 2018-11-30 | D1.1 accepté. | Démonstration sur sang, J2. |
    2019-04-16 10:40 | anne-lise | IN_PROGRESS | 41 | 2019-08-30 | J2 tenu, puce D1.2 acceptée. | Rapport D1.3. |
    2019-07-15 09:55 | anne-lise | IN_PROGRESS | 52 | 2019-08-30 | Débit de 8·10⁵ cellules/h sur la puce 2. | Figer la puce. |
    2019-10-15 15:05 | anne-lise | IN_PROGRESS | 63 | 2019-11-29 | Banc stable à 10⁶ cellules/h, rapport en relecture. | Remettre D1.4, puis intégrer la tête optique. |`,
  'T1.1': `
    2018-04-16 09:25 | anne-lise | IN_PROGRESS | 8 | 2018-09-28 | Premières simulations du champ acoustique. | Comparer au banc. |
    2018-11-21 08:20 | anne-lise | AT_RISK | 48 | 2018-12-03 | Deux donneurs sur trois traités. | Troisième donneur. | Troisième donneur disponible le 1er décembre seulement.
    2018-12-04 11:00 | anne-lise | IN_PROGRESS | 55 | 2019-03-29 | Pureté de 92 % sur trois donneurs : J2 tenu. | Puce D1.2. |
    2019-05-15 13:30 | anne-lise | IN_PROGRESS | 82 | 2019-08-30 | Puce 2 reçue et caractérisée. | Rapport D1.3. |
    2019-09-10 09:30 | anne-lise | DONE | 100 | | D1.3 accepté, puce figée. | |`,
  'T1.2': `
    2018-10-15 14:20 | anne-lise | IN_PROGRESS | 4 | 2019-02-15 | Architecture du banc retenue. | Commander la mécanique à Ilsa. |
    2019-02-18 10:00 | anne-lise | IN_PROGRESS | 18 | 2019-06-14 | Châssis reçu d’Ilsa. | Brancher la tête de comptage provisoire. |
    2019-06-17 16:10 | julie | IN_PROGRESS | 31 | 2019-12-13 | Montures de la tête optique usinées. | Alignement chez Aurea. |
    2019-09-16 09:05 | anne-lise | IN_PROGRESS | 42 | 2019-11-29 | Banc en service, 40 h d’essais. | Essais sur prélèvements de l’EFS. |
    2019-11-06 16:45 | anne-lise | IN_PROGRESS | 48 | 2019-11-29 | Brouillon de D1.4, 24 pages. | Avis de l’EFS BFC sur les essais. |`,
  LT2: `
    2018-04-17 08:40 | helene | IN_PROGRESS | 4 | 2018-12-14 | Panel d’anticorps choisi. | Stabilité, D2.1. |
    2018-12-20 15:30 | helene | IN_PROGRESS | 17 | 2019-01-31 | D2.1 remis avec six jours de retard. | Accord d’Ilsa, puis puce d’activation. |
    2019-04-15 09:00 | helene | IN_PROGRESS | 28 | 2019-10-31 | Activation de 70 % des cellules sur puce ouverte. | Fermer la puce. |
    2019-07-16 08:10 | anne-lise | IN_PROGRESS | 37 | 2019-10-31 | Trois géométries de transduction comparées. | Retenir une géométrie. |
    2019-10-15 15:20 | anne-lise | IN_PROGRESS | 45 | 2020-01-24 | Mise au point du protocole. | Essai de transduction le 18 novembre. |`,
  'T2.1': `
    2018-04-17 08:50 | helene | IN_PROGRESS | 6 | 2018-12-14 | Contrats de fourniture signés. | Essais de stabilité. |
    2018-12-14 09:20 | helene | AT_RISK | 35 | 2018-12-20 | Stabilité à 4 °C établie. | Relire les essais à 20 °C. | Relecture plus longue que prévu.
    2019-06-14 10:15 | helene | IN_PROGRESS | 62 | 2019-10-31 | Puce fermée, débit tenu. | Collage définitif. |
    2019-10-22 07:50 | helene | AT_RISK | 78 | 2019-11-15 | Trois puces sur huit reprises. | Reprendre le collage. | Collage de trois puces non conforme.
    2019-11-12 10:10 | helene | AT_RISK | 82 | 2019-11-29 | Puces reprises, collage conforme. | Livrer les anticorps validés à l’UFC. | Lot d’anticorps en retard de 6 jours.`,
  'T2.2': `
    2018-10-16 09:30 | anne-lise | IN_PROGRESS | 3 | 2019-03-29 | Vecteur de référence reçu. | Premier essai en plaque. |
    2019-03-29 14:00 | anne-lise | IN_PROGRESS | 14 | 2019-07-12 | 38 % de cellules transduites en plaque. | Passer en canal. |
    2019-07-16 08:25 | anne-lise | IN_PROGRESS | 24 | 2019-10-11 | Trois géométries comparées. | Monter le banc. |
    2019-10-23 09:10 | anne-lise | IN_PROGRESS | 29 | 2020-01-29 | Banc de transduction monté. | Essai du 18 novembre. |
    2019-11-12 14:30 | anne-lise | AT_RISK | 31 | 2020-02-05 | Banc de transduction prêt. | Essai du 18 nov. à reprogrammer. | Lot d’anticorps validés attendu de Diaclone depuis le 8 nov.`,
  LT3: `
    2018-11-15 09:40 | claire | IN_PROGRESS | 3 | 2019-03-15 | Revue des bioréacteurs du marché. | Choisir un principe de perfusion. |
    2019-03-18 10:20 | claire | IN_PROGRESS | 12 | 2019-10-11 | Principe retenu : fibres creuses. | Dossier de conception D3.1. |
    2019-07-15 15:45 | claire | IN_PROGRESS | 23 | 2019-10-11 | Cartouches d’essai reçues. | Essais de perfusion. |
    2019-10-15 12:00 | claire | IN_PROGRESS | 33 | 2020-01-10 | Premiers essais de perfusion conformes. | Maquette fluidique D3.2. |`,
  'T3.1': `
    2018-11-15 09:50 | claire | IN_PROGRESS | 6 | 2019-03-15 | Besoins des partenaires recueillis. | Comparer quatre principes. |
    2019-03-18 10:30 | claire | IN_PROGRESS | 34 | 2019-10-11 | Fibres creuses retenues. | Plans de la cartouche. |
    2019-09-16 08:15 | claire | IN_PROGRESS | 76 | 2019-10-11 | Plans complets, D3.1 en relecture. | Remettre D3.1. |
    2019-10-29 09:20 | claire | IN_PROGRESS | 88 | 2020-01-10 | D3.1 accepté. | Monter la maquette D3.2. |`,
  'T3.2': `
    2019-07-15 15:55 | claire | IN_PROGRESS | 2 | 2019-10-31 | Interfaces recensées. | Figer les interfaces des modules. |
    2019-10-29 09:35 | claire | IN_PROGRESS | 9 | 2020-06-30 | Interfaces des modules figées. | Consultation pour les corps de pompe. |`,
  LT4: `
    2018-04-18 13:10 | nadia | IN_PROGRESS | 4 | 2018-10-31 | Salle choisie à l’EFS. | Études de ventilation. |
    2018-11-14 09:30 | nadia | IN_PROGRESS | 18 | 2019-05-24 | Ventilation commandée. | Travaux de la salle. |
    2019-05-27 08:20 | nadia | IN_PROGRESS | 36 | 2019-08-30 | Laboratoire commun ouvert, J3 tenu. | Plan de l’enceinte D4.1. |
    2019-09-16 11:25 | nadia | IN_PROGRESS | 48 | 2019-11-08 | D4.1 accepté, enceinte livrée. | Qualification particulaire. |
    2019-10-15 13:40 | nadia | BLOCKED | 52 | 2019-12-20 | Enceinte montée, filtres posés. | Reprogrammer la qualification. | Qualification particulaire reportée par l’EFS.`,
  'T4.1': `
    2018-04-18 13:20 | nadia | IN_PROGRESS | 5 | 2018-10-31 | Classe visée arrêtée avec le CHRU. | Plan de mesures. |
    2019-02-15 10:00 | nadia | IN_PROGRESS | 28 | 2019-05-24 | Points de mesure implantés. | Réception de la salle. |
    2019-08-30 09:45 | claire | IN_PROGRESS | 57 | 2019-11-08 | D4.1 remis. | Mesures au repos. |
    2019-10-14 12:15 | nadia | AT_RISK | 68 | 2019-11-22 | Première zone mesurée. | Deux zones restent. | Créneaux de la salle repris par une campagne de collecte.
    2019-11-08 08:50 | nadia | BLOCKED | 74 | 2019-12-20 | Mesures au repos faites sur deux zones. | Troisième zone dès que la salle est libre. | Accès à la salle : travaux de ventilation jusqu’au 22 nov.`,
  'T4.2': `
    2018-11-14 09:45 | anne-lise | IN_PROGRESS | 3 | 2019-04-12 | Capteurs choisis. | Maquette de la boucle de température. |
    2019-04-15 14:50 | anne-lise | IN_PROGRESS | 16 | 2019-09-13 | Boucle de température à ±0,2 °C. | Boucle de CO₂. |
    2019-09-10 12:40 | anne-lise | IN_PROGRESS | 32 | 2020-04-17 | Boucle de CO₂ réglée. | Recevoir l’automate. | Automate annoncé avec une semaine de retard.
    2019-10-30 10:25 | anne-lise | AT_RISK | 38 | 2020-04-17 | Boucles de température et de CO₂ en service. | Recette sur l’enceinte. | Qualification particulaire reportée, accès à la salle.`,
  LT5: `
    2018-10-15 15:40 | thomas | IN_PROGRESS | 3 | 2019-03-15 | Paramètres critiques listés. | Cahier de mesures. |
    2019-04-16 08:30 | thomas | IN_PROGRESS | 14 | 2019-09-20 | Première version du cahier de mesures. | Relecture par BioExigence. |
    2019-07-16 10:05 | thomas | IN_PROGRESS | 24 | 2019-09-20 | Essais de la sonde sur lignée. | Remettre D5.1. |
    2019-10-15 14:15 | thomas | IN_PROGRESS | 33 | 2020-02-02 | Cahier de mesures relu. | Monter les bancs en ligne. |`,
  'T5.1': `
    2018-10-15 15:50 | thomas | IN_PROGRESS | 4 | 2019-03-15 | Méthodes de référence choisies. | Cahier de mesures. |
    2019-04-16 08:40 | thomas | IN_PROGRESS | 30 | 2019-09-20 | Bancs dimensionnés. | Commander l’optique à Aurea. |
    2019-07-05 09:15 | julie | IN_PROGRESS | 44 | 2019-10-18 | Simulation optique terminée. | Sonde de fluorescence D5.0. |
    2019-10-04 08:05 | thomas | IN_PROGRESS | 63 | 2020-01-24 | D5.1 accepté. | Recevoir la sonde. |
    2019-11-05 15:10 | thomas | AT_RISK | 71 | 2020-02-02 | Sonde de fluorescence reçue et contrôlée. | Aligner les bancs. | Optique attendue d’Aurea le 2 déc.`,
  'T5.2': `
    2019-03-15 11:30 | guillaume | IN_PROGRESS | 4 | 2019-09-27 | Plan d’essais esquissé avec BioExigence. | Exigences réglementaires D5.5. |
    2019-10-24 09:00 | guillaume | IN_PROGRESS | 14 | 2020-05-15 | D5.5 accepté. | Premiers essais après les bancs. |`,
  LT6: `
    2018-05-15 12:30 | elise | IN_PROGRESS | 6 | 2018-11-15 | Indications retenues avec le CHRU. | Plan du laboratoire commun. |
    2018-11-15 10:45 | nadia | IN_PROGRESS | 16 | 2019-05-24 | Marché de travaux attribué. | Ouverture du laboratoire. |
    2019-05-27 08:30 | nadia | IN_PROGRESS | 31 | 2019-09-30 | Laboratoire commun ouvert. | Procédures D6.1. |
    2019-09-12 11:30 | nadia | IN_PROGRESS | 41 | 2020-02-28 | Procédures du laboratoire commun en service. | Premier lot d’évaluation. |`,
  LT7: `
    2018-09-17 14:00 | denis | IN_PROGRESS | 5 | 2019-03-29 | Règles de propriété relues par les partenaires. | Premiers résultats à protéger. |
    2019-04-08 09:40 | denis | IN_PROGRESS | 20 | 2019-10-25 | Deux déclarations d’invention. | Cartographie D7.1. |
    2019-11-06 17:00 | denis | IN_PROGRESS | 36 | 2020-04-30 | Cartographie des résultats acceptée. | Étude de marché. |`,
};
