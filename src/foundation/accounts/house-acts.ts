/** What the house's chain says, in the auditor's words. The keys are hashed into entries: they are never renamed. */
export const houseActs: Readonly<Record<string, string>> = {
  'account.create': '建立账号',
  'account.activate': '启用账号',
  'account.reissue': '重置密码，重新发放启用码',
  'account.password': '修改密码',
  'account.totp': '绑定动态码',
  'account.totp_removed': '解除动态码',
  'account.sign_in': '登录',
  'account.sign_out': '退出登录',
  'account.locked': '连续五次登录失败，锁定账号',
  'account.duty': '授予管理职责',
  'grant.give': '授予角色',
  'grant.end': '终止角色',
  'committee.found': '建立工委',
  'holidays.change': '修改节假日表',
}

export const sentenceOf = (act: string) => houseActs[act] ?? act

/** The acts whose sentence has these words in it. */
export const actsSaid = (words: string) =>
  Object.entries(houseActs).flatMap(([act, sentence]) => (sentence.includes(words) ? [act] : []))

/** Who acted where nobody had an account yet: hashed into entries, never renamed. */
export const setUpCommand = 'set-up link'
