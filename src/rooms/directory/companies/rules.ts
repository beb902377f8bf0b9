import { z } from 'zod'
import { checkSiren, checkSiret } from '#core/pure/identifiers.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { LegalForm } from '../rules.ts'

/** All that is kept of a company: nothing of the people who lead it. A personal enterprise bears the name of a person: it has none here. */
export const companies = z.array(
  z.object({
    siren: z.string(),
    /** Of the establishment asked for; none when the whole company was. */
    siret: z.string().nullable(),
    name: z.string().nullable(),
    acronym: z.string().nullable(),
    communeCode: z.string().nullable(),
    commune: z.string().nullable(),
    /** INSEE « catégorie juridique », four digits. */
    legalNature: z.string().nullable(),
    isClosed: z.boolean(),
    rna: z.string().nullable(),
    /** The register lists some structures of the social economy; absent from its list is not outside of it. */
    isEss: z.boolean(),
    isMission: z.boolean(),
    isSiae: z.boolean(),
    isAssociation: z.boolean(),
  }),
)
export type Company = z.infer<typeof companies>[number]

export const personalNature = '1000'

/** What is asked of the register: digits of a number that holds, or the words of a name. */
export type Question = { kind: 'siren' | 'siret' | 'name'; text: string }
export type QuestionRefusal = 'missing' | 'short' | 'length' | 'checksum'

const shortest = 3 // the register refuses less
const longestNotNumber = 7 // « 1901 » may be a name; from eight digits on, someone is copying a number

/** Reads what was typed, so that a wrong number is said here rather than sent outside. */
export const readQuestion = (typed: string): Outcome<Question, QuestionRefusal> => {
  const text = typed.trim().replace(/\s+/g, ' ')
  if (text === '') return refused('missing')
  const digits = text.replace(/[\s.-]/g, '')
  if (!/^\d+$/.test(digits) || digits.length <= longestNotNumber) {
    return text.length < shortest ? refused('short') : done({ kind: 'name', text })
  }
  const [kind, checked] =
    digits.length === 14 ? (['siret', checkSiret(digits)] as const) : (['siren', checkSiren(digits)] as const)
  if (checked.ok) return done({ kind, text: checked.value })
  return refused(checked.refusal === 'checksum' ? 'checksum' : 'length')
}

/** Two ways to type the same name are one question. */
export const cacheKey = ({ kind, text }: Question): string => (kind === 'name' ? text.toLocaleLowerCase('fr') : text)

/** How long an answer is good for, in milliseconds. */
export const freshFor = 86_400_000

/**
 * INSEE « catégories juridiques », the first that fits. Only what the category says for sure: what it leaves open (civil companies,
 * unions, groupings, foreign law) is left to people.
 */
const natures: readonly (readonly [RegExp, LegalForm])[] = [
  [/^1000$/, 'individual'],
  [/^[47]\d{3}$/, 'public_body'],
  [/^(51|63)\d\d$/, 'cooperative'],
  [/^(5203|5307|5309)$/, 'cooperative'],
  [/^5[456](43|47|5[1-589]|60)$/, 'cooperative'],
  [/^65(43|5[148]|60|95|96)$/, 'cooperative'],
  [/^5[2-8]\d\d$/, 'company'],
  [/^(6411|82\d\d)$/, 'mutual'],
  [/^92(10|2\d|30|60)$/, 'association'],
  [/^93\d\d$/, 'foundation'],
]

export const legalFormOf = (nature: string | null): LegalForm | null =>
  natures.find(([shape]) => shape.test(nature ?? ''))?.[1] ?? null

/** The register gives the arrondissements of Paris, Lyon and Marseille as communes; for us a seat is in the town. */
export const communeOf = (code: string): string => {
  if (/^751(0[1-9]|1\d|20)$/.test(code)) return '75056'
  if (/^6938[1-9]$/.test(code)) return '69123'
  return /^132(0[1-9]|1[0-6])$/.test(code) ? '13055' : code
}

export type Place = { id: number; name: string }

/** What a sheet says of who an organisation is, as far as the register may say it too. */
export type Identity = {
  siren: string | null
  siret: string | null
  rna: string | null
  legalForm: LegalForm | null
  seat: Place | null
  acronym: string | null
}
export type Field = keyof Identity
const fields = ['siren', 'siret', 'rna', 'legalForm', 'seat', 'acronym'] as const satisfies readonly Field[]

/** The identity as it would be with what the register says; what it does not say stays. */
export const identityFrom = (sheet: Identity, company: Company, seat: Place | null): Identity => ({
  siren: company.siren,
  siret: company.siret ?? (sheet.siret?.startsWith(company.siren) ? sheet.siret : null),
  rna: company.rna ?? sheet.rna,
  legalForm: legalFormFor(sheet.legalForm, legalFormOf(company.legalNature)),
  seat: seat ?? sheet.seat,
  acronym: sheet.acronym ?? company.acronym,
})

// a Scop or a Scic in the form of a SAS is filed with every other SAS: there, its people know better than the register
const legalFormFor = (said: LegalForm | null, registered: LegalForm | null): LegalForm | null =>
  said === 'cooperative' && registered === 'company' ? said : (registered ?? said)

export const changedFields = (before: Identity, after: Identity): Field[] =>
  fields.filter((field) =>
    field === 'seat' ? before.seat?.id !== after.seat?.id : (before[field] ?? '') !== (after[field] ?? ''),
  )
