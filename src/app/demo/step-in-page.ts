import { html, Markup } from '../../foundation/http/markup.ts'
import type { Entrance, Entrances } from './residents.ts'

interface Shown {
  readonly committee: string
  readonly groups: readonly Entrances[]
  readonly nonce: string
  /** Who one has stepped in as; null: nobody yet. */
  readonly now: string | null
}

export const stepInPage = ({ committee, groups, nonce, now }: Shown): Markup => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>演示：换个身份看一看</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${new Markup(style)}</style>
</head>
<body>
<p class="strip"><b>演示</b> 单位、支部、人和事都是编的，随便改</p>
<main>
<p class="over">${committee}</p>
<h1>换个身份，进去看一看</h1>
<p class="under">${now === null ? '选一位，不用密码。' : html`您现在是 <b>${now}</b>，选另一位就换过去。`}页面顶上的深色条随时带您回到这里。</p>
${groups.map(({ title, entrances }, place) =>
  entrances.length === 0
    ? ''
    : html`<section><h2>${title}</h2>${entrances.map((one, row) => rowOf(one, place === 0 && row === 0))}</section>`,
)}
<p class="foot">接口见 <a href="/api/docs">接口文档</a>。想从头来过，停下演示，删去它的数据目录，再启动。</p>
</main>
</body>
</html>`

/** One red button a screen: the officer's, where most newcomers begin. */
const rowOf = (
  { userId, role, who, finds, to }: Entrance,
  main: boolean,
) => html`<form class="row" method="post" action="/demo/step-in">
<p class="role">${role}</p>
<p class="finds">${finds}<span>${who}</span></p>
<button name="who" value="${userId} ${to}"${main ? new Markup(' class="main"') : ''} aria-label="以${role}的身份进去：${finds}">进去</button>
</form>`

/** On top of every page of the console while the demonstration runs: what it is, and the way back. */
export const demoStrip = `<style nonce="__NONCE__">
.demo-strip{display:flex;align-items:center;min-height:36px;padding:0 16px;background:#1b1f24;color:#fff;font:13px/20px "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans S Chinese",sans-serif}
.demo-strip b{margin-right:12px;padding:1px 8px;border-radius:2px;background:#fff;color:#1b1f24;font-weight:700}
.demo-strip span{flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.demo-strip a{display:inline-block;padding:8px 0 8px 16px;color:#fff;text-decoration:underline;white-space:nowrap}
.demo-tab{position:fixed;top:42%;right:0;z-index:70;width:24px;padding:10px 0;border-radius:4px 0 0 4px;background:#1b1f24;color:#fff;font:12px/16px "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans S Chinese",sans-serif;text-align:center;text-decoration:none}
@media (max-width:767px){.demo-tab{display:none}.demo-strip{min-height:44px}.demo-strip a{padding:12px 0 12px 16px}}
@media print{.demo-strip,.demo-tab{display:none}}
</style><p class="demo-strip"><b>演示</b><span>单位、支部、人和事都是编的，随便改</span><a href="/demo">换一个身份</a></p><a class="demo-tab" href="/demo" aria-label="演示，换一个身份">演<br>示</a>`

const style = `
body{margin:0;background:#fff;color:#1b1f24;font:15px/26px "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans S Chinese",sans-serif}
p,h1,h2{margin:0}
.strip{padding:8px 32px;background:#1b1f24;color:#fff;font-size:13px;line-height:20px}
.strip b{margin-right:12px;padding:1px 8px;border-radius:2px;background:#fff;color:#1b1f24}
main{max-width:920px;margin:0 auto;padding:32px}
.over,.foot{color:#474e57;font-size:13px;line-height:20px}
h1{margin-top:4px;font-size:26px;line-height:36px}
.under{margin-top:8px;color:#474e57}
section{margin-top:32px;border-top:1px solid #1b1f24}
h2{padding:8px 0 4px;font-size:17px;line-height:26px}
.row{display:flex;align-items:center;margin:0;padding:8px 0;border-bottom:1px solid #e7e4de}
.role{flex:none;width:128px;font-weight:500}
.finds{flex:1;min-width:0;padding-right:16px}
.finds span{display:block;color:#666d76;font-size:13px;line-height:20px}
button{flex:none;min-width:72px;min-height:36px;padding:6px 16px;border:1px solid #d5d1c8;border-radius:4px;background:#fff;color:#1b1f24;font:14px/22px inherit;font-family:inherit;cursor:pointer}
button:hover{border-color:#8a8f96}
button:focus,a:focus{outline:2px solid #1d5575;outline-offset:2px}
button.main{border-color:#c8102e;background:#c8102e;color:#fff}
button.main:hover{border-color:#a30d25;background:#a30d25}
.foot{margin-top:32px}
a{color:#1d5575}
@media (max-width:767px){.strip{padding:8px 16px}main{padding:24px 16px}h1{font-size:22px;line-height:32px}.row{flex-wrap:wrap}.role{width:100%;color:#474e57;font-size:13px;line-height:20px}button{min-height:44px;font-size:16px}}
`
