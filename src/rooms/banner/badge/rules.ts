import { excerpt } from '#core/pure/text.ts'

/** A name on one line, or on two cut between words; beyond, it ends by « … ». */
export const linesOf = (name: string, perLine: number): string[] => {
  const line = name.replace(/\s+/g, ' ').trim()
  if ([...line].length <= perLine) return [line]
  const head = [...line].slice(0, perLine + 1).join('')
  const cut = head.lastIndexOf(' ')
  if (cut <= 0) return [excerpt(line, perLine)]
  return [line.slice(0, cut), excerpt(line.slice(cut + 1), perLine)]
}

// of a bold line in a system font, in parts of its size: what is wide, what is narrow, the rest
const widthOf = (letter: string): number => {
  if (/[MWmw@%—]/u.test(letter)) return 0.95
  if (/[iljtfrI.,;:!'’|() -]/u.test(letter)) return 0.36
  return /\p{Lu}|\p{N}/u.test(letter) ? 0.7 : 0.58
}

/** Does this line, at that size, surely hold in that room? */
export const fitted = (line: string, size: number, room: number): boolean =>
  [...line].reduce((width, letter) => width + widthOf(letter) * size, 0) <= room
