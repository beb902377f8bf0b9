/** A word of what was typed, as the precedents have it: in how many of them, and how far one may trust that it is what was typed. */
export type Asked = { word: string; precedents: number; trust: number }

/** What a word tells: nearly nothing when it is everywhere, much when few precedents have it. */
export const weightOf = ({ precedents, trust }: Omit<Asked, 'word'>, total: number): number =>
  trust * Math.log(1 + total / Math.max(1, precedents))

/** A long text is judged by that many of its words, the most telling. */
export const mostWords = 150
/** The precedents read for the rare words of a text, all together. */
const mostRead = 2_500
/** Words too common to be followed one by one are followed two by two. */
const paired = 4

export type Plan = {
  words: (Asked & { weight: number })[]
  /** Those looked up one by one. */
  rare: string[]
  /** Those looked up two by two. */
  common: string[]
}

/** How precedents near a text are looked for, whatever its length, without reading many of them. */
export const planOf = (asked: readonly Asked[], total: number): Plan => {
  const words = asked
    .map((one) => ({ ...one, weight: weightOf(one, total) }))
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords)
  let read = 0
  const rare = words.filter(({ precedents }) => {
    read += precedents
    return read <= mostRead
  })
  const common = words.slice(rare.length, rare.length + paired)
  return { words, rare: rare.map(({ word }) => word), common: common.map(({ word }) => word) }
}

export const pairsOf = (words: readonly string[]): [string, string][] =>
  words.flatMap((one, i) => words.slice(i + 1).map((other): [string, string] => [one, other]))

export type Likeness = {
  /** From 0 to 1: what they have in common, of the shorter of the two. */
  common: number
  sharedWords: number
  askedWords: number
  sameMatter: boolean
  sameHow: boolean
  refused: boolean
}

const near = 0.16
const veryNear = 0.4

/** How near a precedent is, or null: one that shares a word in passing is of no help. */
export const closenessOf = (one: Likeness): 'very_close' | 'close' | 'contrary' | null => {
  const enough = one.sharedWords >= Math.min(2, one.askedWords)
  const asNear = one.common + (one.sameMatter ? 0.04 : 0) + (one.sameHow ? 0.02 : 0)
  if (!enough || asNear < near) return null
  if (one.refused) return 'contrary'
  return one.common >= veryNear && one.sharedWords >= 3 && one.sameMatter && one.sameHow ? 'very_close' : 'close'
}
