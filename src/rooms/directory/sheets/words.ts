import { frenchNumber, joinWords } from '#core/pure/text.ts'
import { frenchDate } from '#ui/index.ts'
import type { Kind } from '../rules.ts'
import { partNames } from '../words.ts'

const nb = '\u00a0'

export const words = {
  data: 'JSON',
  need: 'Le besoin',
  publics: 'Pour qui',
  does: (name: string) => `Ce que fait ${name}`,
  where: 'Où',
  seat: 'Siège',
  people: 'Les personnes',
  history: (kind: Kind) => (kind === 'project' ? 'Le fil du projet' : 'Le fil de la structure'),
  projects: 'Ses projets',
  bearer: 'Qui le porte',
  contact: 'Contact',
  links: 'À lire ailleurs',
  website: 'Son site',
  about: 'Sur cette fiche',
  declare: 'Rejoindre la bannière',
  support: 'Qui m’aide\u00a0?',
  refer: 'Proposer une orientation',
  write: (kind: Kind) => (kind === 'project' ? 'Écrire au projet' : 'Écrire à la structure'),
  edit: 'Modifier la fiche',
  goOn: 'Continuer la fiche',
  restore: 'Restaurer la fiche',
  call: (phone: string) => `Téléphone${nb}: ${phone}`,
  acronym: 'Sigle',
  aliases: 'Autres noms',
  siren: 'SIREN',
  siret: 'SIRET',
  rna: 'RNA',
  register: 'SIREN repris de l’Annuaire des entreprises le',
  source: 'Source',
  sourceOn: 'Date de la source',
  checked: 'Vérifiée le',
  confirmed: 'Confirmée par l’équipe de la fiche le',
  updated: 'Mise à jour',
  reuse: 'Réutiliser',
  licence: 'sous Licence Ouverte 2.0',
  fill: {
    need: `Dites à quel besoin vous répondez${nb}: c’est ce que cherchent les soutiens.`,
    description: 'Racontez ce que vous faites, en quelques paragraphes.',
    people: 'Nommez, avec leur accord, les personnes que l’on peut chercher.',
  },
  draftNote: `Brouillon${nb}: cette page n’est visible que de vous.`,
  archivedTitle: 'Cette fiche est archivée',
  archivedNote: (on: Date | null, reason: string | null) =>
    [on ? `Depuis le ${frenchDate(on)}, elle n’apparaît plus dans la recherche.` : '', reason]
      .filter(Boolean)
      .join(' '),
  report: 'Signaler un problème sur cette fiche',
  propose: 'Proposer une modification',
  merge: 'Fusionner avec une autre fiche',
  stale: 'Personne n’a confirmé cette fiche depuis plus d’un an.',
  staleAction: 'Vous savez ce qui a changé\u00a0? Proposez-le.',
  staleConfirm: 'La relire et la confirmer',
  better: 'Améliorer cette fiche',
  claimTitle: `Vous en faites partie${nb}?`,
  claim: 'Cette fiche vient d’une source publique et personne ne la tient encore. Demandez à la reprendre.',
  claimAction: 'Reprendre cette fiche',
} as const

const parts = (details: Record<string, unknown>): string =>
  joinWords(
    Array.isArray(details.parts) ? details.parts.map((part) => partNames[String(part)] ?? String(part)) : [],
  ).toLocaleLowerCase('fr')

/** What a past event says on the public page; null for those it does not tell. */
export const told = (verb: string, details: Record<string, unknown>): string | null => {
  switch (verb) {
    case 'sheet.created':
      return 'Fiche commencée.'
    case 'sheet.published':
      return 'Fiche publiée.'
    case 'sheet.edited':
      return `Fiche ${edited(details)}${nb}: ${parts(details)}.`
    case 'sheet.renamed':
      return `Nouveau nom${nb}; l’ancien était «${nb}${String(details.from)}${nb}».`
    case 'sheet.detached':
      return `«${nb}${String(details.from)}${nb}» a indiqué ne pas porter ce projet.`
    case 'sheet.checked':
      return details.by === 'member' ? 'Informations confirmées par l’équipe de la fiche.' : 'Informations vérifiées.'
    case 'sheet.archived':
      return details.by === 'curator' ? 'Fiche archivée par l’équipe de l’annuaire.' : 'Fiche archivée.'
    case 'sheet.restored':
      return 'Fiche restaurée.'
    case 'sheet.merged':
      return `La fiche «${nb}${String(details.from)}${nb}», qui disait la même chose, est fusionnée dans celle-ci.`
    case 'sheet.team':
      return teamSize(Number(details.count))
    case 'banner.joined':
    case 'banner.rejoined':
      return `Le projet rejoint la bannière (charte, version ${String(details.charter)}).`
    case 'banner.renewed':
      return 'Déclaration à la bannière renouvelée.'
    case 'banner.left':
      return 'Le projet quitte la bannière.'
    case 'banner.lapsed':
      return 'Déclaration non renouvelée\u00a0: le projet devient ancien membre de la bannière.'
    case 'banner.ended_by_peers':
      return 'Retrait décidé par des pairs\u00a0: le projet devient ancien membre de la bannière.'
    default:
      return null
  }
}

/** A line of the past of a sheet that was merged into this one. */
export const ofAnother = (name: string, text: string): string => `«${nb}${name}${nb}»${nb}: ${text}`

const edited = ({ by, proposed }: Record<string, unknown>): string =>
  proposed
    ? 'corrigée sur la proposition d’une autre personne'
    : by === 'curator'
      ? 'corrigée par l’équipe de l’annuaire'
      : 'mise à jour'

const teamSize = (count: number): string =>
  count === 0
    ? 'Plus personne ne tient cette fiche.'
    : `Fiche tenue par ${count === 1 ? 'une personne' : `${frenchNumber(count)} personnes`}.`
