import { expect, it } from '@jest/globals';
import { unzipped } from '../package/zip.js';
import type { TrailOrder } from './proof-order.js';
import { trailFile } from './trail-sheet.js';

const order: TrailOrder = {
  ...{ kind: 'TRAIL_CSV', language: 'fr', acronym: 'Lyra' },
  lines: [
    {
      ...{ seq: 7, at: new Date('2019-11-14T22:30:00Z'), actorName: '=HYPERLINK("x")', event: 'risk.raised' },
      ...{ told: '@a signalé ; un risque', subjectType: 'risk', subjectId: 'r', hash: 'ab' },
    },
  ],
};

it('tells the hour of Paris, and lets nothing be computed', async () => {
  const [head, line] = (await trailFile(order)).toString().split('\r\n');
  expect(head).toBe('\ufeffN°;Instant (Paris);Personne;Fait;Événement;Sujet;Identifiant;Empreinte SHA-256');
  expect(line).toBe(`7;2019-11-14 23:30:00;"'=HYPERLINK(""x"")";"'@a signalé ; un risque";risk.raised;risk;r;ab`);
});

it('is a workbook too, with the same caution', async () => {
  const files = unzipped(await trailFile({ ...order, kind: 'TRAIL_XLSX' }));
  expect(files.get('xl/sharedStrings.xml')?.toString()).toMatch(/>('|&apos;|&#39;)=HYPERLINK/);
});
