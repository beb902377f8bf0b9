import { count, quoted } from '#core/pure/text.ts'
import type { Status } from './rules.ts'

export const statusNames: Record<Status, string> = {
  planned: 'Prévue',
  ongoing: 'En cours',
  done: 'Terminée',
  abandoned: 'Abandonnée',
}

export const activity: Record<string, string> = {
  'community.campaign_planned': 'Campagne prévue',
  'community.campaign_ongoing': 'Campagne commencée',
  'community.campaign_done': 'Bilan de campagne publié',
  'community.campaign_abandoned': 'Campagne abandonnée',
  'community.campaign_ambassador': 'Ambassadeur d’une campagne',
}

export type Refusal =
  | 'stale'
  | 'not-now'
  | 'no-reason'
  | 'no-review'
  | 'unanswered'
  | 'too-many'
  | 'no-member'
  | 'already'
  | 'no-voice'
  | 'no-role'

export const refusals: Record<Refusal, string> = {
  stale: 'Quelqu’un a enregistré avant vous.',
  'not-now': 'Cela ne se fait pas à cette étape de la campagne.',
  'no-reason': 'Dites pourquoi, en une phrase d’au moins dix caractères.',
  'no-review': 'Une campagne se termine par son bilan.',
  unanswered: 'Pour chaque public, donnez un nombre, ou dites que personne n’a compté.',
  'too-many': 'Cette campagne compte déjà quarante contenus et événements.',
  'no-member': 'Aucun membre ne porte exactement ce nom. Vérifiez-le sur la page des membres.',
  already: 'Ce membre est déjà ambassadeur, ou déjà sollicité.',
  'no-voice': 'Choisissez au nom de qui vous agissez.',
  'no-role': 'Donnez une fonction\u00a0: c’est elle qui sera publique, jamais votre nom.',
}

const dateHint = 'Un jour (14/03/2027), un mois (mars 2027) ou une année (2027).'

