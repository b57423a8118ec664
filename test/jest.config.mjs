const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** The stories of the whole house: one database server for the run, one throwaway database for each file. */
export default {
  testEnvironment: './dist/support/environment.js',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['reflect-metadata'],
  globalSetup: './dist/support/global-setup.js',
  globalTeardown: './dist/support/global-teardown.js',
  testSequencer: './dist/support/sequencer.js',
  testMatch: ['<rootDir>/**/*.spec.ts'],
  // Stories wait more than they reckon: for letters, for browsers, for processes.
  maxWorkers: 3,
  workerIdleMemoryLimit: '2GB',
  testTimeout: 60_000,
};
