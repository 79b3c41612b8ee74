/**
 * How a branch would put it. Braces are filled from its own work and figures (`papers.ts`). A paragraph begins in one of several
 * ways and ends in one of several others, so that no two branches of one trade hand in the same.
 */
export interface Paragraph {
  readonly open: readonly string[]
  readonly close: readonly string[]
}

/** The one sentence of 提名. */
export const sentence: Paragraph = {
  open: [
    '{pain}，支部就从这里改起：{way}',
    '把党员放到{place}去，{way}',
    '让{whom}少等一天、少跑一趟：{way}',
    '盯住“{pain}”这一件事，{way}',
    '{whom}在哪里，“{carrier}”就设到哪里：{way}',
    '{what}最难的一截由党员来扛：{way}',
    '不添新摊子，把{what}做细：{way}',
  ],
  close: [
    '。',
    '，一件一件见底。',
    '，办完还要回头问。',
    '，做一件记一件。',
    '，{place}天天有党员。',
    '，难事不过{k}天。',
    '，先从{month}月做起。',
  ],
}

export const connotation: Paragraph = {
  open: [
    '“{brand}”从{what}里来。{whom}常说：{pain}。支部议了{k}次，定下一条笨办法：{way}。',
    '为{whom}做，做{what}这一件。过去{pain}；现在{way}。',
    '这个名字是{whom}先叫起来的。去年试做{n}次，{way}，大家顺口就叫“{brand}”。',
    '“{brand}”说的是一件事、一种做法、一个地方：事是{what}，做法是{way}，地方就在{place}。',
    '{pain}，这是支部走访{r}户以后记在本上最多的一句话。“{brand}”就冲这句话来：{way}。',
    '以前一提{what}，{whom}先皱眉。支部把{members}名党员分成{k}组，{way}。',
    '{place}离机关不远，{whom}却常觉得够不着。支部从{month}月起{way}，给这件事取名“{brand}”。',
  ],
  close: [
    '名字不求响亮，求{whom}记得住、找得到。',
    '叫“{brand}”，是要每名党员都记着自己站在{place}。',
    '支部沿用下来，也照这个名字要求自己。',
    '哪一样丢了，“{brand}”这块牌子就不作数。',
    '做到{whom}不再说这句话，才算名副其实。',
    '取名“{brand}”，取的是看得见人、问得到事、等得到回音。',
    '牌子要挂，先要{whom}点头。',
    '往后谁当书记，都得把“{brand}”这几个字做实。',
  ],
}

export const concept: Paragraph = {
  open: [
    '{whom}的一句难处，就是党员的一件实事，{what}尤其如此；',
    '不另起炉灶，把党员的样子做进{what}的每一步；',
    '先办成一件{what}，再推开一片；',
    '{what}的规矩要改到{whom}方便，这是党员先要做的事；',
    '{what}干得好不好，先看{ind}；',
    '{what}是小事，小事天天做就是大事；',
    '{what}能当面说清的不让人等，能党员跑的不让人跑；',
    '“{carrier}”挂在墙上容易，挂在{whom}嘴上难；',
  ],
  close: [
    '做到人、做到日子，才算做到了。',
    '让{whom}看得见、说得出。',
    '{place}有多近，党员就站多近。',
    '再看{whom}下回还来不来找我们。',
    '“{carrier}”上记的，就是交的答卷。',
    '“{brand}”挣的是后一样。',
    '一件办不好，“{brand}”就还没有做成。',
  ],
}

