import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Files, unzipped } from '../package/zip.js';
import { tamperingIn } from './verifier-words.js';
import { type ProofVerdict, verifyProof } from './verify-proof.rules.js';

const EXIT = { sound: 0, tampered: 1, wrongUse: 2 } as const;
const USAGE = `node verifier.mjs PREUVE.zip [POINTS-DE-CONTROLE…] [--pieces DOSSIER] [--cle EMPREINTE] [--en]
  PREUVE.zip              le paquet exporté par le portail (ou le dossier où il a été ouvert)
  POINTS-DE-CONTROLE      des fichiers qui contiennent les points de contrôle reçus par courriel, tels quels
  --pieces DOSSIER        les pièces justificatives, sous leur nom
  --cle EMPREINTE         l’empreinte de la clé du portail, telle qu’on vous l’a lue
Codes : 0 rien n’a été touché ; 1 quelque chose l’a été ; 2 la commande ne va pas.`;

/** The files of a folder by path; those of its folders too. */
function folder(path: string): Files {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const at = join(entry.parentPath, entry.name);
      files.set(relative(path, at), readFileSync(at));
    }
  return files;
}
const open = (path: string): Files => (statSync(path).isDirectory() ? folder(path) : unzipped(readFileSync(path)));

function tell({ data, key, tamperings, checked }: ProofVerdict, language: 'fr' | 'en'): void {
  const fr = language === 'fr';
  const { lines, evidence, evidenceSeen, journal, shown, checkpoints, outside } = checked;
  if (data) {
    const { project, claim, madeAt } = data;
    console.log(
      `${project.acronym}, ${fr ? 'demande n°' : 'claim no.'} ${claim.number}, ${claim.declared} EUR (${madeAt})`,
    );
    console.log(fr ? `Clé du portail : ${key}` : `Key of the portal: ${key}`);
    console.log(
      fr
        ? `Regardé : ${lines} lignes, ${evidence} pièces (${evidenceSeen} données), ${journal} lignes de journal dont ${shown} lisibles, ${checkpoints} points de contrôle du paquet, ${outside} gardés ailleurs.`
        : `Checked: ${lines} lines, ${evidence} pieces of evidence (${evidenceSeen} given), ${journal} lines of journal of which ${shown} can be read, ${checkpoints} checkpoints of the package, ${outside} kept elsewhere.`,
    );
  }
  for (const tampering of tamperings) console.log(`${fr ? 'ALTÉRÉ' : 'TAMPERED'}  ${tamperingIn(language, tampering)}`);
  if (tamperings.length === 0) console.log(fr ? 'INTACT : rien n’a été touché.' : 'SOUND: nothing was touched.');
  if (outside === 0)
    console.log(
      fr
        ? 'Aucun point de contrôle gardé ailleurs n’a été donné : un journal réécrit en entier par qui détient la clé ne se verrait pas.'
        : 'No checkpoint kept elsewhere was given: a journal made anew by whoever holds the key would not show.',
    );
}

function run(): number {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { pieces: { type: 'string' }, cle: { type: 'string' }, en: { type: 'boolean' } },
    });
    const [proof, ...kept] = positionals;
    if (!proof) throw new Error('no proof');
    const verdict = verifyProof(open(proof), {
      checkpoints: kept.map((path) => readFileSync(path, 'utf8')),
      evidence: values.pieces ? folder(values.pieces) : new Map(),
      key: values.cle,
    });
    tell(verdict, values.en ? 'en' : 'fr');
    return verdict.tamperings.length === 0 ? EXIT.sound : EXIT.tampered;
  } catch (error) {
    console.error(`${basename(process.argv[2] ?? '')} ${(error as Error).message}\n${USAGE}`);
    return EXIT.wrongUse;
  }
}

process.exitCode = run();
