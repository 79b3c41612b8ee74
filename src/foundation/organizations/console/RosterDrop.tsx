import { type DragEvent, useState } from 'react'

/** Where the file is dropped or chosen; the same place takes a mended one. */
export function RosterDrop({
  chosen,
  onFile,
}: {
  readonly chosen: File | null
  readonly onFile: (file: File) => void
}) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = Array.from(event.dataTransfer.files)
    if (file) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the labelled input inside is the first
    <div
      className={over ? 'roster-drop roster-drop-over' : 'roster-drop'}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id="roster-file"
        type="file"
        accept=".xlsx,.csv"
        onChange={event => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          // The mended file often has the same name: choosing it again must be heard.
          event.target.value = ''
        }}
      />
      <label htmlFor="roster-file">{chosen ? `换一份文件（现为 ${chosen.name}）` : '选择花名册文件'}</label>
      <p className="type-note">也可以拖到这里。收 .xlsx 和 .csv，10 兆以内。</p>
    </div>
  )
}
