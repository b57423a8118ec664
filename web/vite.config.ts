import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inlineDocuments } from './scripts/inline-documents';

const { API_URL = 'http://127.0.0.1:3000', WEB_PORT = '5173' } = process.env;

/** What the development server passes on, so that the browser sees one origin as it does in production. */
const proxy = {
  '/graphql': { target: API_URL, ws: true },
  '/config.json': { target: API_URL },
  '/files': { target: API_URL },
  '/calendar': { target: API_URL },
  '/seal.pem': { target: API_URL },
};

const packages = (...names: string[]) => new RegExp(`node_modules[\\\\/](${names.join('|')})[\\\\/]`);

/** What leads to the sign-on, for those who have not been there. */
const WAY_IN =
  /[\\/]src[\\/](main|platform[\\/](chosen-language|kept-drafts|session|settings)|ui[\\/]theme[\\/]light)\.ts$|keycloak-js|preload-helper/;

export default defineConfig({
  plugins: [inlineDocuments(), react()],
  server: { port: Number(WEB_PORT), strictPort: true, proxy },
  preview: { port: Number(WEB_PORT), strictPort: true, proxy },
  build: {
    target: 'es2022',
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: packages('react', 'react-dom', 'scheduler', 'react-router') },
            { name: 'apollo', test: packages('@apollo', 'graphql', 'graphql-ws', 'rxjs', '@wry', 'optimism') },
            { name: 'language', test: packages('react-intl', '@formatjs', 'intl-messageformat') },
            { name: 'way-in', test: WAY_IN, priority: 1 },
            { name: 'house', test: /[\\/]src[\\/](ui|platform|graphql|consortium)[\\/]/, minShareCount: 3 },
          ],
        },
      },
    },
  },
});
