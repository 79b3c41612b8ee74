/** What every page of the console is given; `id` is the $id of its address, empty where it has none. */
export interface PageProps {
  readonly id: string
}
