import { formatSiren, formatSiret } from '#core/pure/identifiers.ts'
import { count, joinWords, quoted } from '#core/pure/text.ts'
import { frenchDate } from '#ui/index.ts'
import { labels } from '../drafts/steps/words.ts'
import { legalFormNames } from '../words.ts'
import type { LookUpRefusal } from './actions.ts'
import type { Company, Field, Identity, QuestionRefusal } from './rules.ts'

const nb = '\u00a0'

export const words = {
  title: 'Retrouver la structure',
  lede: `L’annuaire public des entreprises connaît les associations, coopératives, sociétés et services publics qui ont un SIREN. Rien de cela n’est obligatoire${nb}: sans réponse, la fiche se remplit à la main.`,
  question: 'SIREN, SIRET ou nom',
  questionHint: `Le SIRET pour un établissement précis, le SIREN ou le nom pour la structure entière. Ce que vous cherchez est envoyé à l’Annuaire des entreprises, sans rien dire de vous.`,
  search: 'Chercher',
  byHand: 'Remplir l’identité à la main',
  found: (n: number) => count(n, 'structure trouvée', 'structures trouvées'),
  source: (on: Date) =>
    `D’après l’Annuaire des entreprises (recherche-entreprises.api.gouv.fr), consulté le ${frenchDate(on)}, sous Licence Ouverte 2.0.`,
  none: (asked: string) => `Rien sous ${quoted(asked)}`,
  noneText: `Vérifiez l’orthographe ou essayez le SIREN. Une structure peut exister sans figurer dans cet annuaire, ou avoir choisi de ne pas y paraître${nb}: sa fiche se remplit alors à la main.`,
  personal: 'Entreprise individuelle',
  closed: 'Fermée',
  ess: 'Économie sociale et solidaire',
  mission: 'Société à mission',
  siae: 'Insertion par l’activité économique',
  siren: (siren: string) => `SIREN${nb}${formatSiren(siren)}`,
  replaces: (before: string) => `remplace ${quoted(before)}`,
  already: 'Tout ce que l’annuaire en dit est déjà sur la fiche.',
  take: `C’est nous${nb}: reprendre ces informations`,
  nothing: 'rien',
  stale: 'La fiche a changé pendant que vous cherchiez',
  staleText: `Rien n’a été repris. Voici ce qui le serait maintenant${nb}: relisez, puis confirmez.`,
  taken: (fields: readonly Field[]) =>
    fields.length === 0
      ? `Rien à changer${nb}: la fiche disait déjà ce que dit l’Annuaire des entreprises.`
      : `Repris de l’Annuaire des entreprises${nb}: ${joinWords(fields.map((field) => spoken[field]))}. Relisez et complétez.`,
} as const

export const questionRefusals: Record<QuestionRefusal, string> = {
  missing: 'Donnez un SIREN, un SIRET ou un nom',
  short: 'Donnez au moins trois caractères',
  length: 'Un SIREN compte neuf chiffres, un SIRET quatorze',
  checksum: `Ce numéro n’existe pas${nb}: un chiffre est sans doute mal recopié`,
}

type Said = { title: string; text: string }
export const refusals: Record<LookUpRefusal | 'gone', Said> = {
  unreachable: {
    title: 'L’Annuaire des entreprises ne répond pas',
    text: 'Votre fiche n’a pas changé. Remplissez l’identité à la main, ou réessayez plus tard.',
  },
  busy: {
    title: `L’Annuaire des entreprises reçoit trop de demandes${nb}: patientez`,
    text: 'Votre fiche n’a pas changé. Réessayez dans une minute, ou remplissez l’identité à la main.',
  },
  off: {
    title: 'Cette instance ne consulte pas l’Annuaire des entreprises',
    text: 'L’identité de la structure se remplit à la main.',
  },
  gone: {
    title: 'L’Annuaire des entreprises ne donne plus cette structure',
    text: 'Votre fiche n’a pas changé. Cherchez de nouveau, ou remplissez l’identité à la main.',
  },
}

export const fieldNames: Record<Field, string> = {
  siren: labels.siren,
  siret: labels.siret,
  rna: labels.rna,
  legalForm: labels.legal_form,
  seat: labels.seat,
  acronym: labels.acronym,
}

const spoken: Record<Field, string> = {
  siren: 'SIREN',
  siret: 'SIRET',
  rna: 'numéro RNA',
  legalForm: 'statut juridique',
  seat: 'siège',
  acronym: 'sigle',
}

/** What a field of an identity says, in words; empty when it says nothing. */
export const inWords = ({ siren, siret, legalForm, seat, ...said }: Identity, field: Field): string => {
  if (field === 'siren') return siren ? formatSiren(siren) : ''
  if (field === 'siret') return siret ? formatSiret(siret) : ''
  if (field === 'legalForm') return legalForm ? legalFormNames[legalForm] : ''
  return (field === 'seat' ? seat?.name : said[field]) ?? ''
}

export const nameOf = ({ name }: Company): string => name ?? words.personal
