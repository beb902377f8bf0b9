import type { BallotMethod } from '../../rules.ts'

/** What a ballot may say: the method, how many options there are, how many dots each voter has. */
export type Setting = { method: BallotMethod; options: number; dots: number | null }

/** The voice that takes part and chooses nothing, in every method. */
export const abstention = 'abstention'
export const answers = ['pour', 'contre', abstention] as const

/** A ranking, in groups of equals: [[2], [1, 3]] says the second option first, then the first and the third, alike. */
export type Ranking = readonly (readonly number[])[]

const ascending = (a: number, b: number) => a - b

/**
 * A choice is kept and published as a short text that a person can write: « pour », « 2>1=3 » (ranked: option 2 first, then 1 and 3 alike),
 * « 1:3 4:2 » (three dots to option 1, two to option 4). One choice has one writing, so that its fingerprint can be found again.
 */
export const writeRanking = (ranking: Ranking): string =>
  ranking
    .filter((group) => group.length > 0)
    .map((group) => [...group].sort(ascending).join('='))
    .join('>') || abstention

export const writeDots = (dots: ReadonlyMap<number, number>): string =>
  [...dots]
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => a - b)
    .map(([option, count]) => `${option}:${count}`)
    .join(' ') || abstention

const wholeNumber = /^[1-9]\d{0,3}$/
const isOption = (text: string, options: number) => wholeNumber.test(text) && Number(text) <= options

/** The ranking that a choice says; null when it says none. Nothing for a voice that abstains. */
export const readRanking = (choice: string, options: number): Ranking | null => {
  if (choice === abstention) return []
  const groups = choice.split('>').map((group) => group.split('='))
  const all = groups.flat()
  if (!all.every((one) => isOption(one, options)) || new Set(all).size !== all.length) return null
  return groups.map((group) => group.map(Number))
}

/** The dots that a choice gives; null when it is not one, or when it gives more than a voter has. */
export const readDots = (choice: string, options: number, most: number): ReadonlyMap<number, number> | null => {
  if (choice === abstention) return new Map()
  const given = new Map<number, number>()
  for (const part of choice.split(' ')) {
    const [option = '', count = '', rest] = part.split(':')
    if (rest !== undefined || !isOption(option, options) || !wholeNumber.test(count) || given.has(Number(option)))
      return null
    given.set(Number(option), Number(count))
  }
  const sum = [...given.values()].reduce((total, count) => total + count, 0)
  return sum > most ? null : given
}

/** The one writing of a choice, from a text that says it; null when this vote has no such choice. */
export const choiceIn = (setting: Setting, text: string): string | null => {
  if (setting.method === 'ranked') {
    const ranking = readRanking(text, setting.options)
    return ranking && writeRanking(ranking)
  }
  if (setting.method === 'dots') {
    const dots = readDots(text, setting.options, setting.dots ?? 0)
    return dots && writeDots(dots)
  }
  return (answers as readonly string[]).includes(text) ? text : null
}

type Votes = {
  abstained: number
  rankings: { ranking: Ranking; count: number }[]
  dots: Map<number, number>
}

/** A pile read for the count. A ballot that says nothing this vote knows cannot be there: it stops everything rather than being left out. */
export const votesOf = (setting: Setting, pile: readonly { choice: string; count: number }[]): Votes => {
  const votes: Votes = { abstained: 0, rankings: [], dots: new Map() }
  for (const { choice, count } of pile) {
    if (choiceIn(setting, choice) !== choice) throw new Error(`a ballot says « ${choice} »`)
    if (choice === abstention) votes.abstained += count
    else if (setting.method === 'ranked')
      votes.rankings.push({ ranking: readRanking(choice, setting.options) ?? [], count })
    else if (setting.method === 'dots')
      for (const [option, given] of readDots(choice, setting.options, setting.dots ?? 0) ?? [])
        votes.dots.set(option, (votes.dots.get(option) ?? 0) + given * count)
  }
  return votes
}
