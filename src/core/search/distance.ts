/** How many letters to add, drop, change or swap with the next to make one word of another; above `max`, some number above it. */
export const editDistance = (one: string, other: string, max: number): number => {
  if (Math.abs(one.length - other.length) > max) return max + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    before = last
    last = row
  }
  return at(last, other.length)
}

const at = (row: readonly number[], j: number): number => row[j] ?? Number.POSITIVE_INFINITY

const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** Every string at one edit of a word, after Peter Norvig’s spelling corrector: about four hundred for seven letters. */
export const neighbours = (word: string): string[] => {
  const cuts = Array.from({ length: word.length + 1 }, (_, i) => [word.slice(0, i), word.slice(i)] as const)
  return cuts.flatMap(([head, tail]) => [
    ...(tail.length > 0 ? [head + tail.slice(1), ...letters.map((letter) => head + letter + tail.slice(1))] : []),
    ...(tail.length > 1 ? [head + tail.charAt(1) + tail.charAt(0) + tail.slice(2)] : []),
    ...letters.map((letter) => head + letter + tail),
  ])
}

/** Words that a French ear hardly tells apart come to the same: « lion » and « lyon », « motif » and « motiv ». */
export const sound = (word: string): string =>
  word
    .replace(/y/g, 'i')
    .replace(/ph|v/g, 'f')
    .replace(/qu|k|c(?![eih])/g, 'c')
    .replace(/c(?=[ei])|ç|z/g, 's')
    .replace(/eau|au/g, 'o')
    .replace(/ai|ei/g, 'e')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/(?<!c)h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=..)[estx]+$/, '')
