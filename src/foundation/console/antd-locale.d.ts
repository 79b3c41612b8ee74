/** antd ships the locale as an ES module whose types Node's resolution cannot find; the bundler finds both. */
declare module 'antd/es/locale/zh_CN' {
  import type { ConfigProviderProps } from 'antd'

  const locale: NonNullable<ConfigProviderProps['locale']>
  export default locale
}
