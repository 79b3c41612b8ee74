import { ApiProblem } from './api.ts'
import { ErrorState, Page, Skeleton } from './Page.tsx'

interface Props {
  readonly query: { readonly error: unknown; readonly refetch: () => unknown }
  /** “没有读到名单” */
  readonly title: string
  /** About as many as the page will have. */
  readonly lines?: number
}

/** In place of a page whose answer is not there: grey lines while it comes, or why it did not and how to ask again. */
export function NotRead({ query: { error, refetch }, title, lines = 6 }: Props) {
  if (!error)
    return (
      <Page>
        <Skeleton lines={lines} />
      </Page>
    )
  const refused = error instanceof ApiProblem && error.status >= 400 && error.status < 500
  return (
    <Page>
      <ErrorState
        title={title}
        action={
          !refused && (
            <button type="button" className="link-button" onClick={() => refetch()}>
              再读一次
            </button>
          )
        }
      >
        {whyNot(error)}
      </ErrorState>
    </Page>
  )
}

function whyNot(error: unknown): string {
  if (!(error instanceof ApiProblem)) return '请稍后再试一次。'
  return error.code === 'network' ? '网络没有连上，连上后再读一次。' : error.detail
}