export const theme: Paragraph = {
  open: [
    '先用{a}个月把{what}里{whom}反映最多的{k}类事理出来，再由党员一人一类领办，{way}；',
    '{what}先在{place}试一处，{month}月看{ind}；再把做法写成一页纸，推到其他{k}个岗；',
    '先摸清底数，去年{n}次里哪{k}类最费劲；再分到人，{way}；',
    '先给{what}立规矩，写明谁办、几天办、找谁问；再练本事，每月一课、师徒结对；',
    '先从最难的一截做起：{pain}；再{way}；',
    '先听{r}户怎么说{what}，再定{k}件要紧的事，由党员认领，{way}；',
  ],
  close: [
    '最后用{ind}和回访检验，不达数不收手。',
    '最后把“{carrier}”固定下来，换了人照样做。',
    '最后回头看，{r}户逐户问一遍，问到的都记下来。',
    '最后晒结果，{ind}按月贴在{place}。',
    '最后请{whom}来评，评差了的当月就改。',
    '最后对照{target}{unit}算账，差多少补多少。',
    '最后把没做成的也写明，留给“{brand}”的下一年。',
    '最后开一次现场会，就在{place}，做给大家看。',
  ],
}

export const background: Paragraph = {
  open: [
    '去年支部在{place}试办{what}{n}次，{ind}由{old}{unit}变为{now}{unit}（{source}）；回访{r}人，多数说比以前省心。',
    '支部现有党员{members}名，一线岗位{f}名。{what}一年约{n}次，{ind}现为{now}{unit}（{source}）。',
    '从{month}月算起，{way}，共{n}次，{source}都有记录。',
    '基础有三样：一是有人，{f}名党员在{place}值守；二是有数，{ind}{now}{unit}，来自{source}；三是有做法，“{carrier}”试了{a}个月，没有断过。',
    '{what}不是从零起步。前年只有{f}名党员自发在做，去年支部接过来，做了{n}次，走访{r}户。',
    '{what}的{ind}去年是{old}{unit}，今年{month}月是{now}{unit}（{source}），中间做了{n}次。',
  ],
  close: [
    '不足是只有{f}名党员会做，人一调走就断。',
    '{whom}送来{k}条意见，采纳{f}条，其中一条改了流程图的第二步。',
    '“{carrier}”已写满{k}本，放在{place}，谁都可以翻。',
    '还没有做到的是夜里和周末，{f}名党员轮不过来。',
    '有一条教训：去年{month}月停过{k}天，{whom}马上就觉出来了。',
    '兄弟支部来看过{f}回，问得最多的是怎么记、怎么查。',
    '底子有了，差的是一个名字和一份方案，所以申报“{brand}”。',
    '回访{r}人，留下电话愿意再评的有{k}成。',
  ],
}

export const feature: Paragraph = {
  open: [
    '与{what}这项本职结合，“{carrier}”就设在{place}，当场答复、当场记录。',
    '特色在“近”：党员不在办公室等，{way}。',
    '别的支部也做{what}，不同在于我们把结果交给{whom}评，评的是{ind}，不是材料厚薄。',
    '结合在岗位上：{what}就是{members}名党员的本行，{f}名就在{place}，不用另外抽人。',
    '特色是一件东西、一条规矩：东西是“{carrier}”，规矩是当日事当日记。',
    '结合点在{what}的第一步和最后一步，这两步最容易丢人，也最容易看出党员在不在。',
  ],
  close: [
    '别处多是活动一阵子，我们是一年{n}次，次次有记录可查。',
    '{month}月以来没有漏过一天，这一点同类支部还没有。',
    '是谁写的、哪天写的，一翻就见。',
    '做的就是每天要做的活，只是做得更细、记得更清。',
    '{way}，看着笨，{whom}却认这个。',
    '不另开会、不另报表，{source}里本来就有的数，拿来就用。',
    '{f}名党员轮着来，书记每月至少一天，排班贴在{place}。',
    '“{brand}”离了{what}就不成立，离了党员也不成立。',
  ],
}

