import type { LegalForm, Stage } from '../rules.ts'
import { legalFormNames, stageNames } from '../words.ts'

/** One value of a filter: as stored in the index, as written in the address, as read on screen. */
export type Choice = { code: string; param: string; label: string }

const stageParams: Record<Stage, string> = {
  emerging: 'emergent',
  experimented: 'experimente',
  scaling: 'essaimage',
}

const legalFormParams: Record<LegalForm, string> = {
  association: 'association',
  cooperative: 'cooperative',
  company: 'societe',
  foundation: 'fondation',
  mutual: 'mutuelle',
  public_body: 'organisme-public',
  collective: 'collectif',
  individual: 'individuelle',
}

const choicesOf = <Code extends string>(params: Record<Code, string>, labels: Record<Code, string>): Choice[] =>
  (Object.keys(params) as Code[]).map((code) => ({ code, param: params[code], label: labels[code] }))

export const stageChoices = choicesOf(stageParams, stageNames)
export const legalFormChoices = choicesOf(legalFormParams, legalFormNames)

/** The classes of places, told apart by the rule of the geography. */
export const ruralityChoices: readonly Choice[] = [
  { code: 'rural', param: 'rural', label: 'Rural' },
  { code: 'periurban', param: 'periurbain', label: 'Périurbain' },
  { code: 'urban', param: 'urbain', label: 'Urbain' },
  { code: 'overseas', param: 'outre-mer', label: 'Outre-mer' },
]

/** What the site recognises in a project, and in a structure: never the same thing. */
export const bannerChoices: readonly Choice[] = [{ code: 'banner', param: 'oui', label: 'Sous la bannière' }]
export const labelChoices: readonly Choice[] = [{ code: 'label', param: 'en-cours', label: 'Label en cours' }]
export const markChoices: readonly Choice[] = [...bannerChoices, ...labelChoices]

/** The French name of a stored value; the value itself when it is of a later version. */
export const labelOf = (choices: readonly Choice[], code: string): string =>
  choices.find((choice) => choice.code === code)?.label ?? code
