import { type Day, formatDay, formatMonth } from '#core/pure/dates.ts'
import { count, frenchNumber, joinWords } from '#core/pure/text.ts'
import type { Precision } from '../rules.ts'
import { terms } from './rules.ts'

export const nb = '\u00a0'

/** What happened, for the activity of a community. */
export const activity = {
  'community.request_made': 'Demande pour rejoindre la communauté',
  'community.member_joined': 'Nouveau membre',
  'community.request_adjourned': 'Demande ajournée',
  'community.member_left': 'Départ d’un membre',
  'community.member_excluded': 'Exclusion décidée par les membres',
  'community.exclusion_rejected': 'Exclusion rejetée par les membres',
} as const
export type ActivityVerb = keyof typeof activity

/** « depuis juillet 2017 », « depuis le 22 février 2018 »: as precise as the source, never more. */
export const dated = (day: Day, precision: Precision): string =>
  precision === 'day' ? formatDay(day) : precision === 'month' ? formatMonth(day.slice(0, 7)) : day.slice(0, 4)

const preposition = { day: 'le ', month: '', year: '' } as const
export const since = (day: Day, precision: Precision): string =>
  `depuis ${preposition[precision]}${dated(day, precision)}`
export const until = (day: Day, precision: Precision): string =>
  `jusqu’${precision === 'day' ? 'au' : 'en'} ${dated(day, precision)}`

export const personName = 'Une personne'
/** A member as anyone may know it. */
export const publicName = ({ kind, name }: { kind: string; name: string }): string =>
  kind === 'person' ? personName : name

export const words = {
  voice: 'Au nom de qui',
  voiceHint: 'Vous portez plusieurs voix ici. Chacune compte pour elle-même.',
  myself: 'En mon nom',
  back: 'Retour aux membres',
  cancel: 'Annuler',
  errors: { voice: 'Choisissez au nom de qui vous parlez.' },
  closed: 'Cette communauté est close, ou ne vous est pas ouverte.',
}

/** « 10 organisations et 3 personnes » */
export const tallySaid = ({ organisations, people }: { organisations: number; people: number }): string =>
  joinWords([
    count(organisations, 'organisation', 'organisations'),
    ...(people > 0 ? [count(people, 'personne', 'personnes')] : []),
  ])

export const composition = {
  onDay: (day: Day, tally: string, partial: boolean) =>
    `Au ${formatDay(day)}${nb}: ${tally}${partial ? ', liste non exhaustive' : ''}.`,
  inDoubt: (n: number) =>
    `Dont ${count(n, 'entrée connue', 'entrées connues')} au mois ou à l’année seulement${nb}: comptées dès le premier jour de cette période.`,
  rule: `Une entrée connue par son mois compte dès le premier jour de ce mois, un départ connu par son mois ne compte plus dès le premier jour. Aucun jour n’est inventé.`,
  day: 'À quelle date',
  dayHint: 'La composition de ce jour-là, dans le passé.',
  q: 'Chercher un membre',
  submit: 'Afficher',
  today: 'Revenir à aujourd’hui',
  list: 'Les membres',
  found: (n: number) => count(n, 'membre trouvé', 'membres trouvés'),
  none: 'Aucun membre ce jour-là',
  noneText: 'La communauté n’avait pas encore de membre connu à cette date.',
  noneFound: 'Aucun membre ne porte ce nom',
  noneFoundText: 'Essayez un autre mot, ou une autre date.',
  people: (n: number) =>
    `${count(n, 'personne est membre', 'personnes sont membres')} en leur nom. Leurs noms ne se lisent qu’entre membres.`,
  columns: { name: 'Membre', role: 'Rôle', since: 'Depuis' },
  representative: (text: string) => `Représentée par${nb}: ${text}`,
  source: (text: string) => `Source${nb}: ${text}`,
  until: 'parti',
  file: 'Télécharger la liste (CSV)',
  timeline: 'Voir la frise des entrées et des départs',
  join: 'Demander à rejoindre',
  joinMore: 'Faire entrer une autre organisation',
  invite: 'Inviter',
  yours: 'Vos appartenances',
  leave: 'Quitter',
  describe: 'Dire qui représente',
  exclude: 'Demander l’exclusion',
  exclusionWay: 'Demander l’exclusion d’un membre',
  requests: 'Demandes en cours',
  requestUntil: (day: Day) => `Les membres donnent leur avis jusqu’au ${formatDay(day)} inclus.`,
  see: 'Lire la demande',
  invitations: 'Invitations en attente',
  invited: (name: string) => `Invitation envoyée à ${name}`,
  someone: 'une adresse e-mail',
  withdraw: 'Retirer l’invitation',
  youAreInvited: 'Vous êtes invités',
  youAreInvitedText: (name: string) => `${name} est invitée à rejoindre cette communauté.`,
  answer: 'Répondre à l’invitation',
  exclusions: 'Exclusions demandées',
  how: 'Comment on devient membre',
  howText: `Une organisation ou une personne demande, ou accepte une invitation. Les membres ont ${terms.opinions} jours pour dire ce qu’ils en pensent. Au terme, la demande est admise si les avis défavorables ne l’emportent pas${nb}: le silence vaut admission. Ni l’animateur ni l’administration n’admettent ou ne refusent seuls.`,
}

export const timeline = {
  title: 'Entrées et départs',
  lede: 'Chaque date est aussi précise que sa source. Le nombre de membres suit chaque mouvement.',
  in: (n: number) => count(n, 'entrée', 'entrées'),
  out: (n: number) => count(n, 'départ', 'départs'),
  excluded: (n: number) => count(n, 'exclusion décidée par les membres', 'exclusions décidées par les membres'),
  people: (n: number) => count(n, 'personne', 'personnes'),
  more: (n: number) => `et ${count(n, 'autre organisation', 'autres organisations')}`,
  after: (before: number, after: number) => `${frenchNumber(before)} → ${frenchNumber(after)}${nb}membres`,
  none: 'Aucun mouvement connu',
  noneText: 'Les entrées et les départs s’inscriront ici, avec leur date.',
}

export const csv = {
  name: (slug: string, day: Day) => `membres-${slug}-${day}.csv`,
  columns: ['membre', 'genre', 'role', 'depuis', 'precision', 'jusqu_a', 'represente_par', 'source', 'fiche', 'fictif'],
  kinds: { organisation: 'organisation', person: 'personne' },
  precisions: { day: 'jour', month: 'mois', year: 'année' } as Record<Precision, string>,
  yes: 'oui',
  no: 'non',
}
