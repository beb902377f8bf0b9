import { z } from 'zod'
import { type FieldErrors, field, type Typed, typedText } from '#core/forms.ts'
import { kinds } from '../rules.ts'
import {
  type Dated,
  type Origin,
  type Proof,
  proofKinds,
  proofRows,
  proofsNeeded,
  readDated,
  writeDated,
} from './rules.ts'
import { words } from './words.ts'

export const limits = { name: 120, purpose: 1_500, outside: 1_500, members: 8_000, fact: 300 } as const

const base = z.object({
  lieu: field.text(words.errors.place, 100),
  lieu_id: field.optional(20),
  autres: field.optional(100),
  autres_id: field.list(40),
  nom: field.text(words.errors.name, limits.name),
  genre: field.choice(kinds, words.errors.kind),
  objet: field.text(words.errors.purpose, limits.purpose),
  site: field.url(words.errors.url),
  au_nom_de: field.text(words.errors.inName, 40),
  fondee: field.optional(20),
  exterieur: field.optional(limits.outside),
  membres: field.optional(limits.members),
  incomplete: field.checkbox(),
})
export type BeginningForm = z.infer<typeof base>

export const beginningForm: z.ZodType<BeginningForm> = base

export const proofFields = (row: number) => ({
  kind: `preuve_genre_${row}`,
  fact: `preuve_fait_${row}`,
  on: `preuve_date_${row}`,
  url: `preuve_lien_${row}`,
})
export const rows = Array.from({ length: proofRows }, (_, index) => index + 1)

type Declared = { founded: Dated | null; proofs: Proof[]; errors: FieldErrors }

const proofForm = z.object({
  kind: field.choice(proofKinds, words.errors.proofKind),
  fact: field.text(words.errors.fact, limits.fact),
  on: field.text(words.errors.when, 20),
  url: field.url(words.errors.url),
})

/** What only a declaration says: since when it exists, and the facts that show it. A row that is left empty is no fact. */
export const readDeclared = (origin: Origin, typed: Typed, foundedText: string): Declared => {
  const errors: FieldErrors = {}
  const founded = foundedText === '' ? null : readDated(foundedText)
  if (foundedText !== '' && founded === null) errors.fondee = [words.errors.when]
  if (origin === 'pathway') return { founded: null, proofs: [], errors: {} }
  const proofs: Proof[] = []
  for (const row of rows) {
    const names = proofFields(row)
    const said = Object.fromEntries(Object.entries(names).map(([key, name]) => [key, typedText(typed, name).trim()]))
    if (!said.fact && !said.on && !said.url) continue
    const read = proofForm.safeParse(said)
    const dated = readDated(said.on ?? '')
    if (read.success && dated) proofs.push({ kind: read.data.kind, fact: read.data.fact, url: read.data.url, ...dated })
    else if (read.success) errors[names.on] = [words.errors.when]
    else
      for (const issue of read.error.issues) {
        const key = issue.path[0] as keyof typeof names
        errors[names[key]] = [issue.message]
      }
  }
  const first = proofFields(proofs.length + 1).fact
  if (Object.keys(errors).length === 0 && proofs.length < proofsNeeded) errors[first] = [words.errors.proofs]
  return { founded, proofs, errors }
}

type Kept = {
  place: { id: number; name: string }
  others: readonly { id: number }[]
  name: string
  kind: string
  purpose: string
  website: string | null
  organisationId: string | null
  founded: Dated | null
  outside: string
  members: readonly { name: string }[]
  membersPartial: boolean
  proofs: readonly Proof[]
}

/** What a draft holds, as the form shows it. */
export const valuesOf = (kept: Kept): Typed => ({
  lieu: kept.place.name,
  lieu_id: String(kept.place.id),
  autres_id: kept.others.map(({ id }) => String(id)),
  nom: kept.name,
  genre: kept.kind,
  objet: kept.purpose,
  site: kept.website ?? '',
  au_nom_de: kept.organisationId ?? 'moi',
  fondee: kept.founded ? writeDated(kept.founded) : '',
  exterieur: kept.outside,
  membres: kept.members.map(({ name }) => name).join('\n'),
  ...(kept.membersPartial && { incomplete: 'oui' }),
  ...Object.assign(
    {},
    ...kept.proofs.map((proof, index) => {
      const names = proofFields(index + 1)
      return {
        [names.kind]: proof.kind,
        [names.fact]: proof.fact,
        [names.on]: writeDated(proof),
        [names.url]: proof.url ?? '',
      }
    }),
  ),
})

/** One member a line, each once. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim().slice(0, 200))
      .filter(Boolean),
  ),
]
