import { fold } from './text.ts'

/** Words that do not tell two names apart: « L’association du Garage » is « Garage ». */
const common = new Set(
  'l la le les d de du des et a au aux en un une association asso collectif cooperative scop scic sa sas sarl'.split(
    ' ',
  ),
)

/** A name as twins are looked for: folded, without the words that do not tell names apart; as it is when nothing else is left. */
export const nameKey = (name: string): string => {
  const words = fold(name).split(' ')
  const telling = words.filter((word) => !common.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}
