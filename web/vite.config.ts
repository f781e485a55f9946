import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** Three doors and the screen at home, one bundle each; what they share lies in common chunks under /assets. */
export default defineConfig({
  root,
  base: '/',
  publicDir: join(root, 'public'),
  plugins: [react()],
  build: {
    outDir: join(root, 'dist'),
    emptyOutDir: true,
    assetsDir: 'assets',
    // The content security policy allows data: only for the design system's own small signs.
    assetsInlineLimit: 0,
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    // A page that comes later names its styles beforehand and imports its scripts itself: the names of some hundred scripts,
    // each with a hash that does not pack, would be part of every first visit.
    modulePreload: {
      resolveDependencies: (_file, needs, { hostType }) =>
        hostType === 'js' ? needs.filter((name) => name.endsWith('.css')) : needs,
    },
    rolldownOptions: {
      input: {
        resident: join(root, 'resident', 'index.html'),
        staff: join(root, 'staff', 'index.html'),
        field: join(root, 'field', 'index.html'),
        screen: join(root, 'screen', 'index.html'),
        kiosk: join(root, 'kiosk', 'index.html'),
        'service-worker': join(root, 'data', 'service-worker.ts'),
      },
      output: {
        // Few files, not one for each handful of modules: on a slow line every further request is a wait, and gzip packs
        // what stands together better. What only one door needs still goes with that door.
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack)\/|vite\/(preload-helper|modulepreload)/,
              tags: ['$initial'],
            },
            // Without what some doors begin with and residents meet later: the camera, and doing otherwise at a visit.
            {
              name: 'shared',
              test: /web\/(ui\/(?!scan\/|otherwise|aid-drawings\/)|(data|text|theme)\/)/,
              tags: ['$initial'],
              minShareCount: 3,
            },
            // What the residents' first pages have in common with those behind them.
            {
              name: 'first-pages',
              test: /web\/(resident\/(people|visits\/|requests\/(draft|unsaved)|urgent)|ui\/yard)/,
              tags: ['$initial'],
            },
          ],
        },
        // The worker's address decides what it may keep, so it goes out under a fixed name, below each door that has one.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
