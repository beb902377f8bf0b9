import { nb } from '../words-names.ts'
import type { DateKind } from './rules.ts'

export const kindNames: Record<DateKind, string> = {
  meeting: 'Réunion',
  vote: 'Fin d’un vote',
  mandate: 'Fin du mandat d’animation',
  milestone: 'Jalon',
  term: 'Échéance du groupe',
  deliverable: 'Livrable attendu',
}

export const words = {
  agenda: 'Agenda',
  agendaOf: (name: string) => `Agenda, ${name}`,
  lede: 'Réunions, fins de vote, échéances et jalons. Seuls les faits publics paraissent ici.',
  behind: 'Réunion à huis clos',
  next: 'Prochaines dates',
  none: 'Aucune date à venir',
  noneText: 'Les réunions, les fins de vote, les échéances et les jalons paraîtront ici.',
  cancelled: 'Annulée',
  subscribe: 'S’y abonner',
  file: 'Fichier d’agenda public',
  publicText: `L’adresse publique ne donne que des faits publics${nb}: ni liens de visioconférence, ni ce qui se tient à huis clos, dont seule la date paraît.`,
  privateText: `Une adresse privée ajoute les liens de visioconférence et ce qui est réservé aux membres, tant que vous l’êtes. Elle est à vous${nb}: ne la donnez à personne.`,
  link: 'Adresse privée',
  linkHint: `À coller dans «${nb}S’abonner à un agenda${nb}». Renouvelez-la si elle a circulé.`,
  create: 'Créer mon adresse privée',
  renew: 'Renouveler l’adresse',
  cut: 'Supprimer l’adresse',
  cutTitle: 'Supprimer l’adresse privée',
  cutLede: 'Les agendas qui l’utilisent ne recevront plus rien. Vous pourrez en créer une autre.',
  online: (url: string) => `En ligne${nb}: ${url}`,
  fictional: 'Fictif',
  done: {
    renew: 'Voici votre adresse privée. La précédente n’ouvre plus rien.',
    cut: 'L’adresse est supprimée. Elle n’ouvre plus rien.',
  },
} as const

export const titleOf = ({ kind, title }: { kind: DateKind; title: string | null }): string =>
  title === null ? words.behind : title ? `${kindNames[kind]}${nb}: ${title}` : kindNames[kind]
