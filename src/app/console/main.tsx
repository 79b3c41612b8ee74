import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { markFlexGap } from '../../foundation/console/flex-gap.ts'
import { pageNonce } from '../../foundation/console/nonce.ts'
import { newQueryClient, Provider } from '../../foundation/console/Provider.tsx'
import { router } from './router.tsx'

// Chromium before 87: counters use their own rule until the exact one has arrived.
if (typeof Intl.Segmenter !== 'function') void import('@formatjs/intl-segmenter/polyfill.js')

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
markFlexGap(document)
createRoot(place).render(
  <Provider nonce={pageNonce(document)} queries={newQueryClient()}>
    <RouterProvider router={router} />
  </Provider>,
)