export const words = {
  title: 'Faire connaître',
  lede: 'Les campagnes de la communauté\u00a0: à qui elle s’adresse, ce qu’elle dit, qui porte le message, et ce que cela a donné.',
  none: {
    title: 'Aucune campagne pour l’instant',
    text: 'Une campagne s’adresse à des publics choisis, avec un message, des contenus et des ambassadeurs. Elle se termine par un bilan.',
  },
  add: 'Préparer une campagne',
  csv: 'Télécharger en CSV',
  audiences: 'Publics',
  audienceCount: (n: number) => count(n, 'public', 'publics'),
  message: 'Message',
  reached: 'Personnes touchées',
  notCounted: 'non compté',
  notYet: 'à venir',
  dates: 'Dates',
  from: (date: string) => (date.length === 10 ? 'dès le' : 'dès'),
  to: (date: string) => (date.length === 10 ? 'jusqu’au' : 'jusqu’en'),
  edit: 'Modifier',
  save: 'Enregistrer',
  fields: {
    title: 'Titre',
    message: 'Message',
    messageHint: 'Ce que la campagne veut faire comprendre, dans les mots de ceux à qui elle parle.',
    audiences: 'Publics',
    audiencesHint: 'Un public par ligne\u00a0: lycéens, élus des petites communes, entreprises de la zone…',
    startsOn: 'Début',
    endsOn: 'Fin',
    dateHint,
    status: 'Nouvel état',
    reason: 'Pourquoi',
    reasonHint: 'Obligatoire pour abandonner. Cette raison est publique.',
  },
  status: { title: 'Changer l’état', lede: 'Une campagne se termine par son bilan.' },
  review: {
    title: 'Bilan',
    button: 'Écrire le bilan et terminer',
    lede: 'Le bilan est public. Sans lui, la campagne n’est pas terminée.',
    wasDone: 'Ce qui a été fait',
    learned: 'Ce qu’on a appris',
    learnedHint: 'Ce qui a marché, ce qui n’a pas marché, ce qu’on ferait autrement.',
    reached: (audience: string) => `Personnes touchées\u00a0: ${audience}`,
    uncounted: 'Personne n’a compté',
    submit: 'Publier le bilan',
    on: 'Publié le',
    done: 'Le bilan est publié, la campagne est terminée.',
  },
  pieces: {
    contents: 'Contenus',
    events: 'Événements',
    noContent: 'Aucun contenu.',
    noEvent: 'Aucun événement.',
    addContent: 'Ajouter un contenu',
    addEvent: 'Lier un événement',
    contentLede: 'Un lien, un texte, ou les deux.',
    eventLede: 'L’adresse de la page de l’événement, ici ou ailleurs.',
    title: 'Titre',
    url: 'Adresse',
    body: 'Texte',
    remove: 'Retirer',
    removeLede: 'Il ne sera plus montré dans la campagne.',
    added: 'C’est ajouté à la campagne.',
    removed: 'C’est retiré de la campagne.',
  },
  ambassadors: {
    title: 'Ambassadrices et ambassadeurs',
    intro:
      'Les organisations et les personnes qui ont accepté de porter le message. Une personne n’est dite que par sa fonction.',
    none: 'Personne pour l’instant.',
    asked: 'Sollicités, en attente de réponse',
    someone: 'Une personne membre',
    ask: 'Solliciter un membre',
    askLede: 'Le membre reçoit un courriel et répond sur cette page. Rien n’est public avant qu’il accepte.',
    name: 'Nom du membre',
    nameHint: 'Le nom exact d’une organisation membre, ou d’une personne membre.',
    role: 'Fonction publique',
    roleHint:
      'Par exemple\u00a0: proviseure d’un lycée du Diois. Obligatoire pour une personne, car son nom n’est pas publié.',
    askSubmit: 'Solliciter',
    askDone: 'Le membre est sollicité.',
    volunteer: 'Me proposer',
    volunteerLede:
      'Vous acceptez d’être cité publiquement\u00a0: par le nom de votre organisation, ou par votre fonction si vous agissez en votre nom.',
    volunteerDone: 'Merci. Vous portez cette campagne.',
    yours: 'On vous demande de porter cette campagne.',
    answer: 'Répondre',
    answerTitle: 'Porter cette campagne\u00a0?',
    accept: 'Oui, j’accepte',
    decline: 'Non',
    choice: 'Votre réponse',
    answered: 'Votre réponse est enregistrée.',
    leave: 'Ne plus porter cette campagne',
    cancel: 'Annuler la demande',
    left: 'C’est enregistré.',
  },
  errors: {
    title: 'Donnez un titre.',
    audiences: 'Nommez au moins un public.',
    tooMany: 'Douze publics au plus.',
    longAudience: 'Un public se dit en moins de 120 caractères.',
    date: 'Écrivez un jour, un mois ou une année\u00a0: 14/03/2027, mars 2027, 2027.',
    order: 'La fin vient après le début.',
    address: 'Pas d’adresse de courriel\u00a0: cette page est publique.',
    status: 'Choisissez un état.',
    wasDone: 'Dites ce qui a été fait.',
    learned: 'Dites ce qu’on a appris.',
    url: 'Écrivez une adresse complète, comme https://exemple.fr/page.',
    urlMissing: 'Donnez l’adresse de l’événement.',
    content: 'Donnez un lien ou un texte.',
    name: 'Donnez le nom d’un membre.',
    choice: 'Choisissez une réponse.',
    number: 'Écrivez un nombre entier.',
  },
  done: { added: 'La campagne est prévue.', saved: 'C’est enregistré.', status: 'L’état est changé.' },
}

export const letters = {
  asked: {
    subject: (community: string) => `Porter une campagne de ${community}`,
    paragraphs: (title: string, community: string) => [
      `La communauté ${quoted(community)} prépare la campagne ${quoted(title)}, et demande si vous accepteriez de porter son message.`,
      'Rien n’est public tant que vous n’avez pas accepté. Vous pouvez décliner sans donner de raison.',
    ],
    action: 'Lire la campagne et répondre',
  },
}
