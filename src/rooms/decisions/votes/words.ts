import { formatInstant } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import type { VoteRefusal } from './rules.ts'

const nb = '\u00a0'

/** What the clock writes when a vote cannot take place. */
export const clockWords = {
  missed: 'L’heure de clôture était passée avant que le vote ait pu s’ouvrir.',
  bodyClosed: 'La communauté ou le groupe est clos.',
  nobody: 'Aucun membre ne pouvait voter à l’ouverture.',
}

export const refusals: Record<VoteRefusal, string> = {
  'not-begun': 'Ce vote n’est pas encore ouvert. Aucun bulletin n’est reçu avant l’heure d’ouverture.',
  over: 'Ce vote est clos. Aucun bulletin n’est reçu après l’heure de clôture.',
  cancelled: 'Cette décision est annulée.',
  invented: 'Les comptes de démonstration votent dans les décisions de démonstration, les autres dans les vraies.',
  'not-elector':
    'Vous n’avez pas de voix dans ce vote. La liste des votants a été prise à l’ouverture, et elle ne change plus.',
  'voice-used': 'Cette voix a déjà voté. Une voix vote une fois.',
  'pen-used': 'Vous avez déjà voté. Une personne tient la plume une seule fois, même si elle porte plusieurs voix.',
  'wrong-choice': 'Ce bulletin ne dit aucun choix de ce vote. Recommencez.',
}

type Facts = {
  body: string
  question: string
  /** The member in whose name one votes; null for oneself. */
  voice: string | null
  closesAt: Date | null
  electors: number
  voted: number
  /** A secret ballot; a stance of consent is signed. */
  secret: boolean
}

const inTheNameOf = (voice: string | null) =>
  voice ? `Vous avez une voix, au nom de ${quoted(voice)}.` : 'Vous avez une voix, la vôtre.'
const until = (at: Date | null) => (at ? `Le vote est ouvert jusqu’au ${formatInstant(at)} (heure de Paris).` : '')

export const letters = {
  opened: {
    subject: (title: string) => `À vous de voter${nb}: ${title}`,
    paragraphs: ({ body, question, voice, closesAt, secret }: Facts) => [
      `${body} met une question aux voix${nb}: ${quoted(question)}.`,
      inTheNameOf(voice),
      secret
        ? `${until(closesAt)} Le bulletin est secret${nb}; les résultats restent cachés jusqu’à la clôture.`
        : `${until(closesAt)} On décide par consentement${nb}: votre avis est signé, et vous pouvez en changer jusqu’à la clôture.`,
    ],
    action: 'Lire et voter',
  },
  reminder: {
    subject: (title: string) => `Le vote se termine bientôt${nb}: ${title}`,
    paragraphs: ({ body, question, voice, closesAt }: Facts) => [
      `La question que ${body} met aux voix attend encore votre voix${nb}: ${quoted(question)}.`,
      inTheNameOf(voice),
      until(closesAt),
    ],
    action: 'Lire et voter',
  },
  closed: {
    subject: (title: string) => `Le résultat est connu${nb}: ${title}`,
    paragraphs: ({ body, voted, electors, secret }: Facts) => [
      `${body} a fini de voter${nb}: ${secret ? count(voted, 'bulletin', 'bulletins') : count(voted, 'avis', 'avis')} pour ${count(electors, 'voix', 'voix')}.`,
      secret
        ? 'Le résultat, la liste des empreintes et les bulletins sans nom sont publics. Si vous avez gardé votre reçu, vérifiez que votre bulletin y est.'
        : 'Le résultat est public, avec les objections et ce qui leur a été répondu. Pendant sept jours, chaque voix peut laisser un avis minoritaire.',
    ],
    action: 'Lire le résultat',
  },
}

export const answerNames: Record<string, string> = {
  pour: 'Pour',
  contre: 'Contre',
  abstention: 'Je m’abstiens',
}

export const words = {
  title: 'Voter',
  lede: (closesAt: string) => `Jusqu’au ${closesAt}, heure de Paris.`,
  voice: 'Au nom de qui votez-vous\u00a0?',
  voiceHint:
    'Vous portez plusieurs voix. Une personne vote une seule fois\u00a0: pour les autres, c’est à quelqu’un d’autre qui tient la fiche.',
  oneVoice: (name: string) => `Vous votez au nom de ${quoted(name)}.`,
  ownVoice: 'Vous votez en votre nom.',
  used: 'a déjà voté',
  answer: 'Votre réponse',
  ranked: 'Votre classement',
  rankedHint:
    'Donnez un rang à chaque option\u00a0: 1 pour celle que vous préférez. Le même rang veut dire «\u00a0autant l’une que l’autre\u00a0». Sans rang, une option vient après toutes celles qui en ont un.',
  noRank: 'Sans rang',
  rank: (n: number) => (n === 1 ? '1er rang' : `${n}e rang`),
  dots: (n: number) => `Vos ${count(n, 'point', 'points')}`,
  dotsHint: (n: number) =>
    `Répartissez ${count(n, 'point', 'points')} au plus entre les options. Tous sur une seule, ou quelques-uns sur plusieurs.`,
  abstain: 'Je m’abstiens',
  abstainHint: 'Votre voix compte pour le quorum, et ne pèse sur aucun choix.',
  review: 'Relire mon bulletin',
  reviewTitle: 'Relire avant de déposer',
  reviewText:
    'Un bulletin déposé ne se reprend pas et ne se change pas. Il part sans votre nom\u00a0: on saura que cette voix a voté, pas ce qu’elle a dit.',
  yourVoice: 'Voix',
  myself: 'La vôtre',
  yourChoice: 'Bulletin',
  written: 'Écrit ainsi dans la liste publiée',
  cast: 'Déposer mon bulletin',
  change: 'Revenir en arrière',
  doneTitle: 'Votre bulletin est déposé',
  receiptTitle: 'Votre reçu',
  receiptText:
    'Notez-le ou imprimez cette page maintenant. Ce reçu n’est gardé nulle part ici\u00a0: ni dans la base, ni dans un courriel. Il ne sera plus jamais affiché.',
  receipt: 'Reçu',
  fingerprint: 'Empreinte de votre bulletin',
  howTitle: 'Comment vérifier',
  how: [
    'Après la clôture, la page de la décision publie la liste des empreintes, sans nom, et la liste des bulletins.',
    'Tapez votre reçu et votre choix dans «\u00a0Vérifier mon bulletin\u00a0»\u00a0: la page dit si l’empreinte est dans la liste.',
    'Sans nous faire confiance\u00a0: calculez vous-même le SHA-256 de votre reçu, d’une barre verticale et de votre choix, puis cherchez-le dans la liste.',
  ],
  command: 'Par exemple',
  careful: 'Ne montrez ce reçu à personne. Qui connaît le reçu et devine le choix peut vérifier qu’il a deviné juste.',
  back: 'Revenir à la décision',
  checkLater: 'Vérifier mon bulletin (après la clôture)',
  already: (name: string | null) => (name ? `Vous avez voté au nom de ${quoted(name)}.` : 'Vous avez voté.'),
  errors: {
    voice: 'Choisissez au nom de qui vous votez.',
    answer: 'Choisissez une réponse.',
    ranks: 'Classez au moins une option, ou abstenez-vous.',
    dots: (n: number) => `Donnez ${count(n, 'point', 'points')} au plus, en nombres entiers.`,
    noDots: 'Donnez au moins un point, ou abstenez-vous.',
    both: 'Vous avez coché «\u00a0Je m’abstiens\u00a0» et rempli le bulletin. Gardez l’un ou l’autre.',
  },
}
