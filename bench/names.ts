import { elide, fold } from '#core/pure/text.ts'
import type { OrganisationType } from './organisation-types.ts'
import type { Random } from './random.ts'
import { adjectives, doings, firstNames, manners, ofThings, syllables, things } from './words.ts'

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** « de Lyon », « d’Angers », « du Havre », « des Ulis » */
export const ofPlace = (place: string): string => {
  const [, article, rest = ''] = place.match(/^(Le|Les) (.+)$/) ?? []
  if (article === undefined) return elide('de', place)
  return `${article === 'Le' ? 'du' : 'des'} ${rest}`
}

const coined = (random: Random): string =>
  capital(Array.from({ length: 2 + random.below(2) }, () => random.pick(syllables)).join(''))

const surname = (random: Random): string => coined(random) + random.pick(['', '', 't', 'rd', 's', 'ux'])

const emblem = (random: Random): string => {
  const dice = random.next()
  if (dice < 0.4) return `La ${random.pickEarly(things)} ${random.pickEarly(ofThings)}`
  if (dice < 0.7) return coined(random)
  if (dice < 0.85) return `${random.pickEarly(firstNames)} ${surname(random)}`
  return `${random.pickEarly(doings)} ${random.pickEarly(manners)}`
}

/** A believable name for an organisation of this type seated there. */
export const organisationName = (random: Random, type: OrganisationType, place: string): string => {
  const dice = random.next()
  if (dice < 0.35) return `${type.name} ${ofPlace(place)}`
  if (dice < 0.6) return `${type.name} ${emblem(random)}`
  if (dice < 0.72) return `${emblem(random)} ${ofPlace(place)}`
  if (dice < 0.85) return emblem(random)
  if (dice < 0.94) return `${place} ${capital(random.pickEarly(adjectives))}`
  return `Les ${type.name === 'Association' ? 'Amis' : 'Compagnons'} ${ofPlace(place)}`
}

/** A believable name for a project. */
export const projectName = (random: Random, place: string): string => {
  const dice = random.next()
  if (dice < 0.4) return `${random.pickEarly(doings)} ${random.pickEarly(manners)}`
  if (dice < 0.65) return `${random.pickEarly(doings)} ${random.pickEarly(manners)} à ${place}`
  if (dice < 0.85) return `La ${random.pickEarly(things)} ${random.pickEarly(ofThings)} ${ofPlace(place)}`
  return `${coined(random)}, ${random.pickEarly(doings).toLowerCase()} ${random.pickEarly(manners)}`
}

/** The initials of a long name, as people shorten it; null when they make no acronym. */
export const acronymOf = (name: string): string | null => {
  const letters = fold(name)
    .split(' ')
    .filter((word) => word.length > 2)
    .map((word) => word.charAt(0).toUpperCase())
  return letters.length >= 3 ? letters.join('') : null
}
