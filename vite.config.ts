import legacy from '@vitejs/plugin-legacy'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => new URL(path, import.meta.url).pathname

/**
 * The console for browsers in the field: 360 and 奇安信 still run Chromium 78–88 (formats.md §6, §8b).
 * plugin-legacy sets build.target from `modernTargets`; its legacy chunk stays blank there and would bring inline
 * scripts without a nonce, so only the polyfills are taken from it.
 */
export default defineConfig({
  root: here('./src/app/console/'),
  base: '/',
  publicDir: false,
  plugins: [
    react(),
    legacy({ modernPolyfills: true, renderLegacyChunks: false, modernTargets: ['chrome >= 78', 'safari >= 14'] }),
  ],
  // The server writes a fresh nonce over this word at every answer; Vite puts it on each script, style and link.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: here('./dist/console/'),
    emptyOutDir: true,
    cssTarget: ['chrome78', 'safari14'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: { index: here('./src/app/console/index.html') },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
            { name: 'router', test: /node_modules[\\/]@tanstack[\\/]/, priority: 20 },
          ],
        },
      },
    },
  },
})