export const story: Paragraph = {
  open: [
    '{month}月里，{sur}师傅来{place}，一开口就说“{pain}”。值守的党员没有解释，先把事记在“{carrier}”上，写明{k}天内回话。第二天党员上门，第{k}天办成。',
    '去年{month}月，一位姓{sur}的老人为{what}在{place}等了半天。党员问清原委，才知道问题出在我们自己的说明上：三处说法不一样。支部当晚把说明改成一张，第二天贴出来。',
    '{sur}同志那个月接了{f}件难事，最难的一件拖了两年。党员前后跑了{k}趟，把相关的人请到一张桌上，{way}。',
  ],
  close: [
    '对方后来又来过一回，是带邻居来的。支部把这件事写进一页纸，新来的同志都从这件事学起。',
    '{n}次里再没有人为这件事白跑。老人说：“早这样，我就不用请假了。”',
    '签字那天，对方说了一句“你们真来了”。这句话现在写在“{carrier}”的第一页。',
    '“{brand}”这个名字，就是那天晚上在支部会上定下的。',
  ],
}

/** The four marks, each in a sentence or two. */
export const effect: Paragraph = {
  open: [
    '“{brand}”试办一年，{what}{n}次，',
    '{month}月起{way}，“{brand}”已有{n}次，',
    '“{brand}”做了{n}次，{whom}为同一件事再来的少了{f}成，',
  ],
  close: [
    '{ind}由{old}{unit}到{now}{unit}（{source}）。',
    '{ind}现为{now}{unit}（{source}）。',
    '{ind}{now}{unit}，就从这个数往下做。',
  ],
}
export const satisfaction: Paragraph = {
  open: [
    '“{brand}”回访{r}人，',
    '“{brand}”季度问卷收回{r}份，',
    '{place}为“{brand}”设的意见箱{a}个月只收到{f}条埋怨，',
  ],
  close: ['都说找得到人、说得清楚。', '{whom}最认可的是“{carrier}”。', '都已当面回话。', '意见本上留了{k}条好话。'],
}
export const plasticity: Paragraph = {
  open: [
    '“{brand}”的做法一页纸就能说清，',
    '“{brand}”往深里可以做到{target}{unit}，',
    '“{carrier}”换个地方也能用，“{brand}”不挑人，',
    '{k}个科室已经来看过“{brand}”，',
  ],
  close: ['可以照着做。', '往宽里可以推到下属单位。', '兄弟支部借去试了{a}个月。', '从{place}推到{r}户都做得来。'],
}
export const potential: Paragraph = {
  open: [
    '“{brand}”的台账和流程都在，',
    '“{brand}”靠的是岗位不是个人，',
    '“{brand}”本来就是{what}里的一步，',
    '{f}名党员已能独立做“{brand}”，',
  ],
  close: [
    '换一任书记也接得住。',
    '{members}名党员轮得过来。',
    '只要业务在，这件事就断不了。',
    '“{carrier}”不跟着人走。',
  ],
}

export const slogans = [
  '多走一步，少跑一趟',
  '有事找得到人',
  '难事我来办',
  '说到哪天，办到哪天',
  '党员在，回音在',
  '把事办到心坎上',
  '看得见的党员',
]

export const replies = [
  '已落实到人：改由本支部党员负责，日子也写上了。',
  '已补上能检查的日子和数，来源写在后面。',
  '两处说法已经统一，只留主要的一个领域。',
  '已按先后写成三步，每一步都有人。',
  '已换成本支部独有的做法，并补了一组前后对照的数。',
  '载体已固定下来，放在办事的地方。',
]

export const withdrawals = [
  '支部今年有机构调整，明年再报。',
  '与另一个支部的做法相近，商定合并由对方申报。',
  '业务已整体划转，暂不具备创建条件。',
  '党员人数变化大，先把队伍稳住，下年度再申报。',
]
export const delays = [
  '支部书记培训未归，书面申请延期。',
  '单位防汛值守，支部书面申请延期。',
  '支部换届刚结束，申请延期几日。',
]
export const onPaper = ['支部送来纸质申报材料，代为录入。', '支部所在地暂无网络，电话委托代办。']
