import { fold } from '#core/pure/text.ts'
import type { AdministrationKind, How, Matter } from '../../rules.ts'

type Competence = { matters: readonly Matter[]; desks: readonly AdministrationKind[] }

/** For what is often sent to the wrong desk: the matters it goes by, and who is competent. Their words and names are in `words.ts`. */
export const competences = {
  nursery: {
    matters: ['education', 'health_social', 'planning'],
    desks: ['department_council', 'social_security', 'municipality'],
  },
  solidarity_agreement: { matters: ['work', 'associations', 'grants', 'tax'], desks: ['prefecture', 'state_local'] },
  accessibility: {
    matters: ['planning', 'culture', 'associations', 'health_social', 'education'],
    desks: ['municipality', 'state_local', 'prefecture'],
  },
  social_transport: {
    matters: ['transport', 'health_social', 'associations'],
    desks: ['region_council', 'municipality', 'prefecture', 'state_local'],
  },
  building: {
    matters: ['planning', 'environment', 'culture', 'education'],
    desks: ['municipality', 'state_local', 'prefecture'],
  },
  insertion: { matters: ['work', 'grants', 'procurement'], desks: ['state_local', 'prefecture'] },
  training: { matters: ['education', 'work'], desks: ['state_local', 'prefecture'] },
  care_home: { matters: ['health_social', 'planning', 'grants'], desks: ['health_agency', 'department_council'] },
  home_help: { matters: ['health_social', 'work'], desks: ['department_council', 'state_local', 'prefecture'] },
  young_people: { matters: ['associations', 'education'], desks: ['education_office', 'prefecture'] },
  school: { matters: ['education', 'associations', 'health_social'], desks: ['education_office'] },
  school_premises: {
    matters: ['education', 'associations', 'procurement', 'planning'],
    desks: ['municipality', 'department_council', 'region_council'],
  },
  tax_receipt: { matters: ['tax', 'associations', 'grants'], desks: ['state_local'] },
  association: { matters: ['associations', 'tax'], desks: ['prefecture'] },
  contributions: { matters: ['tax', 'work', 'associations'], desks: ['social_security'] },
  food: {
    matters: ['health_social', 'environment', 'work', 'associations'],
    desks: ['state_local', 'prefecture'],
  },
  heritage: { matters: ['culture', 'planning'], desks: ['state_local', 'prefecture'] },
  public_space: {
    matters: ['planning', 'transport', 'culture', 'work', 'associations', 'environment'],
    desks: ['municipality', 'department_council'],
  },
  waste: { matters: ['environment', 'procurement', 'planning'], desks: ['municipality'] },
  classified_site: { matters: ['environment', 'planning', 'work'], desks: ['prefecture', 'state_local'] },
  minimum_income: {
    matters: ['health_social', 'work', 'grants'],
    desks: ['department_council', 'social_security', 'employment'],
  },
  disability: { matters: ['health_social', 'work', 'education'], desks: ['department_council'] },
  personal_data: { matters: ['data', 'health_social', 'education', 'work'], desks: ['agency'] },
  european_funds: {
    matters: ['grants', 'work', 'education'],
    desks: ['region_council', 'state_local', 'department_council'],
  },
  foreign_worker: { matters: ['work', 'health_social', 'education'], desks: ['prefecture', 'state_local', 'ministry'] },
} as const satisfies Record<string, Competence>
export type Desk = keyof typeof competences

export type Asked = {
  administrationKind: AdministrationKind | null
  matter: Matter | null
  how: How | null
  /** All that the person wrote of it. */
  text: string
}

/** `wrong`: it likely went to a desk that cannot decide it. `lead`: among several, or to nobody, here is who decides. */
export type Orientation = { desk: Desk; as: 'wrong' | 'lead' }

// « plu » is a plan, « plus » is in every text: letters that stand for words have no plural
const longestInitials = 4
const singular = (word: string) => (word.length > longestInitials ? word.replace(/[sx]$/, '') : word)
const plain = (text: string) => ` ${fold(text).split(' ').map(singular).join(' ')} `

/**
 * Whether a question likely went to the wrong desk, and who is competent: from what it is about (matter and words), whom it was put to, and
 * how it blocks. Null when nothing says so: it only ever suggests. `wordsOf` tell what each is about.
 */
export const rightDesk = (
  { administrationKind, matter, how, text }: Asked,
  wordsOf: Record<Desk, readonly string[]>,
): Orientation | null => {
  if (!administrationKind || !matter || !how) return null
  const said = plain(text)
  const about = (Object.keys(competences) as Desk[]).filter((desk) => {
    const { matters }: Competence = competences[desk]
    return matters.includes(matter) && wordsOf[desk].some((word) => said.includes(plain(word)))
  })
  const [first] = about
  if (!first) return null
  const competent = about.some((desk) => {
    const { desks }: Competence = competences[desk]
    return desks.includes(administrationKind)
  })
  if (how === 'silo' || how === 'nobody' || administrationKind === 'other')
    return { desk: first, as: competent ? 'lead' : 'wrong' }
  // a ministry is the desk of the rule itself
  if (competent || (administrationKind === 'ministry' && how === 'rule')) return null
  return { desk: first, as: 'wrong' }
}
