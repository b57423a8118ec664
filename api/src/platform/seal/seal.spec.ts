import { createHash, createPrivateKey, verify, X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '../clock.js';
import { Paper } from '../paper/paper.js';
import type { SealField } from '../paper/seal-field.js';
import { readSettings, type Settings } from '../settings.js';
import { Seal } from './seal.js';

const folder = mkdtempSync(join(tmpdir(), 'jalon-seal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = new Date('2019-11-14T09:30:00Z');
const figures = Buffer.from(JSON.stringify({ claim: 2, retained: '9876.54', note: 'é & <à>' }));
const lines = Buffer.from('line;retained\n1;12,50\n2;0,00\n');
const words = {
  reason: 'Certificat de contrôle de la demande no 2',
  name: 'Agence (illustratif)',
  location: 'Angers',
  at,
};

const sealIn = (storageDir: string, seal?: Settings['seal']): Seal => {
  const settings = {
    storageDir,
    seal,
    publicUrl: 'https://portal.example.org',
    demonstration: true,
    clock: '2019-11-14',
  };
  return new Seal(settings as Settings, new Clock(settings as Settings));
};
const given = (name: string, password = 'sésame') =>
  sealIn(folder, { file: join(import.meta.dirname, 'fixtures', name), password });
async function certificate(field: SealField): Promise<Buffer> {
  const paper = new Paper({ title: 'LYRA – R&D <1>', language: 'fr', size: 'A4', upright: true, at, seal: field });
  await paper.turn();
  paper.part('H1', () => paper.write('Certificat de contrôle', { x: 60, y: 80, size: 18, face: 'title' }));
  await paper.turn();
  paper.part('P', () => paper.write('Dépense retenue : 9 876,54 €', { x: 60, y: 80, size: 10 }));
  const about = 'Les chiffres du certificat';
  paper.attach({ name: 'certificate.json', mediaType: 'application/json', bytes: figures, relation: 'Data', about });
  paper.attach({ name: 'lines.csv', mediaType: 'text/csv', bytes: lines, relation: 'Data', about: 'Les lignes' });
  return paper.bytes();
}

/** A value of DER: its tag, all its bytes, and what it holds. */
interface Der {
  readonly tag: number;
  readonly whole: Buffer;
  readonly body: Buffer;
}
function valuesIn(bytes: Buffer): Der[] {
  const values: Der[] = [];
  for (let i = 0; i < bytes.length; ) {
    const short = bytes.readUInt8(i + 1);
    const width = short < 0x80 ? 0 : short - 0x80;
    const length = width === 0 ? short : bytes.readUIntBE(i + 2, width);
    const from = i + 2 + width;
    if (from + length > bytes.length) throw new Error('cut short');
    values.push({
      tag: bytes.readUInt8(i),
      whole: bytes.subarray(i, from + length),
      body: bytes.subarray(from, from + length),
    });
    i = from + length;
  }
  return values;
}
const inside = (value: Der | undefined): Der[] => valuesIn(value?.body ?? Buffer.alloc(0));

const SIGNED_DATA = '06092a864886f70d010702';
const DATA = '06092a864886f70d010701';
const CONTENT_TYPE = '06092a864886f70d010903';
const DIGEST = '06092a864886f70d010904';
/** Its versions, what it is about, and SHA-256. */
const FRAME = '020101310f300d06096086480165030402010500300b06092a864886f70d010701020101300d06096086480165030402010500';
/** RSA and elliptic curves, with SHA-256. */
const ALGORITHMS = ['300d06092a864886f70d01010b0500', '300a06082a8648ce3d040302'];
const CERTIFICATE = '060b2a864886f70d010910022f';

/** Checks a sealed file with Node's own cryptography and none of the code that sealed it; answers what is wrong. */
function wrongWith(file: Buffer, trusted: string): string | undefined {
  try {
    const text = file.toString('latin1');
    const found = [...text.matchAll(/\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\] *\n/g)];
    const [, from, to, next, left] = (found.length === 1 ? found[0] : []) as string[];
    if (from !== '0' || Number(next) + Number(left) !== file.length) return 'it does not speak of the whole file';
    const [, hex = ''] = /^<([0-9a-f]*)>$/.exec(text.slice(Number(to), Number(next))) ?? [];
    if (!text.includes('/SubFilter /ETSI.CAdES.detached')) return 'it is no PAdES signature';
    const place = Buffer.from(hex, 'hex');
    const taken = place.readUInt16BE(2) + 4;
    const [content] = valuesIn(place.subarray(0, taken));
    const [type, explicit] = inside(content);
    if (place.subarray(taken).some(Boolean) || type?.whole.toString('hex') !== SIGNED_DATA)
      return 'it holds no signature';
    const [version, hashes, about, certificates, signers] = inside(inside(explicit)[0]);
    const [signerVersion, signer, hash, attributes, algorithm, signature] = inside(inside(signers)[0]);
    const frame = [version, hashes, about, signerVersion, hash].map((one) => one?.whole.toString('hex')).join('');
    if (frame !== FRAME || !ALGORITHMS.includes(`${algorithm?.whole.toString('hex')}`))
      return 'it is written otherwise';
    const written = inside(certificates)[0];
    const own = new X509Certificate(written?.whole ?? '');
    if (own.fingerprint256 !== new X509Certificate(trusted).fingerprint256) return 'it is not by this seal';
    const [, serial, , issuer] = inside(inside(written)[0]).map(({ whole }) => whole);
    if (!signer?.body.equals(Buffer.concat([issuer ?? '', serial ?? ''] as Buffer[]))) return 'it is by another';
    const said = new Map(
      inside(attributes).map((one) => [inside(one)[0]?.whole.toString('hex'), inside(inside(one)[1])[0]]),
    );
    if ([...said.keys()].sort().join() !== [CONTENT_TYPE, DIGEST, CERTIFICATE].sort().join())
      return 'it says something else';
    if (said.get(CONTENT_TYPE)?.whole.toString('hex') !== DATA) return 'it is about something else';
    const named = inside(inside(inside(said.get(CERTIFICATE))[0])[0])[0]?.body;
    if (!named?.equals(createHash('sha256').update(own.raw).digest())) return 'it names another certificate';
    const digest = createHash('sha256')
      .update(file.subarray(0, Number(to)))
      .update(file.subarray(Number(next)));
    if (!said.get(DIGEST)?.body.equals(digest.digest())) return 'the file was changed';
    const set = Buffer.from(attributes?.whole ?? '');
    set[0] = 0x31;
    return verify('sha256', set, own.publicKey, signature?.body ?? Buffer.alloc(0))
      ? undefined
      : 'its signature is not its own';
  } catch (error) {
    return `it cannot be read: ${(error as Error).message}`;
  }
}

/** What a file carries, found from its catalog. */
function carriedBy(file: Buffer): Map<string, { relation: string; type: string; bytes: Buffer }> {
  const text = file.toString('latin1');
  const object = (number: string): string => {
    const from = text.indexOf(`\n${number} 0 obj\n`);
    return text.slice(from, text.indexOf('\nendobj', from));
  };
  const one = (pattern: RegExp, of: string): string => pattern.exec(of)?.[1] ?? '';
  const associated = one(/\/Type \/Catalog[\s\S]*?\/AF \[([^\]]*)\]/, text).match(/\d+(?= 0 R)/g) ?? [];
  return new Map(
    associated.map((number) => {
      const spec = object(number);
      const stream = object(one(/\/F (\d+) 0 R/, spec));
      const start = stream.indexOf('stream\n') + 'stream\n'.length;
      const packed = stream.slice(start, start + Number(one(/\/Length (\d+)/, stream)));
      const type = one(/\/Subtype \/(\S+)/, stream).replaceAll('#2F', '/');
      const bytes = inflateSync(Buffer.from(packed, 'latin1'));
      return [one(/\/UF \(([^)]*)\)/, spec), { relation: one(/\/AFRelationship \/(\w+)/, spec), type, bytes }];
    }),
  );
}

