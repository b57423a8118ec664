import { categoryNames, instantIn } from '../../claims/statements/french.rules.js';
import { dayIn, moneyIn } from '../../platform/mail/letter.rules.js';
import { actorIn, toldIn } from '../trail/told.rules.js';
import type { ProofData, ProofJournalLine, ProofSection } from './proof-data.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const categories: Readonly<Record<string, string>> = categoryNames;
const text = (value: unknown): string => String(value ?? '').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
const money = (amount: string): string => text(moneyIn('fr', amount));
const instant = (value: string): string => text(instantIn(new Date(value)));
const day = (value: string | null): string => (value ? text(dayIn('fr', value)) : '–');

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;color:#141d2b;background:#fff;max-width:1100px;margin:0 auto;padding:32px 20px}
h1{font-size:26px;line-height:1.2;margin:0 0 8px}h2{font-size:19px;margin:36px 0 8px}p{max-width:70ch}
table{border-collapse:collapse;width:100%;font-size:13px}caption{text-align:left;color:#435068;padding:4px 0}
th,td{border-bottom:1px solid #d3dae3;padding:5px 8px;text-align:left;vertical-align:top}th{background:#f3f5f8}
td.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}code{font-size:12px;overflow-wrap:anywhere}
.hidden td{color:#56647c}@media print{thead{display:table-header-group}tr{break-inside:avoid}}`;

const table = (caption: string, heads: readonly string[], rows: readonly string[]): string =>
  rows.length === 0
    ? `<p>${text(caption)} : rien.</p>`
    : `<table><caption>${text(caption)}</caption><thead><tr>${heads.map((head) => `<th scope="col">${text(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;

const row = (cells: readonly string[], dress = ''): string =>
  `<tr${dress}>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
const figure = (amount: string): string => `<td class="n">${money(amount)}</td>`;
const hash = (value: string | null): string => (value ? `<code>${text(value)}</code>` : '–');

function journalRow({ seq, hash: own, words }: ProofJournalLine): string {
  if (!words) return row([String(seq), '–', 'ligne que vous n’avez pas à voir', hash(own)], ' class="hidden"');
  const facts = JSON.parse(words.facts) as Record<string, string>;
  return row([
    ...[String(seq), instant(`${words.at}Z`)],
    ...[
      `<b>${text(actorIn('fr', words.actorId, words.actorName))}</b> ${text(toldIn('fr', words.event, facts))}`,
      hash(own),
    ],
  ]);
}

const section = ({ name, rows }: ProofSection): string => {
  const keys = [...new Set(rows.flatMap((one) => Object.keys(one)))];
  return table(
    name,
    keys,
    rows.map((one) => row(keys.map((key) => text(one[key])))),
  );
};

/** The proof as people read it: French as the authority does, in one page that asks nothing of anyone. */
export function reportOf(data: ProofData, fingerprint: string): string {
  const { project, claim, lines, evidence, declarations, control, journal, checkpoints } = data;
  const { period } = claim;
  const title = `${project.acronym} : preuve de la demande n° ${claim.number}`;
  const subjects = new Set([claim.id, ...lines.map(({ id }) => id)]);
  const about = journal.filter(({ words }) => words && subjects.has(words.subjectId));
  const shown = about.length > 0 ? about : journal.filter(({ words }) => words);
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${text(title)}</title><style>${STYLE}</style></head><body>
<h1>${text(title)}</h1>
${project.illustrative ? '<p><b>Données d’illustration.</b></p>' : ''}
<p>${text(project.title)}. ${text(project.programme)}, ${text(project.authority)}.</p>
<p>Période ${period.number}, du ${day(period.fromOn)} au ${day(period.untilOn)}. ${
    claim.request
      ? `Avance demandée : <b>${money(claim.request.requested)}</b>, sans lignes de dépense. ${text(claim.request.purpose)}`
      : `Déclaré : <b>${money(claim.declared)}</b>, ${lines.length} lignes.`
  }
${claim.submittedAt ? `Déposée le ${instant(claim.submittedAt)}${claim.submittedBy ? ` par ${text(claim.submittedBy)}` : ''}.` : 'Pas encore déposée.'}
Sceau ${claim.request ? 'de la demande' : 'des lignes'} : ${hash(claim.hash)}.</p>
<p>Fait le ${instant(data.madeAt)} pour ${text(data.madeFor)}. Clé du portail : <code>${text(fingerprint)}</code>.
Pour vérifier sans le portail : <code>node verifier.mjs</code> et ce paquet ; voir LISEZ-MOI.txt.</p>
<h2>Lignes</h2>
${table(
  'Les lignes de la demande, comme elles ont été déposées',
  [
    'N°',
    'Partenaire',
    'Lot',
    'Poste',
    'Engagée',
    'Acquittée',
    'Pièce',
    'Émetteur',
    'Objet',
    'HT',
    'TVA',
    'TTC',
    'Éligible',
  ],
  lines.map((line) =>
    row([
      ...[
        String(line.number),
        text(line.partner),
        text(line.workPackage),
        text(categories[line.category] ?? line.category),
      ],
      ...[day(line.incurredOn), day(line.paidOn), text(line.documentRef), text(line.issuer), text(line.description)],
      ...[figure(line.net), figure(line.vat), figure(line.gross), figure(line.eligible)],
    ]),
  ),
)}
<h2>Pièces</h2>
${table(
  'Les pièces justificatives et leur empreinte',
  ['Ligne', 'Fichier', 'Version', 'Octets', 'SHA-256'],
  evidence.map((piece) =>
    row([String(piece.line), text(piece.name), String(piece.version), String(piece.size), hash(piece.sha256)]),
  ),
)}
<h2>Signatures des partenaires</h2>
${table(
  'Ce que chaque partenaire a signé',
  ['Partenaire', 'Tour', 'Montant', 'Signée le', 'SHA-256'],
  declarations.map((one) =>
    row([
      text(one.partner),
      String(one.round),
      figure(one.declared),
      one.signedAt ? instant(one.signedAt) : '–',
      hash(one.sha256),
    ]),
  ),
)}
<h2>Contrôle, certificat et paiements</h2>
${control.length > 0 ? control.map(section).join('\n') : '<p>Rien n’a été décidé ni payé.</p>'}
<h2>Journal</h2>
<p>${journal.length} lignes, dont ${journal.filter(({ words }) => words).length} que vous pouvez lire. Toutes sont dans preuve.json : de celles que vous n’avez pas à voir, l’empreinte seule, par quoi la chaîne se vérifie quand même. Heures de Paris.</p>
${table('Ce qui touche cette demande', ['N°', 'Instant', 'Fait', 'SHA-256'], shown.map(journalRow))}
<h2>Points de contrôle</h2>
${table(
  'L’état du journal, signé par le portail',
  ['N°', 'Instant', 'Jusqu’à la ligne', 'SHA-256'],
  checkpoints.map((one) => row([String(one.number), instant(one.at), String(one.seq), hash(one.head)])),
)}
</body></html>
`;
}
