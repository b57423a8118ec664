/** The Keycloak that is run here, and the SHA-512 that Maven Central publishes for it. */
export const release = {
  version: '26.7.3',
  artifact: 'org.keycloak:keycloak-quarkus-dist:26.7.3:zip',
  file: 'keycloak-quarkus-dist-26.7.3.zip',
  folder: 'keycloak-26.7.3',
  sha512:
    '15c764765576eef267cf15cc5225a5826b5394a25a83d9bfa5b8544e4bbba690cb743c9d384200b93bb71ee4c4a328e1dd8c0a00f822fd3e6e154f14b1e47216',
} as const;
