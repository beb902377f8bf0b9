import { count } from '#core/pure/text.ts'
import { nb } from '../words.ts'

/** What is awaited of this person. */
export const awaited = {
  consent: 'Donner votre accord, ou refuser',
  answerAsk: 'Répondre à une demande de soutien',
  answerReferral: 'Répondre à une orientation',
  start: 'Dire que le travail commence',
  news: 'Donner des nouvelles',
  others: 'Terme, pour l’autre partie',
  plan: 'Prévoir une séance',
  evaluator: 'Dire oui ou non à un évaluateur',
  sixMonths: 'Bilan à six mois',
  proposal: 'Terme d’une proposition d’accompagnement',
  notes: 'Écrire le compte rendu',
  session: 'Séance',
  cancelled: 'Séance annulée',
  action: 'À faire',
  otherAction: 'Attendu de l’autre partie',
  objective: 'Objectif',
  scouting: 'Répondre à une structure qui a repéré votre projet',
  attach: 'Rattacher un repérage à votre projet',
  unsent: 'Écrire au porteur, ou effacer le repérage',
} as const

export const dutyNames = {
  correction: 'Corriger une candidature au label',
  completion: 'Compléter une candidature ajournée',
  hearing: 'Répondre avant une décision sur le label',
  procedure: 'Répondre à une procédure sur le label',
  renewal: 'Renouveler le label',
  commitment: 'Publier un point sur un engagement',
  review: 'Rendre un avis d’instruction',
  expertise: 'Rendre un avis d’expert',
} as const

export const words = {
  toYou: 'À vous',
  quiet: 'Rien ne vous attend pour l’instant.',
  total: (n: number, late: number) =>
    n === 1 && late === 0
      ? 'Une chose vous attend.'
      : late > 0
        ? `${count(n, 'chose vous attend', 'choses vous attendent')}, dont ${late} en retard. Le plus ancien d’abord.`
        : `${count(n, 'chose vous attend', 'choses vous attendent')}. Le plus proche d’abord.`,
  late: 'En retard',
  by: 'pour le',
  on: 'le',
  pages: 'Pages de ce qui vous attend',
  agenda: 'Mon agenda de soutien',
  lede: 'Tout ce qui a une date dans vos dossiers de soutien et de label, les vôtres seulement.',
  none: 'Aucune date pour l’instant',
  noneText: 'Les termes, les séances, les actions et les échéances du label paraîtront ici.',
  noDay: 'Sans date',
  download: 'Télécharger le fichier d’agenda',
  subscribe: 'S’y abonner',
  subscribeText: `Une adresse privée, pour un agenda qui se met à jour seul. Quiconque l’a lit ces dates et le titre de vos dossiers${nb}: ne la donnez à personne.`,
  link: 'Adresse privée',
  linkHint: 'À coller dans « S’abonner à un agenda ». Renouvelez-la si elle a circulé.'
    .replace('« ', `«${nb}`)
    .replace(' »', `${nb}»`),
  create: 'Créer mon adresse privée',
  renew: 'Renouveler l’adresse',
  cut: 'Supprimer l’adresse',
  cutTitle: 'Supprimer l’adresse privée',
  cutLede: 'Les agendas qui l’utilisent ne recevront plus rien. Vous pourrez en créer une autre.',
  done: {
    renew: 'Voici votre adresse privée. La précédente n’ouvre plus rien.',
    cut: 'L’adresse est supprimée. Elle n’ouvre plus rien.',
  },
} as const
