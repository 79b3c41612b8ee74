import { fileURLToPath } from 'node:url'
import legacy from '@vitejs/plugin-legacy'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * antd passes its nonce to nearly every style it writes; two small ones (the measure of a scroll bar, the lock of the
 * page beneath a dialog) go without and are refused by our Content-Security-Policy. They take the page's own here.
 */
const nonceForEveryStyle: Plugin = {
  name: 'yipin:nonce-for-every-style',
  enforce: 'pre',
  transform(code, id) {
    if (!/@rc-component[\\/]util[\\/](es|lib)[\\/]Dom[\\/]dynamicCSS\.js$/.test(id)) return null
    const asked = "const styleNode = document.createElement('style');"
    if (!code.includes(asked)) throw new Error('dynamicCSS.js has changed: look again where it makes a style element')
    const own = `document.querySelector('meta[property=csp-nonce]')`
    return code.replace(
      asked,
      `${asked} { const meta = ${own}; if (meta) styleNode.nonce = meta.nonce || meta.getAttribute('nonce'); }`,
    )
  },
}

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
    nonceForEveryStyle,
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
