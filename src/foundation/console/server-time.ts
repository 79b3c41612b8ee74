/** The server's clock as its answers tell it (header Date): a PC that is an hour off must not say “已保存 9:32”. */
let known: { readonly server: number; readonly ticks: number } | null = null

export function heardServerTime(date: string | null): void {
  const server = date ? Date.parse(date) : Number.NaN
  if (!Number.isNaN(server)) known = { server, ticks: performance.now() }
}

/** The moment now by the server's clock, in milliseconds; null until it has answered once. */
export function serverNow(): number | null {
  return known && known.server + (performance.now() - known.ticks)
}

/** 10:32, 24-hour, in the committee's zone. */
export function clockTime(moment: number | string, zone = 'Asia/Shanghai'): string {
  const time = typeof moment === 'number' ? moment : Date.parse(moment)
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hour12: false })
  return parts.format(time).replace(/^24/, '00')
}
