import type { Damage } from '../../platform/journal/chain.rules.js';
import type { Objection, Replay } from '../../platform/journal/checkpoint.rules.js';
import type { Tampering } from './verify-proof.rules.js';

type Told = (facts: Readonly<Record<string, string | number>>) => string;

/** Every tampering in French and in English, each with what was touched. */
const sentences: Readonly<Record<string, readonly [fr: Told, en: Told]>> = {
  unreadable: [({ file }) => `${file} est illisible ou absent`, ({ file }) => `${file} is missing or cannot be read`],
  'seal-forged': [
    () => 'la signature du paquet n’est pas celle du portail : sceau forgé ou modifié',
    () => 'the package is not signed by the portal: seal forged or changed',
  ],
  'key-other': [
    ({ key }) => `le paquet est signé par une autre clé que celle que vous attendez (${key})`,
    ({ key }) => `the package is signed by another key than the one you expect (${key})`,
  ],
  'file-changed': [({ file }) => `${file} a été modifié`, ({ file }) => `${file} was changed`],
  'file-missing': [({ file }) => `${file} a été retiré`, ({ file }) => `${file} was taken out`],
  'file-added': [({ file }) => `${file} a été ajouté`, ({ file }) => `${file} was added`],
  'line-edited': [
    ({ number }) => `ligne ${number} de la demande : montant ou mention modifiés`,
    ({ number }) => `line ${number} of the claim: an amount or a word was edited`,
  ],
  'line-dropped': [
    ({ number }) => `ligne ${number} de la demande : retirée`,
    ({ number }) => `line ${number} of the claim: dropped`,
  ],
  'line-added': [
    ({ number }) => `ligne ${number} de la demande : ajoutée`,
    ({ number }) => `line ${number} of the claim: added`,
  ],
  'lines-not-as-submitted': [
    ({ hash }) => `les lignes ne sont pas celles qui ont été déposées (sceau ${hash})`,
    ({ hash }) => `the lines are not those that were submitted (seal ${hash})`,
  ],
  'total-wrong': [
    ({ declared, lines }) => `le total déclaré (${declared}) n’est pas la somme des lignes (${lines})`,
    ({ declared, lines }) => `the declared total (${declared}) is not the sum of the lines (${lines})`,
  ],
  'evidence-swapped': [
    ({ name, line }) => `pièce « ${name} » de la ligne ${line} : remplacée par une autre`,
    ({ name, line }) => `evidence “${name}” of line ${line}: swapped for another`,
  ],
  'evidence-not-as-added': [
    ({ name, seq }) => `pièce « ${name} » : ce n’est pas le fichier déposé à la ligne ${seq} du journal`,
    ({ name, seq }) => `evidence “${name}”: not the file that was added at line ${seq} of the journal`,
  ],
  'journal-cut': [
    ({ until, signed }) => `le journal s’arrête à la ligne ${until} au lieu de ${signed} : sa fin a été coupée`,
    ({ until, signed }) => `the journal ends at line ${until} instead of ${signed}: its end was cut off`,
  ],
  'journal-replaced': [
    ({ signed }) => `le journal n’est pas celui qui a été signé jusqu’à sa ligne ${signed} : chaîne réécrite`,
    ({ signed }) => `the journal is not the one that was signed up to its line ${signed}: the chain was rewritten`,
  ],
  edited: [
    ({ seq, event }) => `journal, ligne ${seq} (${event}) : modifiée`,
    ({ seq, event }) => `journal, line ${seq} (${event}): edited`,
  ],
  moved: [
    ({ seq, event, was }) => `journal, ligne ${seq} (${event}) : déplacée, elle était la ligne ${was}`,
    ({ seq, event, was }) => `journal, line ${seq} (${event}): reordered, it was line ${was}`,
  ],
  rewritten: [
    ({ seq, event }) => `journal, ligne ${seq} (${event}) : réécrite`,
    ({ seq, event }) => `journal, line ${seq} (${event}): rewritten`,
  ],
  backdated: [
    ({ seq, event }) => `journal, ligne ${seq} (${event}) : antidatée`,
    ({ seq, event }) => `journal, line ${seq} (${event}): backdated`,
  ],
  dropped: [
    ({ from, until }) => `journal, lignes ${from} à ${until} : retirées`,
    ({ from, until }) => `journal, lines ${from} to ${until}: dropped`,
  ],
  truncated: [
    ({ number, seq, until }) =>
      `point de contrôle n° ${number} : il tient la ligne ${seq}, et le journal s’arrête à ${until} ; sa fin a été coupée`,
    ({ number, seq, until }) =>
      `checkpoint no. ${number}: it holds line ${seq}, and the journal ends at ${until}; its end was cut off`,
  ],
  'rewritten-since': [
    ({ number, seq, at }) =>
      `point de contrôle n° ${number} : les lignes jusqu’à ${seq} ne sont pas celles qu’il a signées le ${at} ; chaîne réécrite`,
    ({ number, seq, at }) =>
      `checkpoint no. ${number}: the lines up to ${seq} are not those it signed at ${at}; the chain was rewritten`,
  ],
  'backdated-after': [
    ({ number, seq }) =>
      `point de contrôle n° ${number} : la ligne ${seq}, écrite après lui, se dit plus ancienne ; antidatée`,
    ({ number, seq }) => `checkpoint no. ${number}: line ${seq}, written after it, claims to be older; backdated`,
  ],
  unsigned: [
    ({ number, key }) => `point de contrôle n° ${number} : il n’est pas signé par cette clé (${key})`,
    ({ number, key }) => `checkpoint no. ${number}: it is not signed by this key (${key})`,
  ],
  replayed: [
    ({ number, why }) => `point de contrôle n° ${number} : rejoué, ${replays[why as Replay][0]}`,
    ({ number, why }) => `checkpoint no. ${number}: replayed, ${replays[why as Replay][1]}`,
  ],
};

const replays: Readonly<Record<Replay, readonly [fr: string, en: string]>> = {
  'another-project': ['il vient d’un autre projet', 'it comes from another project'],
  twice: ['son numéro a déjà servi', 'its number was used before'],
  'going-back': ['il ne suit pas celui d’avant', 'it does not follow the one before'],
};

type Named = Exclude<Tampering, { readonly kind: 'journal' | 'checkpoint' }> | Damage | Objection;

const inner = (tampering: Tampering): Named => {
  if (tampering.kind === 'journal') return tampering.damage;
  if (tampering.kind === 'checkpoint') return tampering.objection;
  return tampering;
};

/** Names a tampering. */
export function tamperingIn(language: 'fr' | 'en', tampering: Tampering): string {
  const { kind, ...facts } = inner(tampering);
  const told = sentences[kind]?.[language === 'fr' ? 0 : 1];
  return told?.(facts) ?? kind;
}
