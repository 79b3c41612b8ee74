import './tokens.css'
import './flex-gap.css'
import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/es/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { ApiProblem } from './api.ts'
import { PHONE, useMedia } from './narrow.ts'
import { ToastPlace } from './Toast.tsx'
import { themeFor } from './theme.ts'

/** Reads are repeated only when the network failed: a refusal does not change by asking again. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < 2 && error instanceof ApiProblem && error.code === 'network',
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  })
}

interface Props {
  readonly nonce: string
  readonly queries: QueryClient
  readonly children: ReactNode
}

/** What every screen stands in: antd in Chinese and in the house's theme, old browsers' styles, the store of answers. */
export function Provider({ nonce, queries, children }: Props) {
  const phone = useMedia(PHONE)
  const theme = useMemo(() => themeFor(phone), [phone])
  const csp = useMemo(() => ({ nonce }), [nonce])
  return (
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider
        locale={zhCN}
        theme={theme}
        csp={csp}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        <QueryClientProvider client={queries}>
          {children}
          <ToastPlace />
        </QueryClientProvider>
      </ConfigProvider>
    </StyleProvider>
  )
}
