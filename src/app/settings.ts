import { type Static, type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'

/** A setting as it is written, in the environment or in yipin.env; the description is what somebody reads who wrote it wrong. */
const text = (pattern: string, description: string) => Type.Optional(Type.String({ pattern, description }))

export const settings = Type.Object(
  {
    PORT: text('^\\d{1,5}$', 'PORT 应为 0 到 65535 的端口号，例如 8300'),
    YIPIN_DATA: text('\\S', 'YIPIN_DATA 应为数据目录的路径'),
    YIPIN_FILES: text('^(?!s3:|https?:)\\S.*$', 'YIPIN_FILES 应为存放文件的目录的路径；暂不支持 S3'),
    DATABASE_URL: text('^postgres(ql)?://\\S+$', 'DATABASE_URL 应为 postgres://用户:口令@主机:端口/库名'),
    YIPIN_SECRET: text('^.{32,}$', 'YIPIN_SECRET 至少 32 个字符，例如 openssl rand -base64 32 的结果'),
    YIPIN_URL: text('^https?://[^/\\s?#]+$', 'YIPIN_URL 应为 https://主机名 或 http://主机名:端口，后面不带路径'),
    YIPIN_TRUST_PROXY: text(
      '^(true|false|\\d{1,2}|[0-9a-fA-F.:/]+(\\s*,\\s*[0-9a-fA-F.:/]+)*)$',
      'YIPIN_TRUST_PROXY 应为 true、false、代理的层数，或代理的地址（多个用逗号隔开）',
    ),
    YIPIN_CLOCK: text(
      '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$',
      'YIPIN_CLOCK 应为带时区的时间，例如 2011-04-05T09:00:00+08:00',
    ),
  },
  { additionalProperties: false },
)

export type Settings = Static<typeof settings>

/** Settings that cannot be used, each with its sentence. */
export class SettingsRefused extends Error {}

/** Reads settings from one source. An empty value is no value; a name we do not know is a slip of the pen in our own file. */
export function parseSettings(
  source: Readonly<Record<string, string | undefined>>,
  where: string,
  strict: boolean,
): Settings {
  const known: readonly string[] = Object.keys(settings.properties)
  const given = Object.fromEntries(
    Object.entries(source).filter(
      ([name, value]) => value !== undefined && value !== '' && (strict || known.includes(name)),
    ),
  )
  if (Value.Check(settings, given)) return given
  const properties: Record<string, TSchema & { description?: string }> = settings.properties
  const sentences = new Set<string>()
  for (const { instancePath } of Value.Errors(settings, given)) {
    const name = instancePath.slice(1)
    if (name) sentences.add(properties[name]?.description ?? `没有名为 ${name} 的设置`)
  }
  throw new SettingsRefused(`${where}：${[...sentences].join('；')}。`)
}
