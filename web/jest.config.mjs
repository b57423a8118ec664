/** Native ESM in jsdom; run by node with --experimental-vm-modules. */
export default {
  displayName: 'web',
  testEnvironment: 'jest-environment-jsdom',
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/src/**/*.spec.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: {
    '\\.module\\.css$': '<rootDir>/test/class-names.mjs',
    '\\.css$': '<rootDir>/test/empty.mjs',
  },
  setupFiles: ['<rootDir>/test/polyfills.mjs'],
  setupFilesAfterEnv: ['<rootDir>/test/setup.mjs'],
  workerIdleMemoryLimit: '512MB',
};
