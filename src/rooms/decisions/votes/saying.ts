import { count, joinWords } from '#core/pure/text.ts'
import { abstention, readDots, readRanking } from '../counting/choices/rules.ts'
import type { DecisionView } from '../queries.ts'
import { answerNames, words } from './words.ts'

/** A choice in words, one line each: what the voter reads before it goes, and beside its writing in the published list. */
export const linesOf = (
  { method, options, dots }: Pick<DecisionView, 'method' | 'options' | 'dots'>,
  choice: string,
): string[] => {
  if (choice === abstention) return [words.abstain]
  const nameOf = (number: number) => options.find((one) => one.number === number)?.label ?? String(number)
  if (method === 'ranked') {
    const ranking = readRanking(choice, options.length) ?? []
    const placed = new Set(ranking.flat())
    const left = options.filter(({ number }) => !placed.has(number)).map(({ label }) => label)
    return [
      ...ranking.map((group, index) => `${words.rank(index + 1)}\u00a0: ${joinWords(group.map(nameOf))}`),
      ...(left.length > 0 ? [`${words.noRank}\u00a0: ${joinWords(left)}`] : []),
    ]
  }
  if (method === 'dots')
    return [...(readDots(choice, options.length, dots ?? 0) ?? [])].map(
      ([option, given]) => `${nameOf(option)}\u00a0: ${count(given, 'point', 'points')}`,
    )
  return [answerNames[choice] ?? choice]
}