const changed = (file: Buffer, place: number, mask: number): Buffer => {
  const copy = Buffer.from(file);
  copy.writeUInt8(copy.readUInt8(place) ^ mask, place);
  return copy;
};

describe('the seal that the portal keeps', () => {
  const seal = sealIn(folder);
  let pdf: Buffer;
  let trusted: string;
  beforeAll(async () => {
    pdf = await seal.sealed(words, certificate);
    trusted = await seal.certificates();
  });

  it('is a signature of the whole file, by the certificate that the portal publishes', () => {
    expect(wrongWith(pdf, trusted)).toBeUndefined();
    const { subject, validTo, ca } = new X509Certificate(trusted);
    expect({ subject, ca, until: new Date(validTo).getUTCFullYear() }).toEqual({
      subject: 'CN=Jalon (illustrative)\\, portal.example.org',
      ca: false,
      until: 9999,
    });
    expect(trusted).not.toContain('PRIVATE');
  });

  it('is vouched for by an authority that can vouch for nothing else: its key is nowhere', () => {
    const [own, authority] = trusted.split(/(?<=END CERTIFICATE-----\n)/).map((text) => new X509Certificate(text));
    if (!own || !authority) throw new Error('There are not two.');
    expect(own.checkIssued(authority) && own.verify(authority.publicKey)).toBe(true);
    expect(authority.ca && authority.verify(authority.publicKey)).toBe(true);
    const kept = readFileSync(join(folder, '.seal.pem'), 'utf8');
    expect(kept.match(/BEGIN PRIVATE KEY/g)).toHaveLength(1);
    expect(own.checkPrivateKey(createPrivateKey(kept))).toBe(true);
  });

  it('says why, who, where and when', () => {
    const text = pdf.toString('latin1');
    const utf16 = (said: string) => Buffer.from(`\ufeff${said}`, 'utf16le').swap16().toString('latin1');
    expect(text).toContain(`/Reason (${utf16(words.reason)})`);
    expect(text).toContain('/Name (Agence \\(illustratif\\))');
    expect(text).toContain('/Location (Angers)');
    expect(text).toContain('/M (D:20191114093000Z)');
  });

  it('carries the data as it was', () => {
    expect(carriedBy(pdf)).toEqual(
      new Map([
        ['certificate.json', { relation: 'Data', type: 'application/json', bytes: figures }],
        ['lines.csv', { relation: 'Data', type: 'text/csv', bytes: lines }],
      ]),
    );
  });

  it('is made to be kept and to be heard, whatever the title says', () => {
    const text = pdf.toString('utf8');
    expect(text).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).not.toContain('/CIDSet');
    expect(text).toContain('LYRA – R&amp;D &lt;1&gt;');
  });

  it('notices one changed bit, wherever it is', () => {
    const step = Math.floor(pdf.length / 20);
    for (let i = 0; i < 20; i += 1)
      expect([i, wrongWith(changed(pdf, i * step + (i % step), 1 << (i % 8)), trusted)]).not.toEqual([i, undefined]);
  });

  it('notices a byte at the end, a byte less, and the seal of another', async () => {
    expect(wrongWith(Buffer.concat([pdf, Buffer.from('\n')]), trusted)).toBeDefined();
    expect(wrongWith(pdf.subarray(0, -1), trusted)).toBeDefined();
    expect(wrongWith(await given('elliptic.p12').sealed(words, certificate), trusted)).toBe('it is not by this seal');
  });

  it('is the same on the same paper, from any process', async () => {
    expect((await sealIn(folder).sealed(words, certificate)).equals(pdf)).toBe(true);
  });

  it('is made once, readable by no one else, when processes begin together', async () => {
    const together = join(folder, 'together');
    const told = await Promise.all([1, 2].map(() => sealIn(together).certificates()));
    expect(new Set(told).size).toBe(1);
    expect(readdirSync(together)).toEqual(['.seal.pem']);
    expect(statSync(join(together, '.seal.pem')).mode & 0o777).toBe(0o600);
  });

  it('refuses a paper that leaves no place for it', async () => {
    const bare = () => certificate({ ...words, room: 12 });
    await expect(seal.sealed(words, bare)).rejects.toThrow('does not leave one place');
  });

  it('says that its file does not hold it', async () => {
    writeFileSync(join(folder, '.seal.pem'), 'nothing');
    await expect(sealIn(folder).certificates()).rejects.toThrow(`${join(folder, '.seal.pem')} holds no private key.`);
    chmodSync(join(folder, '.seal.pem'), 0o600);
  });
});

