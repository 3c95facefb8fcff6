/** Words of English sentences and questions that say nothing about what is asked for. */
const english = `
  a an the this that these those my your our its their his her it i we you they me us them one who whom whose
  is are was were be been being am do does did done has have had having can could should would will shall may might must
  how what which when where why whether if please there here then than so too very just also only even yet ever
  to of in on at for from by with as and or but while into onto between about over under through against during upon
  per via vs versus still already now really actually else instead best good correct right way thing things something anything someone somebody anyone everyone
  any some each every all both such own same other another more most much many few
  get gets got getting want wants need needs let lets make makes try tries seem seems say says come comes go goes
  cannot cant s t don doesn isn aren didn wasn won
  possible
  use used using usage work works working help mean means meaning explain tell about info information
`
  .trim()
  .split(/\s+/);

/** Words of Chinese sentences and questions that say nothing about what is asked for, the longest first. */
const chinese = `
  什么意思 是啥意思 怎么回事 是干什么 可不可以 行不行 怎么用 怎么做 怎么弄 怎么写 怎么填 怎么办 怎么样 能不能 会不会 是不是 为什么 是什么 有没有 要不要 怎么 怎样 如何 为何 什么 哪里 哪儿 哪个 哪些 请问 是否 能否
  到底 究竟 才能 一下 还能 可以 可否 使用 应该 需要 多少 几个 为啥 是啥 意思 用法 咋 吗 呢 吧 啊 了 的 一直 处于 这个 那个 一个
`
  .trim()
  .split(/\s+/);

/** Words that only make something a question or a sentence. They say nothing about what is asked for. */
export const fillers = new RegExp(
  `(?<![\\w.-])(?:${english.join('|')})(?![\\w.-])|${chinese.join('|')}`,
  'gi',
);

const fillerWords = new Set(english);

/** Whether a word only makes something a sentence. */
export function isFiller(word: string): boolean {
  return fillerWords.has(word.toLowerCase());
}

/** Chinese characters that join words rather than being part of one. */
export const joiningCharacters = new Set(
  '的了是在和与或及也都就把被让由从为以等这那其该此并且而则但若如当请个于所',
);

/** Chinese characters that are part of many words and say nothing by themselves. */
export const dependentCharacters = new Set('时后前中上下里内外有没不未无可能会要需用按条次种两一将对向至到');
