import type { Draws } from './chance.ts'

export const surnames = [
  ...'赵钱孙李周吴郑王冯陈沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹苏潘葛范彭鲁韦马苗方袁柳史唐薛雷贺倪汤罗毕郝安常乐傅齐康余顾孟黄穆萧尹姚邵汪毛米贝明成戴宋庞熊纪舒项祝董梁杜阮蓝闵季贾江童郭梅林钟徐邱骆高夏蔡田樊胡霍万卢莫房',
]
const first = [
  ...'建国志明海文晓春秀玉桂永立新思雨子佳雅静晨宇博浩俊欣悦梦诗若清望知星远书言以安世承景怀向维克家慧美红丽芳华素兰',
]
const second = [
  ...'军强伟平华明辉波涛刚勇杰峰斌磊鹏飞芳敏娟霞英兰萍红梅琴云莲真环雪荣爱妹香月莺媛艳瑞凡佳宁然和舟禾谷野朗谦之川山岚溪遥航帆阳轩',
]

/** A made-up name of two or three characters; nobody is meant. */
export function personName(draws: Draws): string {
  const surname = draws.pick(surnames)
  return draws.once(0.22) ? `${surname}${draws.pick(second)}` : `${surname}${draws.pick(first)}${draws.pick(second)}`
}
