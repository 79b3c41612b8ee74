import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { TSchema } from 'typebox'
import { whoSaid } from '../accounts/access.ts'
import { contentPolicy } from './content-policy.ts'
import { html, Markup } from './markup.ts'
import { type Route, takesKey } from './route.ts'
import { fieldsOfSchema, type Shape, sayType } from './schema-words.ts'

/** GET /api/docs: what can be asked of the house and by whom, drawn from the same routes as the OpenAPI document. No script. */
export function serveApiPage(app: FastifyInstance, routes: readonly Route[]): void {
  const sections = [...Map.groupBy(routes, ({ url }) => url.split('/')[2] ?? '')]
  app.get('/api/docs', { schema: { hide: true } }, async (_, reply) => {
    const nonce = randomBytes(16).toString('base64')
    reply.header('content-security-policy', contentPolicy(nonce)).type('text/html; charset=utf-8')
    return pageOf(sections, nonce).html
  })
}

const pageOf = (sections: readonly (readonly [string, readonly Route[]])[], nonce: string) => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>接口文档</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${new Markup(style)}</style>
</head>
<body>
<nav><p class="seal">一品</p>${sections.map(([name]) => html`<a href="#${name}">${name}</a>`)}</nav>
<main>
<h1>接口文档</h1>
${customs}
${sections.map(([name, routes]) => html`<section id="${name}"><h2>/api/${name}</h2>${routes.map(articleOf)}</section>`)}
</main>
</body>
</html>`

const customs = html`<p>机器可读的是 <a href="/api/openapi.json">/api/openapi.json</a>（OpenAPI 3.1）。登录后凭会话 Cookie 调用；在几个工委任职的，用 <code>Yipin-Committee</code> 写明是哪一个。</p>
<dl>
<dt>列表</dt><dd>收 <code>cursor limit q sort</code>，答 <code>items nextCursor total totalIsFloor</code>。总数到 1,000 为止是准数，再多只是下限。</dd>
<dt>改动</dt><dd>带 <code>If-Match</code>（读到的 ETag），办好后答新的 ETag。没有带答 428，已经旧了答 412。</dd>
<dt>新建</dt><dd>带 <code>Idempotency-Key</code>（16–80 个字母、数字或连字符），重发也只办一次，一天内答同样的内容。</dd>
<dt>没有办成</dt><dd>一律答 <code>application/problem+json</code>（RFC 9457）：<code>code</code> 供程序判断，<code>detail</code> 是给人看的一句话，<code>fields</code> 逐栏说明。</dd>
<dt>时间</dt><dd>时刻是 UTC 的 ISO 8601；日期是当地日历日，首尾都算。</dd>
</dl>`

function articleOf(route: Route): Markup {
  const { method, url, summary, access, act, params, query, body, upload, file, answer, status } = route
  const who = access[act]?.who.map(whoSaid).join('、') ?? ''
  const headers = [
    ...(route.ifMatch ? [['If-Match', '读到的 ETag', true] as const] : []),
    ...(takesKey(route) ? [['Idempotency-Key', '重发只办一次', false] as const] : []),
  ]
  return html`<article>
<h3><b class="${method.toLowerCase()}">${method}</b> <code>${url.replace(/:(\w+)/g, '{$1}')}</code></h3>
<p>${summary}</p>
<p class="note">由谁办理：${who}</p>
${tableOf('地址', params)}${tableOf('查询', query)}
${headers.length ? html`<table><caption>请求头</caption>${headers.map(([name, words, must]) => rowOf(name, words, must))}</table>` : ''}
${upload ? html`<p class="note">内容：文件本身（application/octet-stream）</p>` : shapeOf('内容', body)}
${file ? html`<p class="note">答复：文件（${file}）</p>` : status === 204 ? html`<p class="note">答复：204，没有内容</p>` : shapeOf(`答复 ${status ?? 200}`, answer)}
</article>`
}

const rowOf = (name: string, words: string, must: boolean) =>
  html`<tr><th><code>${name}</code></th><td>${words}</td><td>${must ? '必填' : ''}</td></tr>`

function tableOf(caption: string, schema: TSchema | undefined): Markup | '' {
  if (!schema) return ''
  return html`<table><caption>${caption}</caption>${fieldsOfSchema(schema).map(({ name, schema: field, must }) => rowOf(name, sayType(field), must))}</table>`
}

/** Deep shapes are folded: a reader opens what they need. */
const shapeOf = (caption: string, schema: TSchema | undefined): Markup | '' =>
  schema ? html`<details><summary>${caption}</summary>${listOf(fieldsOfSchema(schema), 0)}</details>` : ''

function listOf(shapes: readonly Shape[], depth: number): Markup {
  return html`<ul>${shapes.map(({ name, schema, must }) => {
    const inner = depth < 6 ? fieldsOfSchema(schema) : []
    return html`<li><code>${name}</code>${must ? '' : html`<i>可不填</i>`} ${sayType(schema)}${inner.length ? listOf(inner, depth + 1) : ''}</li>`
  })}</ul>`
}

const style = `
body{margin:0;font:15px/26px "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b1f24;background:#fff}
nav{position:fixed;top:0;bottom:0;left:0;width:200px;box-sizing:border-box;padding:24px;overflow:auto;background:#f8f7f4}
nav a{display:block;font-size:13px}
.seal{margin:0 0 16px;font-weight:700}
main{max-width:860px;margin:0 0 0 200px;padding:28px 32px 64px}
a{color:#1d5575}
h1{margin:0 0 16px;font-size:26px;line-height:36px}
h2{margin:48px 0 0;padding-top:8px;border-top:1px solid #1b1f24;font-size:17px}
h3{margin:24px 0 0;font-size:15px;font-weight:500;overflow-wrap:anywhere}
h3 b{display:inline-block;min-width:56px;color:#2f6f94}
h3 b.get{color:#25664b}
p,dl{margin:4px 0}
dt{font-weight:500}
dd{margin:0 0 8px}
.note,caption,summary,i{color:#474e57;font-size:13px;font-style:normal}
i{margin:0 6px}
code{font:13px/20px ui-monospace,Menlo,Consolas,monospace}
table{margin:4px 0;border-collapse:collapse;font-size:13px}
caption{text-align:left}
th{padding:0 24px 0 0;text-align:left;font-weight:400}
td{padding:0 24px 0 0}
article{padding-bottom:16px;border-bottom:1px solid #e7e4de}
ul{margin:0;padding-left:20px;font-size:13px;line-height:22px}
summary{min-height:24px;cursor:pointer}
@media (max-width:760px){nav{position:static;width:auto}nav a{display:inline-block;min-height:44px;line-height:44px;margin-right:12px;font-size:15px}main{margin:0;padding:16px}summary{min-height:44px;line-height:44px}}
`
