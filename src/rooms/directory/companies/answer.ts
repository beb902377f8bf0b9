import { z } from 'zod'
import { checkRna, checkSiren, checkSiret } from '#core/pure/identifiers.ts'
import type { Outcome } from '#core/pure/result.ts'
import { type Company, personalNature, type Question } from './rules.ts'

// documented as optional or nullable, and sometimes wrong: a field of another shape is a field not given
const text = z
  .string()
  .trim()
  .min(1)
  .nullish()
  .catch(null)
  .transform((value) => value ?? null)
const flag = z
  .boolean()
  .nullish()
  .catch(null)
  .transform((value) => value === true)

const establishment = z.object({
  siret: text,
  commune: text,
  libelle_commune: text,
  etat_administratif: text,
  statut_diffusion_etablissement: text,
})
type Establishment = z.infer<typeof establishment>

const complements = z.object({
  identifiant_association: text,
  est_ess: flag,
  est_societe_mission: flag,
  est_siae: flag,
  est_association: flag,
})

/** One result, without the people it names: what is not listed here is never read. */
const result = z.object({
  siren: z.string(),
  nom_complet: text,
  nom_raison_sociale: text,
  sigle: text,
  nature_juridique: text,
  etat_administratif: text,
  statut_diffusion: text,
  siege: establishment.nullish().catch(null),
  matching_etablissements: z.array(establishment.nullable().catch(null)).nullish().catch(null),
  complements: complements.nullish().catch(null),
})
type Result = z.infer<typeof result>

const answer = z.object({ results: z.array(z.unknown()) })

/** The companies of an answer of the register, reduced to what we use; null when it is not an answer as documented. */
export const readAnswer = (json: unknown, question: Question): Company[] | null => {
  const read = answer.safeParse(json)
  if (!read.success) return null
  return read.data.results.flatMap((one) => {
    const parsed = result.safeParse(one)
    return parsed.success && mayBeShown(parsed.data) ? companyOf(parsed.data, question) : []
  })
}

// what a sheet may hold
const longestAcronym = 20

const isOpenData = (status: string | null): boolean => status === null || status === 'O'

const mayBeShown = (one: Result): boolean => checkSiren(one.siren).ok && isOpenData(one.statut_diffusion)

const companyOf = (one: Result, question: Question): Company => {
  const place = placeOf(one, question)
  const isPersonal = one.nature_juridique === personalNature
  const name = one.nom_complet ?? one.nom_raison_sociale
  return {
    siren: one.siren,
    // a sheet that stands for the whole company bears its SIREN alone: that is how two of them are told to be one
    siret: question.kind === 'siret' ? (place?.siret ?? null) : null,
    name: isPersonal ? null : name,
    acronym: isPersonal || (one.sigle?.length ?? 0) > longestAcronym ? null : one.sigle,
    communeCode: place?.commune && /^\d[\dAB]\d{3}$/.test(place.commune) ? place.commune : null,
    commune: place?.libelle_commune ?? null,
    legalNature: one.nature_juridique,
    isClosed: one.etat_administratif === 'C' || (question.kind === 'siret' && place?.etat_administratif === 'F'),
    rna: isPersonal ? null : orNull(checkRna(one.complements?.identifiant_association ?? '')),
    isEss: one.complements?.est_ess ?? false,
    isMission: one.complements?.est_societe_mission ?? false,
    isSiae: one.complements?.est_siae ?? false,
    isAssociation: one.complements?.est_association ?? false,
  }
}

/** The establishment asked for, never another in its stead; without one asked, the head office. */
const placeOf = (one: Result, question: Question): Establishment | null => {
  const known = [one.siege, ...(one.matching_etablissements ?? [])].flatMap((place) => place ?? [])
  const place = question.kind === 'siret' ? known.find(({ siret }) => siret === question.text) : one.siege
  if (!place?.siret || !isOpenData(place.statut_diffusion_etablissement)) return null
  return checkSiret(place.siret).ok && place.siret.startsWith(one.siren) ? place : null
}

const orNull = (outcome: Outcome<string, string>): string | null => (outcome.ok ? outcome.value : null)
