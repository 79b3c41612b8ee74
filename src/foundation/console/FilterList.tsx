import './filter-list.css'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, chosenCommittee } from './api.ts'
import { ExportAction } from './ExportAction.tsx'
import { type Filters, useFilters, writeFilters } from './filters-in-url.ts'
import { ListSearch } from './ListSearch.tsx'
import { ErrorState, Refreshing, Skeleton } from './Page.tsx'

/** How every list of the API answers. */
export interface ListAnswer<Row> {
  readonly items: readonly Row[]
  readonly nextCursor: string | null
  readonly total: number
  readonly totalIsFloor?: boolean
}

export interface FilterChoice {
  readonly value: string
  readonly label: ReactNode
}

export interface Filter {
  /** The parameter in the address and in the API's query. */
  readonly key: string
  readonly label: string
  /** The first choice, that of no filter: “全部”, “全部单位”. */
  readonly all: string
  readonly choices: readonly FilterChoice[]
  /** As a list to open, however few its choices are: what is seldom changed. */
  readonly folded?: boolean
}

export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  readonly number?: boolean
  /** Left out on the phone, where a row has room for the answer only. */
  readonly desk?: boolean
}

interface Props<Row, Answer extends ListAnswer<Row>> {
  /** What stands above: said by the answer itself, nothing until it is there. */
  readonly head?: (answer: Answer | undefined) => ReactNode
  /** GET, with the filters as its query. */
  readonly url: string
  readonly filters?: readonly Filter[]
  /** The words in the empty search box; without it there is none. */
  readonly search?: string
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  /** “个品牌”: 共 1,356 个品牌. */
  readonly counted: string
  /** Why it is empty, and what comes next. */
  readonly empty: (filters: Filters) => ReactNode
  /** The same list as .xlsx, as filtered. */
  readonly exportUrl?: string
  readonly exportWords?: string
}

/** A list with its filters in the address, pinyin search, more rows on demand, and an export of exactly what is shown. */
export function FilterList<Row, Answer extends ListAnswer<Row> = ListAnswer<Row>>(props: Props<Row, Answer>) {
  const {
    head,
    url,
    filters: offered = [],
    search,
    columns,
    rowKey,
    counted,
    empty,
    exportUrl,
    exportWords = '导出表格',
  } = props
  const { filters, set } = useFilters()
  const query = useInfiniteQuery({
    queryKey: ['list', url, filters, chosenCommittee()],
    queryFn: async ({ pageParam, signal }) =>
      (await api.get<Answer>(url + writeFilters({ ...filters, cursor: pageParam }), { signal })).data,
    initialPageParam: null as string | null,
    getNextPageParam: last => last.nextCursor,
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages ?? []
  const rows = pages.flatMap(page => page.items)
  const first = pages[0]
  return (
    <div className="filter-list">
      {head?.(first)}
      <div className="filter-bar no-print">
        {search && <ListSearch words={filters.q ?? ''} placeholder={search} onSearch={q => set({ q })} />}
        {offered.map(filter => (
          <FilterChoices
            key={filter.key}
            filter={filter}
            chosen={filters[filter.key] ?? ''}
            onChoose={value => set({ [filter.key]: value })}
          />
        ))}
        {exportUrl && <ExportAction url={exportUrl + writeFilters(filters)}>{exportWords}</ExportAction>}
      </div>
      {query.error && !first && (
        <ErrorState
          title="没有读到名单，筛选条件都在"
          action={
            <button type="button" className="link-button" onClick={() => query.refetch()}>
              再读一次
            </button>
          }
        />
      )}
      {!first && !query.error && <Skeleton lines={6} />}
      {first && (
        <Refreshing busy={query.isPlaceholderData}>
          <p className="filter-total" role="status">
            共 {first.total.toLocaleString('en-US')} {first.totalIsFloor ? '余' : ''}
            {counted}
          </p>
          {rows.length === 0 ? empty(filters) : <Rows rows={rows} columns={columns} rowKey={rowKey} />}
          {query.hasNextPage && (
            <button type="button" className="link-button filter-more" onClick={() => query.fetchNextPage()}>
              {query.isFetchingNextPage ? '正在读取' : '再显示一些'}
            </button>
          )}
        </Refreshing>
      )}
    </div>
  )
}

function Rows<Row>({
  rows,
  columns,
  rowKey,
}: Pick<Props<Row, ListAnswer<Row>>, 'columns' | 'rowKey'> & { readonly rows: readonly Row[] }) {
  const classOf = (column: Column<Row>) =>
    [column.number ? 'number' : '', column.desk ? 'desk-only' : ''].join(' ').trim()
  return (
    <table className="quiet-table">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column.head} className={classOf(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={rowKey(row)}>
            {columns.map(column => (
              <td key={column.head} className={classOf(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FilterChoices({
  filter,
  chosen,
  onChoose,
}: {
  filter: Filter
  chosen: string
  onChoose: (value: string) => void
}) {
  if (filter.folded || filter.choices.length > 8)
    return (
      <select
        className="filter-select"
        aria-label={filter.label}
        value={chosen}
        onChange={event => onChoose(event.target.value)}
      >
        <option value="">{filter.all}</option>
        {filter.choices.map(choice => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )
  return (
    <fieldset className="filter-choices">
      <legend className="visually-hidden">{filter.label}</legend>
      {[{ value: '', label: filter.all }, ...filter.choices].map(choice => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={chosen === choice.value}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  )
}
