/**
 * Chromium before 84 lays flex children out without `gap` and says nothing (@supports answers for grid). A column of
 * two empty children is measured once; where it has no height the page gets the class `no-flex-gap`, and flex-gap.css
 * gives antd's few flex rows their margins back.
 */
export function markFlexGap(page: Document): boolean {
  const column = page.createElement('div')
  column.style.display = 'flex'
  column.style.flexDirection = 'column'
  column.style.rowGap = '1px'
  column.style.position = 'absolute'
  column.appendChild(page.createElement('div'))
  column.appendChild(page.createElement('div'))
  page.body.appendChild(column)
  const works = column.scrollHeight === 1
  page.body.removeChild(column)
  if (!works) page.documentElement.classList.add('no-flex-gap')
  return works
}
