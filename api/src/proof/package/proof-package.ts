import { createHash } from 'node:crypto';
import { fingerprintOf, printed, privateKeyOf, publicPartOf } from '../../platform/journal/checkpoint.rules.js';
import { CHECKPOINTS, DATA, type ProofData, README, REPORT, SEAL, VERIFIER } from './proof-data.js';
import { reportOf } from './report.js';
import { canonical, sealed } from './seal.rules.js';
import { type Files, zipped } from './zip.js';

/** A proof to be put together; it knows no database. */
export interface ClaimOrder {
  readonly kind: 'CLAIM';
  readonly data: ProofData;
  /** The key of the portal, as 64 hexadecimal digits. */
  readonly seed: string;
  /** The stand-alone verifier, as it was built. */
  readonly verifier: string;
}

const readme = (fingerprint: string, verifier: string): string => `Preuve d’une demande de paiement
================================

rapport.html             la preuve, à lire
preuve.json              les mêmes faits, pour une machine : lignes, pièces, décisions, journal
points-de-controle.txt   l’état du journal, signé par le portail au fil du temps
sceau.json               ce que le portail a signé de ce paquet
verifier.mjs             de quoi vérifier le tout sans le portail (Node 20 ou plus récent, rien d’autre)

Vérifier :

  node verifier.mjs PAQUET.zip
  node verifier.mjs PAQUET.zip courriels.txt --pieces DOSSIER --cle ${fingerprint}

courriels.txt : les points de contrôle que vous avez reçus, copiés tels quels. DOSSIER : les pièces justificatives,
sous leur nom. Prenez de préférence le verifier.mjs d’un paquet reçu plus tôt, ou comparez son SHA-256 :
${verifier}

Clé publique du portail (empreinte) : ${fingerprint}
Faites-vous lire cette empreinte par quelqu’un qui la connaît : un paquet refait en entier en porterait une autre.
`;

/** The files of a proof, the seal last. */
export function proofFiles({ data, seed, verifier }: ClaimOrder): Files {
  const secret = privateKeyOf(seed);
  const fingerprint = fingerprintOf(publicPartOf(secret));
  const own = createHash('sha256').update(verifier).digest('hex');
  const files = new Map([
    [README, Buffer.from(readme(fingerprint, own))],
    [REPORT, Buffer.from(reportOf(data, fingerprint))],
    [DATA, Buffer.from(canonical(data))],
    [CHECKPOINTS, Buffer.from(`${data.checkpoints.map(printed).join('\n\n')}\n`)],
    [VERIFIER, Buffer.from(verifier)],
  ]);
  return new Map([...files, [SEAL, Buffer.from(JSON.stringify(sealed(data, files, secret), null, 1))]]);
}

/** A proof as one file. */
export const proofPackage = async (order: ClaimOrder): Promise<Buffer> => zipped(proofFiles(order));
