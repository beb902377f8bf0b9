import { type Day, formatDay } from '#core/pure/dates.ts'
import { joinWords, quoted } from '#core/pure/text.ts'
import type { Kind, LegalForm, MemberRole, Public, Stage } from './rules.ts'

const nb = '\u00a0'

export const kindNames: Record<Kind, string> = { project: 'Projet', organisation: 'Structure' }
export const kindPlurals: Record<Kind, string> = { project: 'Projets', organisation: 'Structures' }

export const stageNames: Record<Stage, string> = {
  emerging: 'Émergent',
  experimented: 'Expérimenté',
  scaling: 'En essaimage',
}

export const stageHints: Record<Stage, string> = {
  emerging: 'Une idée qui s’essaie, avec ses premiers bénéficiaires.',
  experimented: 'Le service fonctionne et l’on sait ce qu’il apporte.',
  scaling: 'D’autres lieux le reprennent, ou il change d’échelle.',
}

export const legalFormNames: Record<LegalForm, string> = {
  association: 'Association',
  cooperative: 'Coopérative (Scop, Scic…)',
  company: 'Société commerciale',
  foundation: 'Fondation ou fonds de dotation',
  mutual: 'Mutuelle',
  public_body: 'Organisme public',
  collective: 'Collectif sans statut propre',
  individual: 'Entreprise individuelle',
}

export const publicNames: Record<Public, string> = {
  everyone: 'Tout le monde',
  children: 'Enfants',
  youth: 'Jeunes',
  students: 'Étudiants',
  job_seekers: 'Personnes qui cherchent un emploi',
  seniors: 'Personnes âgées',
  disabled: 'Personnes en situation de handicap',
  families: 'Familles',
  migrants: 'Personnes exilées',
  poverty: 'Personnes en situation de pauvreté',
  rural: 'Habitants des campagnes',
  companies: 'Entreprises',
  public_agents: 'Collectivités et agents publics',
  project_leads: 'Porteurs de projet',
}

export const memberRoleNames: Record<MemberRole, string> = { owner: 'Responsable', editor: 'Rédaction' }

export const memberRoleHints: Record<MemberRole, string> = {
  owner: 'Modifie la fiche, gère l’équipe, peut l’archiver.',
  editor: 'Modifie la fiche.',
}

export const words = {
  directory: 'Annuaire',
  mine: 'Mes fiches',
  fictional: 'Fictif',
  archived: 'Archivée',
  draft: 'Brouillon',
} as const

type Named = { name: string; department: string | null }

/** « Guéret (Creuse) », « Métropole de Lyon ». */
export const placeName = ({ name, department }: Named): string =>
  department && department !== name ? `${name} (${department})` : name

/** Where a sheet is, in a few words: its seat, otherwise the places where it acts. */
export const placeLabel = ({ seat, places }: { seat: Named | null; places: readonly Named[] }): string => {
  const [first, ...others] = seat ? [seat] : places
  if (!first) return ''
  if (others.length === 0) return placeName(first)
  return `${placeName(first)} et ${others.length === 1 ? 'un autre lieu' : `${others.length} autres lieux`}`
}

/** The parts of a sheet, by the step of the form where each is written. */
export const partNames: Record<string, string> = {
  essentiel: 'L’essentiel',
  besoin: 'Le besoin',
  lieux: 'Les lieux',
  identite: 'L’identité',
  contact: 'Le contact',
  provenance: 'La provenance',
  relecture: 'Relecture',
}

/** What we write to those who keep a sheet. */
export const letters = {
  borne: {
    subject: (project: string) => `Le projet ${quoted(project)} cite votre structure`,
    paragraphs: (project: string, organisation: string) => [
      `La fiche du projet ${quoted(project)} indique qu’il est porté par ${quoted(organisation)}. Il apparaît sur votre fiche.`,
      'Si c’est une erreur, retirez-le depuis l’équipe de votre fiche.',
    ],
    action: 'Voir les projets qui citent votre structure',
  },
  detached: {
    subject: (project: string) => `${quoted(project)}${nb}: structure porteuse retirée`,
    paragraphs: (project: string, organisation: string) => [
      `La structure ${quoted(organisation)} a indiqué qu’elle ne porte pas le projet ${quoted(project)}. La fiche du projet ne la cite plus.`,
    ],
    action: 'Compléter la fiche du projet',
  },
  archived: {
    subject: (name: string) => `Votre fiche ${quoted(name)} est archivée`,
    paragraphs: (name: string, reason: string) => [
      `La fiche ${quoted(name)} n’apparaît plus dans la recherche. Son adresse reste valable et dit qu’elle est archivée.`,
      `Motif${nb}: ${reason}`,
    ],
    action: 'Restaurer la fiche',
  },
  stale: {
    subject: (name: string) => `Votre fiche ${quoted(name)} est-elle encore exacte${nb}?`,
    paragraphs: (name: string, since: Day) => [
      `Personne n’a confirmé ni modifié la fiche ${quoted(name)} depuis le ${formatDay(since)}. Sa page le dit à ceux qui la lisent.`,
      `Relisez-la${nb}: si tout est vrai, un seul bouton suffit${nb}; sinon, corrigez ce qui a changé, ou archivez-la.`,
    ],
    action: 'Relire la fiche',
  },
} as const

/** Why an account cannot be erased yet. */
export const ownedAlone = (names: readonly string[]): string =>
  `Personne d’autre que vous ne répond de ${joinWords(names.map(quoted))}. Transmettez ${names.length === 1 ? 'cette fiche' : 'ces fiches'} ou archivez-${names.length === 1 ? 'la' : 'les'} d’abord, depuis «${nb}Mes fiches${nb}».`
