import type { Breakage } from '../breakage.js';

const sealing = ['api/src/platform/seal/seal.spec.ts'];

/** The electronic seal of papers, and the files that they carry. */
export const seal: readonly Breakage[] = [
  {
    name: 'a seal speaks of all the file but its end',
    file: 'api/src/platform/seal/byte-range.rules.ts',
    find: 'paper.length - to];',
    replace: 'paper.length - to - 1];',
    tests: sealing,
  },
  {
    name: 'a seal does not name its certificate',
    file: 'api/src/platform/seal/signature.ts',
    find: "createHash('sha256').update(bytesOf(own)).digest()",
    replace: "createHash('sha256').update(bytesOf(own)).update('1').digest()",
    tests: sealing,
  },
  {
    name: 'the key of the seal is readable by others',
    file: 'api/src/platform/seal/kept-seal.ts',
    find: 'const PRIVATE = 0o600;',
    replace: 'const PRIVATE = 0o644;',
    tests: sealing,
  },
  {
    name: 'two processes make a seal each',
    file: 'api/src/platform/seal/kept-seal.ts',
    find: "return readFileSync(file, 'utf8');\n  } finally",
    replace: 'return text;\n  } finally',
    tests: sealing,
  },
  {
    name: 'a seal whose certificate has ended goes on',
    file: 'api/src/platform/seal/seal.ts',
    find: 'if (now > new Date(validTo))',
    replace: 'if (now < new Date(validFrom) && now > new Date(validTo))',
    tests: sealing,
  },
  {
    name: 'a sealed paper attaches something else than its figures',
    file: 'api/src/platform/paper/attachment.ts',
    find: 'pdf.file(Buffer.from(bytes), {',
    replace: 'pdf.file(Buffer.from(Buffer.from(bytes).toString("latin1")), {',
    tests: sealing,
  },
];
