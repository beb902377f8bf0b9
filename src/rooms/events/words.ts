import type { EventRefusal, EventRole, Precision, Room, Standing, Zone } from './rules.ts'

export const roleNames: Record<EventRole, string> = { host: 'Hôte', organiser: 'Organisé par', partner: 'Avec' }

export const standingNames: Record<Standing, string> = {
  draft: 'Brouillon',
  announced: 'Annoncé',
  open: 'Inscriptions ouvertes',
  full: 'Complet',
  past: 'Passé',
  cancelled: 'Annulé',
}

export const precisionNames: Record<Precision, string> = {
  time: 'À une heure précise',
  day: 'Un jour, ou plusieurs',
  month: 'Seul le mois est connu',
}

export const roomNames: Record<Room, string> = {
  unsaid: 'Rien à en dire',
  open: 'Les inscriptions sont ouvertes',
  full: 'C’est complet',
}

/** « heure de Paris » */
export const zoneNames: Record<Zone, string> = {
  'Europe/Paris': 'heure de Paris',
  'America/Guadeloupe': 'heure de la Guadeloupe',
  'America/Martinique': 'heure de la Martinique',
  'America/Cayenne': 'heure de la Guyane',
  'America/Miquelon': 'heure de Saint-Pierre-et-Miquelon',
  'Indian/Reunion': 'heure de La Réunion',
  'Indian/Mayotte': 'heure de Mayotte',
  'Pacific/Noumea': 'heure de Nouméa',
  'Pacific/Tahiti': 'heure de Tahiti',
  'Pacific/Wallis': 'heure de Wallis',
}

export const refusals: Record<EventRefusal, string> = {
  stale: 'Quelqu’un a enregistré avant vous. Ce que vous avez tapé est toujours là\u00a0: relisez, puis enregistrez.',
  'not-a-draft': 'Cet événement est déjà annoncé.',
  'not-announced': 'Cet événement n’est pas annoncé.',
  'host-missing': 'Dites qui accueille\u00a0: l’hôte et les organisateurs ne sont pas toujours les mêmes.',
  'end-before-start': 'La fin vient avant le début. Si l’événement finit un autre jour, dites lequel.',
}

export const words = {
  title: 'Agenda',
  description: 'Les événements de #FrenchImpact, à venir et passés.',
  lede: 'Rencontres, soirées, ateliers\u00a0: à venir d’abord, et ce qui a eu lieu, avec les comptes rendus.',
  coming: 'À venir',
  past: 'Passés',
  noneComing: 'Rien n’est annoncé pour l’instant',
  noneComingText: 'Les prochains rendez-vous paraîtront ici et sur les pages des territoires.',
  nonePast: 'Aucun événement passé.',
  date: 'Quand',
  place: 'Où',
  online: 'En ligne',
  join: 'Rejoindre en ligne',
  access: 'Accès',
  source: 'Source',
  calendar: 'Ajouter à mon agenda (.ics)',
  reports: 'Ce qui s’y est dit',
  questions: 'Ce qui s’y est demandé',
  questionsIntro: 'Chaque question a son adresse, et dit où en est sa réponse.',
  nextDay: 'le lendemain',
  cancelled: 'Cet événement est annulé',
  about: 'Autour de l’événement',
  fictional: 'Fictif',
  edit: 'Modifier',
  data: 'Cet événement en JSON',
  desk: {
    title: 'Agenda de la rédaction',
    desk: 'Rédaction',
    create: 'Nouvel événement',
    none: 'Aucun événement.',
    name: 'Titre',
    summary: 'En une phrase',
    description: 'Description (Markdown)',
    precision: 'Ce que l’on sait de la date',
    startsOn: 'Du',
    endsOn: 'Au (facultatif)',
    endsOnHint: 'Une soirée qui finit dans la nuit finit le lendemain\u00a0: inutile de le dire.',
    startsTime: 'De (heure)',
    endsTime: 'À (heure, facultatif)',
    zone: 'Ces heures sont celles de',
    room: 'Qui peut encore venir\u00a0?',
    roomHint: 'Ce site ne prend pas d’inscription\u00a0: dites ce que les organisateurs vous ont dit.',
    venue: 'Nom du lieu',
    address: 'Adresse',
    territory: 'Commune ou territoire',
    online: 'Adresse en ligne',
    access: 'Accessibilité et accès',
    hosts: 'Qui accueille, un par ligne',
    organisers: 'Qui organise, un par ligne',
    partners: 'Avec qui, un par ligne',
    source: 'Source',
    sourceUrl: 'Adresse de la source',
    save: 'Enregistrer',
    announce: 'Annoncer',
    saved: 'C’est enregistré.',
    announced: 'L’événement est annoncé.',
    cancel: 'Annuler cet événement',
    cancelText: 'Sa page restera, et dira qu’il est annulé et pourquoi.',
    reason: 'Pourquoi\u00a0? (public)',
    cancelledDone: 'L’événement est annulé.',
    errors: {
      title: 'Donnez un titre.',
      precision: 'Choisissez ce que l’on sait de la date.',
      day: 'Une date qui existe.',
      time: 'Une heure, comme 18:30.',
      url: 'Une adresse complète.',
      place: 'Aucun lieu ne porte ce nom, ou plusieurs\u00a0: choisissez.',
      reason: 'Dites pourquoi.',
    },
  },
} as const
