import { fold } from './text.ts'

const MAX_CHARACTERS = 100
const MAX_WORDS = 8

const STOP_WORDS = new Set(
  (
    'a ai au aux avec c ce ces cet cette chez d dans de des du elle en et eux il ils j je l la le les leur leurs lui m ma ' +
    'mais me mes mon n ne nos notre nous on ou par pas pour qu que qui s sa sans se ses son sont sous sur t ta te tes ton ' +
    'tu un une vers vos votre vous y est'
  ).split(' '),
)

/**
 * The words to look for in what someone typed: folded, each once, without the small words of French (unless there is nothing
 * else), at most eight out of the first hundred characters. `original` is what was read, to be shown again.
 */
export function parseQuery(text: string): { words: string[]; original: string } {
  const original = [...text.trim()].slice(0, MAX_CHARACTERS).join('').trim()
  const all = [...new Set(fold(original).split(' '))].filter(Boolean)
  const telling = all.filter((word) => !STOP_WORDS.has(word))
  return { words: (telling.length > 0 ? telling : all).slice(0, MAX_WORDS), original }
}

/** How many typing errors a word may hold: 0 under four letters, 1 up to seven, 2 beyond. Digits forgive none: a postcode is exact. */
export function editDistanceAllowed(word: string): 0 | 1 | 2 {
  const letters = word.match(/\p{L}/gu)?.length ?? 0
  if (letters < 4) return 0
  return letters < 8 ? 1 : 2
}
