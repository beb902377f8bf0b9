import type { Criterion } from '../rules.ts'
import type { Case } from './cases.ts'
import { details } from './details.ts'
import { paper } from './paper.ts'

/** What a criterion asks besides the answer. */
export const detailOf = ({ voice }: Case, name: string): string => {
  const text = details[name]?.[voice]
  if (!text) throw new Error(`The demonstration says nothing of ${name}`)
  return text
}

const pieces = {
  method: { title: 'Livret d’accompagnement', kind: 'method' },
  public_criteria: { title: 'Règlement du comité', kind: 'other' },
  independence: { title: 'Financeurs des trois dernières années', kind: 'accounts' },
} as const

/** A document of the vault where it says more than a page, a link elsewhere. */
export const proofOf = ({ organisation, voice }: Case, { code, title, evidence }: Criterion) => {
  const given = pieces[code as keyof typeof pieces]
  if (!evidence) return { piece: null, link: null }
  if (!given) {
    const link = { url: `https://soutiens.example/${code}`, title: `${title}\u00a0: notre page`, isPublic: voice === 0 }
    return { piece: null, link }
  }
  const file = paper(`${code}.pdf`, [given.title, organisation, 'Pièce inventée pour la démonstration.'])
  return { piece: { ...given, file, isPublic: voice === 0 }, link: null }
}
