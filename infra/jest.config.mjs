/** Native ESM, types stripped by SWC; relative imports end in `.js` and are found as `.ts`. */
export default {
  displayName: 'infra',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/dev/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023', keepClassNames: true }, module: { type: 'es6' } },
    ],
  },
  maxWorkers: 1,
  testTimeout: 30_000,
};
