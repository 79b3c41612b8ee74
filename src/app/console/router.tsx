import { createRootRoute, createRoute, createRouter, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { EmptyState, ErrorState, Page, Skeleton } from '../../foundation/console/Page.tsx'
import { Frame } from './Frame.tsx'
import { type Registered, registered } from './pages.ts'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

const routes = registered.map(entry =>
  createRoute({ getParentRoute: () => root, path: entry.path, component: () => <Stand entry={entry} /> }),
)

/** The console's addresses, one list: pages.ts. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  scrollRestoration: true,
  defaultErrorComponent: Broken,
})

function Stand({ entry }: { readonly entry: Registered }) {
  const params: { readonly id?: string } = useParams({ strict: false })
  const id = params.id ?? ''
  const Shown = entry.page
  // Another brand is another page: nothing typed for one may show up in the next.
  return (
    <Suspense fallback={<Reading />}>
      <Shown key={id} id={id} />
    </Suspense>
  )
}

function Reading() {
  return (
    <Page>
      <Skeleton lines={6} />
    </Page>
  )
}

function NotFound() {
  return (
    <Page>
      <EmptyState title="没有找到这一页">链接可能不完整，请从待办进入。</EmptyState>
    </Page>
  )
}

/** A screen that broke, or whose file was replaced by a newer release while the page stood open. */
function Broken() {
  return (
    <Page>
      <ErrorState
        title="这一页没有打开，填过的内容都在"
        action={
          <button type="button" className="link-button" onClick={() => window.location.reload()}>
            重新打开
          </button>
        }
      >
        系统可能刚刚更新过，重新打开即可接着办。
      </ErrorState>
    </Page>
  )
}
