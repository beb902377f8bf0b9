import { count } from '#core/pure/text.ts'
import type { Field } from './differences/rules.ts'
import type { Kind, Progress, Sort, Status, VersionStatus } from './rules.ts'

export const kindNames: Record<Kind, string> = { axis: 'Axe', action: 'Action', milestone: 'Jalon' }
export const kindPlurals: Record<Kind, string> = { axis: 'Axes', action: 'Actions', milestone: 'Jalons' }

export const statusNames: Record<Status, string> = {
  proposed: 'Proposé',
  validated: 'Validé',
  in_progress: 'En cours',
  blocked: 'Bloqué',
  done: 'Réalisé',
  abandoned: 'Abandonné',
}

export const versionNames: Record<VersionStatus, string> = {
  proposed: 'Proposée au groupe',
  approved: 'Approuvée',
  rejected: 'Non approuvée',
  withdrawn: 'Retirée',
}

export const fieldNames: Record<Field, string> = {
  title: 'Titre',
  purpose: 'But',
  lead: 'Pilote',
  means: 'Moyens',
  startsOn: 'Début',
  dueOn: 'Échéance',
  status: 'État',
  reason: 'Raison',
  indicators: 'Indicateurs',
  readings: 'Mesures',
}

export const sortNames: Record<Sort, string> = {
  ordre: 'Ordre',
  titre: 'Titre',
  etat: 'État',
  pilote: 'Pilote',
  echeance: 'Échéance',
}

/** What is told of the roadmap among what happened in the community. */
export const activity: Record<string, string> = {
  'community.roadmap_begun': 'Brouillon de feuille de route commencé',
  'community.roadmap_added': 'Ajout au brouillon de la feuille de route',
  'community.roadmap_in_progress': 'Feuille de route\u00a0: travail commencé',
  'community.roadmap_blocked': 'Feuille de route\u00a0: blocage signalé',
  'community.roadmap_done': 'Feuille de route\u00a0: réalisé',
  'community.roadmap_abandoned': 'Feuille de route\u00a0: abandonné',
  'community.roadmap_proposed': 'Feuille de route\u00a0: proposé de nouveau',
  'community.roadmap_read': 'Feuille de route\u00a0: nouvelle mesure',
  'community.roadmap_frozen': 'Version de la feuille de route proposée au groupe',
  'community.roadmap_approved': 'Feuille de route approuvée par le groupe',
  'community.roadmap_rejected': 'Version de la feuille de route non approuvée',
  'community.roadmap_withdrawn': 'Version de la feuille de route retirée',
}

export type Refusal =
  | 'stale'
  | 'not-now'
  | 'no-reason'
  | 'in-future'
  | 'begun'
  | 'too-many'
  | 'empty'
  | 'pending'
  | 'unchanged'
  | 'voting'
  | 'removed'
  | 'no-voice'

export const refusals: Record<Refusal, string> = {
  stale: 'Quelqu’un a enregistré avant vous.',
  'not-now': 'Cet état ne peut pas suivre celui d’aujourd’hui.',
  'no-reason': 'Dites pourquoi, en une phrase d’au moins dix caractères.',
  'in-future': 'Cette date n’est pas encore venue.',
  begun: 'La feuille de route est déjà commencée.',
  'too-many': 'La feuille de route compte déjà quatre cents éléments. Retirez-en avant d’en ajouter.',
  empty: 'Écrivez au moins un axe avant de proposer une version.',
  pending: 'Une version attend déjà la réponse du groupe. Attendez le vote, ou retirez-la.',
  unchanged: 'Rien n’a changé depuis la dernière version.',
  voting: 'Le groupe vote sur cette version. Elle ne se retire plus.',
  removed: 'Ce qui contient cet élément a été retiré. Remettez-le d’abord.',
  'no-voice': 'Choisissez au nom de qui vous agissez.',
}

const numerals = ['Aucun', 'Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix']

/** « 2 jalons atteints sur 5, 1 abandonné » */
const progress = ({ done, total, abandoned }: Progress): string => {
  const dropped = abandoned > 0 ? `, ${count(abandoned, 'abandonné', 'abandonnés')}` : ''
  if (total === 0) return `Aucun jalon à atteindre${dropped}`
  return `${count(done, 'jalon atteint', 'jalons atteints')} sur ${total}${dropped}`
}

