import type { Day } from '#core/pure/dates.ts'
import { formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import type { Answer, DialogueState } from './rules.ts'

export const answerNames: Record<Answer, string> = {
  join: 'Rejoignez-nous',
  complementary: 'Complémentaire\u00a0: d’accord',
  opposed: 'Opposés, et voici pourquoi',
}

export const answerHints: Record<Answer, string> = {
  join: 'Ce projet a sa place chez vous\u00a0: vous proposez de le faire ensemble.',
  complementary: 'Les deux peuvent vivre côte à côte.',
  opposed:
    'Vous pensez que c’est une erreur. Donnez la raison\u00a0: il devra vous répondre publiquement avant de créer.',
}

export const stateNames: Record<DialogueState, string> = {
  waiting: 'Réponse attendue',
  silent: 'Sans réponse dans les quinze jours',
  agreed: 'D’accord',
  invited: 'Propose de se rejoindre',
  opposed: 'Opposée',
  replied: 'Objection entendue, réponse publique',
}

export const words = {
  title: (name: string) => `Dialogue\u00a0: ${name}`,
  kind: 'Dialogue avec l’existant',
  lede: (name: string, community: string, place: string) =>
    `${quoted(name)} voudrait commencer sur un territoire que couvre ${quoted(community)} (${place}). Une réponse, une seule, est attendue.`,
  facts: {
    what: 'Ce qui commence',
    purpose: 'À quoi cela servirait',
    places: 'Territoires',
    by: 'Porté par',
    person: 'une personne',
    asked: 'Demandé le',
    until: 'Réponse attendue avant la fin du',
  },
  message: 'Le message',
  answer: 'La réponse',
  answeredFor: (name: string) => `Au nom de ${name}`,
  none: 'Pas encore de réponse.',
  silent: 'Le délai est passé\u00a0: la création est possible. Une réponse tardive reste utile.',
  reply: 'La réponse publique à l’objection',
  form: {
    title: 'Répondre pour votre communauté',
    text: 'Parlez-en d’abord entre vous. La réponse est donnée une fois\u00a0; elle sera publique si la communauté est créée.',
    answer: 'Votre réponse',
    reason: 'Pourquoi',
    reasonHint: 'Obligatoire si vous vous opposez. Sans nom de personne\u00a0: ce texte sera public.',
    inName: 'Au nom de',
    inNameHint: 'Une organisation membre, nommée avec la réponse.',
    unnamed: 'De la communauté, sans nommer d’organisation',
    submit: 'Répondre',
    done: 'La réponse est partie.',
    notYours: 'Vous ne portez pas la voix de cette organisation ici.',
    missing: 'Choisissez une réponse.',
    reasonMissing: 'Donnez la raison de votre opposition, en une phrase au moins.',
  },
  mine: {
    joinTitle: 'Ils vous proposent de les rejoindre',
    joinText: 'Accepter abandonne votre brouillon et vous mène à leur page de membres, où demander à entrer.',
    join: 'Les rejoindre',
    joined: (community: string) =>
      `Votre brouillon est abandonné. Demandez à rejoindre ${quoted(community)} depuis cette page.`,
    goOnTitle: { join: 'Continuer malgré leur invitation', opposed: 'Répondre à leur objection' } as Record<
      'join' | 'opposed',
      string
    >,
    goOnText:
      'Vous pourrez créer, à condition de répondre publiquement. Leur texte et le vôtre resteront lisibles sur la page de votre communauté.',
    reply: 'Votre réponse publique',
    submit: 'Publier ma réponse',
    done: 'Votre réponse est enregistrée. Elle sera publique avec la communauté.',
    missing: 'Répondez en une phrase au moins.',
    back: 'Revenir à ce que vous avez commencé',
  },
  over: 'Ce dialogue est terminé.',
} as const

export const letters = {
  asked: {
    subject: (place: string) => `Une communauté voudrait commencer près de la vôtre\u00a0: ${place}`,
    paragraphs: (community: string, name: string, place: string, message: string, until: Day) => [
      `${quoted(name)} voudrait commencer à ${place}, sur un territoire que couvre ${quoted(community)}. Voici son message\u00a0:`,
      message,
      `Répondez avant la fin du ${formatDay(until)}\u00a0: «\u00a0rejoignez-nous\u00a0», «\u00a0complémentaire\u00a0» ou «\u00a0opposés\u00a0». Passé ce délai, l’absence de réponse laisse créer.`,
    ],
    action: 'Lire et répondre',
  },
  answered: {
    subject: (community: string) => `${community} vous a répondu`,
    paragraphs: (community: string, name: string, answer: Answer) => [
      `${quoted(community)} a répondu au sujet de ${quoted(name)}\u00a0: ${answerNames[answer].toLowerCase()}.`,
      answer === 'complementary'
        ? 'Vous pourrez créer dès que chaque communauté consultée aura répondu.'
        : 'Lisez leurs raisons. Vous pouvez les rejoindre, ou continuer en répondant publiquement.',
    ],
    action: 'Lire la réponse',
  },
  replied: {
    subject: (name: string) => `${quoted(name)} répond à votre communauté`,
    paragraphs: (name: string, reply: string) => [`${quoted(name)} répond publiquement\u00a0:`, reply],
    action: 'Voir le dialogue',
  },
  created: {
    subject: (name: string) => `${quoted(name)} est créée`,
    paragraphs: (name: string, place: string, community: string) => [
      `${quoted(name)} existe maintenant à ${place}. ${quoted(community)} avait été consultée\u00a0: le dialogue est lisible sur sa page.`,
    ],
    action: 'Voir la communauté',
  },
} as const
