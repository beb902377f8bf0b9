import { count } from '#core/pure/text.ts'
import type { Method } from '../rules.ts'
import { type ContentRefusal, longestDays, mostAtOnce, mostOptions, shortestDays } from './rules.ts'

const nb = '\u00a0'

export type ProposalRefusal = ContentRefusal | 'not-a-draft' | 'stale' | 'too-many' | 'body-closed' | 'not-cancellable'

export const refusals: Record<ProposalRefusal, string> = {
  'dates-missing': 'Donnez le jour et l’heure d’ouverture et de clôture.',
  'opens-past': 'L’ouverture doit être à venir.',
  'opens-far': 'L’ouverture doit avoir lieu dans l’année.',
  'too-short': `Laissez le vote ouvert ${count(shortestDays, 'jour', 'jours')} au moins, pour que chacun ait le temps de lire et de voter.`,
  'too-long': `Un vote dure ${count(longestDays, 'jour', 'jours')} au plus.`,
  'few-options': 'Donnez au moins deux options.',
  'many-options': `Donnez ${count(mostOptions, 'option', 'options')} au plus.`,
  'same-options': 'Deux options portent le même nom.',
  'threshold-missing': 'Choisissez la part de «\u00a0pour\u00a0» qu’il faut.',
  'dots-missing': 'Dites combien de points chacun répartit.',
  'not-a-draft': 'Cette décision est déjà annoncée\u00a0: on n’y touche plus.',
  stale:
    'Quelqu’un d’autre a enregistré cette décision depuis que vous l’avez ouverte. Relisez, puis enregistrez de nouveau.',
  'too-many': `Vous avez déjà ${count(mostAtOnce, 'décision', 'décisions')} à venir ou en cours ici. Laissez-les se terminer avant d’en annoncer une autre.`,
  'body-closed': 'Cette communauté ou ce groupe est clos\u00a0: il ne décide plus rien.',
  'not-cancellable': 'Cette décision ne peut plus être annulée\u00a0: un vote ouvert va jusqu’à sa clôture.',
  'collect-missing': 'Dites jusqu’à quand la parole est ouverte.',
  'collect-past': 'La parole doit rester ouverte un jour au moins.',
}

export const methodHints: Record<Method, string> = {
  none: 'Un tour de table écrit, sans vote ensuite.',
  consent: 'Personne n’oppose d’objection motivée. Les avis sont signés.',
  majority: 'Plus de «\u00a0pour\u00a0» que de «\u00a0contre\u00a0».',
  qualified: 'Une part plus forte de «\u00a0pour\u00a0», par exemple les deux tiers.',
  ranked: 'Chacun classe les options\u00a0; celle que l’on préfère à toutes les autres gagne.',
  dots: 'Chacun répartit quelques points entre les options.',
}

export const words = {
  new: 'Préparer une décision',
  newLede:
    'Écrivez la question et la manière de décider. Rien n’est public avant l’annonce. Une fois le vote ouvert, plus personne n’y touche.',
  edit: 'Modifier la décision',
  what: 'La question',
  title: 'Titre',
  titleHint: 'Court, pour la liste des décisions. Par exemple\u00a0: «\u00a0Le rythme des réunions\u00a0».',
  question: 'La question posée',
  questionHint:
    'Une seule question, en entier, avec ce qu’il faut savoir pour répondre. Pour un «\u00a0pour ou contre\u00a0», écrivez la proposition.',
  before: 'Avant le choix',
  collects: 'Que demande-t-on d’abord\u00a0?',
  collectUntil: 'Parole ouverte jusqu’au',
  collectUntilHint:
    'Si vous demandez d’abord un tour de table ou des idées\u00a0: ce jour-là à midi. Après des idées, la manière de trancher et les dates se disent une fois les idées regroupées.',
  how: 'La manière de décider',
  method: 'Comment tranche-t-on\u00a0?',
  threshold: 'Part de «\u00a0pour\u00a0»',
  thresholdHint: 'Pour la majorité qualifiée.',
  thresholdName: (value: string) =>
    value === '1/1' ? 'Tous (unanimité des «\u00a0pour\u00a0» et des «\u00a0contre\u00a0»)' : value,
  quorum: 'Quorum',
  quorumHint: 'La part des voix qui doivent s’exprimer pour que le vote décide quelque chose.',
  quorumName: (value: number) => (value === 0 ? 'Pas de quorum' : `${value}${nb}% des voix`),
  dots: 'Points par votant',
  dotsHint: 'Pour les points à répartir\u00a0: de 1 à 20.',
  options: 'Les options',
  optionsHint: 'Pour un classement ou des points. Les lignes vides ne comptent pas\u00a0; enregistrer en ajoute.',
  option: (n: number) => `Option ${n}`,
  up: 'Monter',
  down: 'Descendre',
  ordered: 'L’ordre des options est enregistré.',
  detail: (n: number) => `Précision sur l’option ${n}`,
  when: 'Quand',
  whenHint: `À l’heure de Paris. Le vote s’ouvre et se clôt tout seul. ${count(shortestDays, 'jour', 'jours')} au moins.`,
  opensOn: 'Ouverture, le jour',
  opensTime: 'Ouverture, l’heure',
  closesOn: 'Clôture, le jour',
  closesTime: 'Clôture, l’heure',
  save: 'Enregistrer',
  saved: 'C’est enregistré. Relisez la décision telle que les membres la verront, puis annoncez-la.',
  preview: 'Voir telle que les membres la verront',
  previewTitle: 'En préparation',
  previewText: 'Voici la décision telle que les membres la verront. Eux ne voient encore qu’un brouillon.',
  announce: 'Annoncer la décision',
  announceTitle: 'Annoncer cette décision\u00a0?',
  announceText: (opens: string, closes: string) =>
    `Elle devient publique maintenant. Le vote s’ouvre le ${opens} et se clôt le ${closes}, heure de Paris. La liste des votants est prise à l’ouverture.`,
  collectText: (until: string) =>
    `Elle devient publique maintenant. La parole est ouverte jusqu’au ${until}, heure de Paris.`,
  announceLast:
    'Après l’annonce, la question, la manière de décider et les dates ne changent plus. Avant l’ouverture, on peut encore tout annuler, avec une raison.',
  announced: 'La décision est annoncée.',
  missing: 'Il manque quelque chose avant d’annoncer',
  discard: 'Abandonner ce brouillon',
  discardTitle: 'Abandonner ce brouillon\u00a0?',
  discardText: 'Ce qui est écrit sera effacé. Rien n’en était public.',
  discarded: 'Le brouillon est effacé.',
  cancel: 'Annuler la décision',
  cancelTitle: 'Annuler cette décision\u00a0?',
  cancelText:
    'La décision reste dans la liste, annulée, avec la raison que vous donnez. Une fois le vote ouvert, personne ne peut plus l’annuler.',
  reason: 'Pourquoi\u00a0?',
  reasonHint: 'Public. Pas de nom de personne.',
  cancelled: 'La décision est annulée.',
  keep: 'Ne rien changer',
  errors: {
    title: 'Donnez un titre.',
    question: 'Écrivez la question.',
    method: 'Choisissez une manière de décider.',
    collects: 'Dites ce que l’on demande d’abord.',
    day: 'Une date qui existe, comme 30/06/2027.',
    time: 'Une heure comme 18:30.',
    dots: 'Un nombre entier de 1 à 20.',
    reason: 'Dites pourquoi, en dix caractères au moins.',
    noneNeedsRound: 'Sans vote ensuite, demandez un tour de table écrit.',
  },
}
