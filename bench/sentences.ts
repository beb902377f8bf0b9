import { ofPlace } from './names.ts'
import type { OrganisationType } from './organisation-types.ts'
import type { Random } from './random.ts'
import { adjectives, aims, means, publics, verbs } from './words.ts'

/** One or two sentences on what an organisation does. */
export const organisationSummary = (random: Random, type: OrganisationType, form: string, place: string): string => {
  const who = form === 'association' ? 'Cette association' : form === 'cooperative' ? 'Cette coopérative' : 'L’équipe'
  const first = `${who} ${type.does}.`
  if (random.chance(0.25)) return first
  const second = random.chance(0.5)
    ? `Elle ${random.pickEarly(verbs)} ${random.pickEarly(publics)} ${ofPlace(place)} par ${random.pickEarly(means)}.`
    : `Avec ${random.pickEarly(publics)}, un projet ${random.pickEarly(adjectives)} pour ${random.pickEarly(aims)}.`
  return `${first} ${second}`
}

/** One or two sentences on what a project changes; most are carried by an association. */
export const projectSummary = (random: Random, place: string): string => {
  const first = `Un projet ${random.pickEarly(adjectives)}\u00a0: ${random.pickEarly(means)} pour ${random.pickEarly(publics)} ${ofPlace(place)}.`
  if (random.chance(0.35)) return first
  const carrier = random.chance(0.8) ? 'une association' : 'une coopérative'
  return `${first} Porté par ${carrier} qui ${random.pickEarly(verbs)} le territoire.`
}

/** The need addressed, in one sentence. */
export const need = (random: Random): string =>
  `Ici, ${random.pickEarly(publics)} manquent encore de solutions pour ${random.pickEarly(aims)}.`