export const words = {
  title: 'Feuille de route',
  lede: 'Ce que la communauté veut faire, qui s’en charge, et où elle en est.',
  views: {
    label: 'Vues de la feuille de route',
    axes: 'Axes',
    board: 'Colonnes',
    timeline: 'Frise',
    table: 'Tableau',
    versions: 'Versions',
  },
  threads: (axes: number) =>
    `${numerals[axes] ?? axes} ${axes < 2 ? 'axe' : 'axes'}, un fil ${axes < 2 ? 'à suivre' : 'chacun'}`,
  nodes: 'Nœud plein\u00a0: atteint. Nœud jaune\u00a0: en cours ou bloqué. Nœud vide\u00a0: à venir.',
  progress,
  noMilestone: 'Aucun jalon pour l’instant.',
  actionsOf: (n: number) => count(n, 'action', 'actions'),
  late: 'En retard',
  undated: 'Sans date',
  byStatus: (kinds: string) => `${kinds} par état`,
  inTime: 'Dans l’ordre du temps',
  none: 'Rien ici.',
  since: 'depuis',
  csv: 'Télécharger en CSV',
  accelerator: 'L’accélérateur d’innovation sociale de ce territoire',

  draft: {
    title: 'Brouillon, pas encore approuvé',
    text: 'Le groupe n’a encore approuvé aucune version. Ce que vous lisez est une proposition en cours d’écriture.',
    approved: (number: number) => `Version ${number}, approuvée par le groupe le`,
    same: 'Le brouillon n’a pas changé depuis.',
    changed: (n: number) =>
      `Le brouillon a changé depuis\u00a0: ${count(n, 'différence', 'différences')}. Elles ne sont pas approuvées.`,
    seeChanges: 'Voir ce qui a changé',
    waiting: (number: number) => `La version ${number} attend la réponse du groupe.`,
    seeVersion: 'Lire cette version',
    added: 'Ajout, pas encore approuvé',
    modified: 'Modifié, pas encore approuvé',
    gone: (n: number) =>
      n === 1
        ? 'Un élément approuvé n’est plus dans le brouillon.'
        : `${n} éléments approuvés ne sont plus dans le brouillon.`,
  },

  empty: {
    title: 'Pas encore de feuille de route',
    text: 'Une feuille de route va des axes aux actions, et des actions aux jalons. Elle s’écrit à plusieurs, puis le groupe l’approuve par un vote.',
    visitor: 'Les membres et l’équipe d’animation peuvent la commencer.',
    blank: 'Commencer une feuille blanche',
    lyon: 'Commencer par l’exemple des cinq axes de Lyon',
    lyonText:
      'Vous repartez des cinq axes cités à Lyon en février 2018, comme propositions à changer. La page dira d’où ils viennent.',
  },
  lineage: 'Commencée à partir des cinq axes de Lyon, comme exemple. Source de l’exemple\u00a0:',
  source: 'Source\u00a0:',

  fields: {
    title: 'Titre',
    purpose: 'But',
    purposeHint: 'Ce que cela change, pour qui.',
    lead: 'Qui pilote',
    leadHint:
      'Le nom d’une organisation membre, ou quelques mots. Pas de nom de personne\u00a0: cette page est publique.',
    means: 'Moyens',
    meansHint: 'Argent, temps, lieux, compétences. Dites aussi ce qui manque.',
    startsOn: 'Début',
    dueOn: 'Échéance',
    dateHint: 'Un jour (14/03/2027), un mois (mars 2027) ou une année (2027). Un mois reste un mois.',
    parent: 'Dans quel axe',
    parentAction: 'Dans quelle action',
    status: 'Nouvel état',
    reason: 'Pourquoi',
    reasonHint: 'Obligatoire pour «\u00a0Bloqué\u00a0» et «\u00a0Abandonné\u00a0». Cette raison est publique.',
    statusOn: 'Depuis quand',
  },
  errors: {
    title: 'Donnez un titre.',
    date: 'Écrivez un jour, un mois ou une année\u00a0: 14/03/2027, mars 2027, 2027.',
    dateMissing: 'Dites depuis quand.',
    order: 'L’échéance vient après le début.',
    address: 'Pas d’adresse de courriel\u00a0: cette page est publique.',
    status: 'Choisissez un état.',
    parent: 'Choisissez où le placer.',
  },

  add: { axis: 'Ajouter un axe', action: 'Ajouter une action', milestone: 'Ajouter un jalon' } satisfies Record<
    Kind,
    string
  >,
  addSubmit: 'Ajouter au brouillon',
  edit: 'Modifier',
  save: 'Enregistrer',
  up: 'Monter',
  down: 'Descendre',
  status: {
    title: 'Changer l’état',
    unblock: 'Une règle ou un service bloque\u00a0? Demander un déblocage, en confidence',
    lede: 'L’état dit où l’on en est. «\u00a0Validé\u00a0» vient du vote du groupe, de lui seul.',
    none: 'Rien ne peut changer avant que le groupe approuve une version qui contient cet élément.',
    history: 'Les états par lesquels il est passé',
    told: 'dit le',
  },
  remove: {
    title: 'Retirer du brouillon',
    lede: 'Ce qui est retiré sort du brouillon, avec ce qu’il contient. Les versions déjà figées ne changent pas, et vous pourrez le remettre.',
    submit: 'Retirer',
    list: 'Retirés du brouillon',
    restore: 'Remettre',
    wasRemoved: 'Quelqu’un l’a retiré du brouillon. Enregistrer le remet.',
  },
  item: {
    parts: 'Ce qu’il contient',
    noPart: 'Rien encore.',
    in: 'Dans',
    removed: 'Retiré du brouillon',
    removedText: 'Cet élément n’est plus dans le brouillon.',
  },
  done: {
    begun: 'La feuille de route est commencée. C’est un brouillon\u00a0: changez tout.',
    added: 'C’est dans le brouillon.',
    saved: 'C’est enregistré.',
    removed: 'C’est retiré du brouillon. Vous pouvez le remettre.',
    restored: 'C’est de nouveau dans le brouillon.',
    moved: 'L’ordre est changé.',
    status: 'L’état est changé.',
  },
}