describe('the seal that an authority gave', () => {
  it.each(['authority.p12', 'elliptic.p12'])('seals: %s', async (name) => {
    const seal = given(name);
    await seal.onModuleInit();
    const trusted = await seal.certificates();
    const pdf = await seal.sealed(words, certificate);
    expect(new X509Certificate(trusted).subject).toBe('CN=A funder (illustrative)');
    expect(wrongWith(pdf, trusted)).toBeUndefined();
    expect(wrongWith(changed(pdf, pdf.length - 400, 1), trusted)).toBeDefined();
  });

  it('comes with the certificates of its issuers', async () => {
    expect((await given('authority.p12').certificates()).match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'a file that is not there',
      { SEAL_PKCS12: '/nowhere.p12' },
      'SEAL_PKCS12 names /nowhere.p12, which is not there.',
    ],
    ['a password alone', { SEAL_PASSWORD: 'x' }, 'SEAL_PASSWORD opens nothing: SEAL_PKCS12 is missing.'],
  ])('is told to be missing among the mistakes of the settings: %s', (_what, environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(sentence);
  });

  it.each([
    ['authority.p12', 'another', 'SEAL_PASSWORD does not open'],
    ['legacy.p12', 'sésame', 'is locked in a way of before 2010'],
    ['edwards.p12', 'sésame', 'holds a key that cannot seal'],
    ['no-key.p12', 'sésame', 'holds no private key'],
    ['no-signature.p12', 'sésame', 'may not sign'],
    ['ended.p12', 'sésame', 'SEAL_PKCS12: its certificate ended on 2019-01-01.'],
    ['../seal.ts', 'sésame', 'is not a PKCS #12 file'],
    ['nowhere.p12', 'sésame', 'cannot be read (ENOENT)'],
  ])('is refused at the start in one sentence: %s, %s', async (name, password, sentence) => {
    await expect(given(name, password).onModuleInit()).rejects.toThrow(sentence);
  });
});
