/** The console's own line icons: 20×20, one stroke, always beside a word or with a label. */
const paths = {
  tasks: 'M3 5l1.5 1.5L7 4M3 10.5L4.5 12 7 9.5M3 16l1.5 1.5L7 15M10 5.5h7M10 11h7M10 16.5h7',
  grid: 'M3 3h5.5v5.5H3zM11.5 3H17v5.5h-5.5zM3 11.5h5.5V17H3zM11.5 11.5H17V17h-5.5z',
  flag: 'M4.5 18V3M4.5 3.5h11l-2.5 3.5 2.5 3.5h-11',
  tree: 'M7.5 2.5h5v4h-5zM2.5 13.5h5v4h-5zM12.5 13.5h5v4h-5zM10 6.5v3.5M5 13.5V10h10v3.5',
  paper: 'M4.5 2.5h7l4 4v11h-11zM11.5 2.5v4h4M7 10.5h6M7 13.5h6',
  book: 'M4 3.5h12v13H4zM4 13.5h12M8 6.5h5',
  gear: 'M10 7a3 3 0 110 6 3 3 0 010-6zM10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4',
  person: 'M10 3a3.2 3.2 0 110 6.4A3.2 3.2 0 0110 3zM3.5 17c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5',
  search: 'M9 3.5a5.5 5.5 0 110 11 5.5 5.5 0 010-11zM13 13l4 4',
  bell: 'M5 13.5V9a5 5 0 0110 0v4.5l1.5 1.5h-13zM8.5 17.5h3',
  back: 'M12.5 4L6.5 10l6 6',
  next: 'M7.5 4l6 6-6 6',
  down: 'M4.5 7.5L10 13l5.5-5.5',
  close: 'M4.5 4.5l11 11M15.5 4.5l-11 11',
  plus: 'M10 4v12M4 10h12',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  download: 'M10 3v9M6.5 8.5L10 12l3.5-3.5M3.5 16.5h13',
  clip: 'M15.5 9l-5.8 5.8a3.3 3.3 0 01-4.7-4.7l6.3-6.3a2.2 2.2 0 013.1 3.1l-6.2 6.2a1 1 0 01-1.5-1.5L12 6.5',
  camera: 'M2.5 6h4L8 4h4l1.5 2h4v10.5h-15zM10 8.2a2.8 2.8 0 110 5.6 2.8 2.8 0 010-5.6z',
  cloud: 'M6 15.5a3.5 3.5 0 01-.4-6.97 4.7 4.7 0 019-.5A3.8 3.8 0 0114.5 15.5zM7.5 11.5l1.8 1.8 3.2-3.4',
  tick: 'M4 10.5l4 4 8-9',
  clock: 'M10 2.8a7.2 7.2 0 110 14.4 7.2 7.2 0 010-14.4zM10 6v4.2l2.8 1.8',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 16, label }: { name: IconName; size?: number; label?: string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      role="img"
      aria-label={label}
      aria-hidden={!label}
    >
      <path d={paths[name]} />
    </svg>
  )
}
