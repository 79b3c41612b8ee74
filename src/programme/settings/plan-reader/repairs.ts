/**
 * Text from document-sharing sites loses single characters (内 of 内涵, 范 of 示范). Each rule names a word of the
 * genre that cannot stand as it is, and where the missing character belongs: before or after the match's first character.
 */
type Repair = { broken: RegExp; lost: string; side: 'before' | 'after'; intact: RegExp }

const REPAIRS: Repair[] = [
  { broken: /涵(?![养盖括义洞育化])/g, lost: '内', side: 'before', intact: /[内蕴包海意]$/ },
  {
    broken: /容(?![易量纳错忍貌积器颜身许])/g,
    lost: '内',
    side: 'before',
    intact: /[内形笑从收包宽美兼阵市面仪校院纵扩相不整军村厂繁雍刻]$|[人之]动$/,
  },
  {
    broken: /示(?=作用|性(?!质)|点|岗|区|带动|引领|品牌|支部|单位|效应|基地|窗口|党支部|项目|案例)/g,
    lost: '范',
    side: 'after',
    intact: /[展警启提指揭表公显标暗告批预训明昭图演出请诲夸]$/,
  },
  { broken: /模(?=人物|带头|作用|党员|事迹|个人)/g, lost: '范', side: 'after', intact: /[规劳楷航建]$/ },
  { broken: /模(?=[作，、。])/g, lost: '范', side: 'after', intact: /(?:[^锋]|^)$/ },
  { broken: /规(?=化建设|化水平|化管理|有序|运行)/g, lost: '范', side: 'after', intact: /[正常法合违]$/ },
  { broken: /围(?=内)/g, lost: '范', side: 'before', intact: /[范周外包重合氛]$/ },
  { broken: /以(?=[，。；）、])/g, lost: '内', side: 'after', intact: /(?:[^字日天]|^)$/ },
  { broken: /出(?=新[。，；])/g, lost: '陈', side: 'before', intact: /(?:[^推]|^)$/ },
]

/** The characters that a rule looks at: most short lines have none. */
const LOOKED_AT = /[涵容示模规围以出]/

/** Index in the line → character that is missing before that index. */
export function lostCharacters(line: string): Map<number, string> {
  const found = new Map<number, string>()
  if (!LOOKED_AT.test(line)) return found
  for (const { broken, lost, side, intact } of REPAIRS) {
    for (const match of line.matchAll(broken)) {
      if (intact.test(line.slice(Math.max(0, match.index - 3), match.index))) continue
      found.set(side === 'before' ? match.index : match.index + 1, lost)
    }
  }
  return found
}
