import { count, quoted } from '#core/pure/text.ts'
import type { AppealRefusal, DecisionRefusal, MaskRefusal, Reason, SettlementRefusal, Status } from './rules.ts'

const nb = '\u00a0'

export const statusNames: Record<Status, string> = {
  pending: 'En attente de relecture',
  published: 'Publié',
  refused: 'Refusé',
  spam: 'Piège à robots',
  removed: 'Retiré',
}

/** The rules, and the one end that is not a rule broken. */
export const reasonNames: Record<Reason | 'withdrawn', string> = {
  insult: 'Injure ou attaque contre une personne',
  defamation: 'Accusation sans preuve contre quelqu’un',
  personal_data: 'Donnée personnelle d’autrui',
  illegal: 'Propos contraire à la loi',
  advertising: 'Publicité',
  off_topic: 'Sans rapport avec la page',
  duplicate: 'Déjà dit par la même personne',
  withdrawn: 'Retiré par son auteur',
}

export const decisionRefusals: Record<DecisionRefusal, string> = {
  'own-comment': 'Nul ne modère ses propres messages.',
  'already-decided': 'Une décision est déjà prise pour ce message.',
  'reason-missing': 'Choisissez la règle enfreinte et dites en quoi.',
  'too-late': 'Il est trop tard pour revenir sur cette décision\u00a0: l’auteur a été prévenu.',
  'not-yours': 'Cette décision est celle de quelqu’un d’autre.',
}

export const maskRefusals: Record<MaskRefusal, string> = {
  'own-comment': decisionRefusals['own-comment'],
  'not-in-text': 'Un passage ne se trouve pas dans le message, tel que vous l’avez recopié.',
  'too-short': 'Un passage à masquer compte au moins trois caractères.',
  'nothing-left': 'Il ne resterait rien du message\u00a0: retirez-le plutôt, avec sa règle.',
}

export const settlementRefusals: Record<SettlementRefusal, string> = {
  'own-comment': decisionRefusals['own-comment'],
  'nothing-reported': 'Aucun signalement n’attend de réponse pour ce commentaire.',
  'not-masked': 'Rien n’est masqué\u00a0: masquez d’abord les passages, puis répondez.',
}

export const appealRefusals: Record<AppealRefusal, string> = {
  'nothing-to-appeal': 'Il n’y a rien à contester pour ce message.',
  'already-appealed': 'Un recours a déjà été déposé contre cette décision.',
}

export const words = {
  count: (n: number) => count(n, 'commentaire', 'commentaires'),
  none: 'Personne n’a encore répondu.',
  reply: 'Répondre',
  report: 'Signaler',
  removedParent: 'Commentaire retiré',
  waitingParent: 'Commentaire en relecture',
  maskedNote: 'Des données personnelles ont été masquées par la modération.',
  title: 'Laisser une réponse',
  closed: 'Les réponses sont closes pour cette page.',
  promise:
    'Votre adresse de messagerie ne sera ni publiée ni transmise. Une personne relit chaque message avant de le publier, en 72\u00a0heures au plus.',
  charter: 'Règles de modération',
  body: 'Votre message',
  name: 'Nom affiché',
  email: 'Adresse électronique',
  emailHint: 'Jamais publiée. Visible du seul modérateur, effacée après un an.',
  website: 'Votre site',
  as: (name: string) => `Vous répondez sous le nom ${quoted(name)}.`,
  asTeam: 'Répondre au nom de la rédaction (publié aussitôt, et consigné)',
  submit: 'Envoyer à la relecture',
  answering: (name: string) => `En réponse à ${name}`,
  about: (title: string) => `À propos de ${quoted(title)}`,
  errors: {
    body: 'Écrivez votre message.',
    name: 'Dites sous quel nom le publier.',
    email: 'Une adresse complète, comme nom@exemple.fr.',
    website: 'Une adresse complète, comme https://exemple.org.',
    twice: 'Ce message est déjà reçu\u00a0: il n’est pas envoyé deux fois.',
    teamName:
      'Ce nom est celui d’une personne ou d’un service de l’équipe. Connectez-vous si c’est vous, ou signez autrement.',
    parent:
      'Le commentaire auquel vous répondiez n’est plus en ligne. Votre texte est gardé\u00a0: envoyé maintenant, il paraîtra seul.',
    reason: 'Choisissez une raison.',
    appeal: 'Dites pourquoi cette décision vous paraît injuste.',
  },
  sentTeam: 'Votre réponse est publiée.',
  received: {
    title: (number: number) => `Votre message n°${nb}${number}`,
    lede: 'Gardez l’adresse de cette page\u00a0: elle dit où en est votre message, et n’est connue que de vous.',
    due: 'Relu au plus tard le',
    sent: 'Envoyé le',
    reason: 'Règle enfreinte',
    why: 'En quoi',
    yours: 'Votre message',
    masked: 'Tel qu’il est publié',
    see: 'Voir la page',
    withdraw: 'Retirer mon message',
    withdrawTitle: 'Retirer ce message\u00a0?',
    withdrawText: 'Il sera effacé, avec votre adresse. Ses réponses éventuelles resteront.',
    withdrawn: 'Votre message est effacé.',
    appeal: 'Contester cette décision',
    appealText:
      'Une autre personne que celle qui a décidé relira votre message et vos raisons. Un seul recours est possible contre cette décision.',
    appealBody: 'Pourquoi cette décision est-elle injuste\u00a0?',
    appealSubmit: 'Envoyer le recours',
    appealed: 'Votre recours est reçu\u00a0: une autre personne le jugera.',
    appealPending: 'Recours reçu, jugé par une autre personne au plus tard le',
    appealOutcome: { upheld: 'Recours rejeté', overturned: 'Recours accepté' },
  },
  reporting: {
    title: 'Signaler un commentaire',
    lede: 'Une personne relit le commentaire à la lumière des règles, en 72\u00a0heures au plus.',
    reason: 'Quelle règle enfreint-il\u00a0?',
    details: 'En quoi\u00a0? (facultatif)',
    email: 'Pour vous répondre (facultatif)',
    emailHint: 'Jamais publiée, effacée une fois le signalement traité.',
    submit: 'Signaler',
    done: 'Merci. Le signalement est reçu.',
  },
} as const

export const letters = {
  published: {
    subject: 'Votre message est publié',
    paragraphs: (title: string, masked: boolean) => [
      `Votre message sur ${quoted(title)} est en ligne.`,
      ...(masked ? ['La modération y a masqué des données personnelles, et rien d’autre\u00a0; la page le dit.'] : []),
    ],
    action: 'Le voir',
  },
  masked: {
    subject: 'Des données personnelles sont masquées dans votre message',
    paragraphs: (title: string) => [
      `Dans votre message sur ${quoted(title)}, la modération a masqué des données personnelles, et rien d’autre. La page le dit.`,
      'La page de votre message montre ce qui est publié. Si c’est une erreur, répondez-nous par la page de contact.',
    ],
    action: 'Voir ce qui est publié',
  },
  refused: {
    subject: (removed: boolean) => (removed ? 'Votre message est retiré' : 'Votre message n’est pas publié'),
    paragraphs: (title: string, removed: boolean, rule: string, why: string) => [
      `Votre message sur ${quoted(title)} ${removed ? 'a été retiré' : 'n’a pas été publié'}. La décision a été prise par une personne, après lecture.`,
      `Règle enfreinte${nb}: ${rule}. ${why}`,
      'Vous pouvez contester cette décision, une fois\u00a0: une autre personne jugera.',
    ],
    action: 'Lire la décision ou la contester',
  },
  appeal: {
    subject: (overturned: boolean) =>
      overturned ? 'Recours accepté\u00a0: votre message est publié' : 'Recours rejeté',
    paragraphs: (title: string, answer: string) => [
      `Votre recours pour votre message sur ${quoted(title)} a été jugé par une autre personne.`,
      answer,
    ],
    action: 'Lire la décision',
  },
  reported: {
    subject: 'Suite de votre signalement',
    paragraphs: (title: string, outcome: string) => [
      `Vous avez signalé un commentaire sur ${quoted(title)}. ${outcome}`,
      'Merci d’avoir pris ce temps.',
    ],
    action: 'Voir la page',
    outcomes: {
      kept: 'Après lecture, il ne contrevient pas aux règles\u00a0: il reste publié.',
      masked: 'Les données personnelles qu’il contenait sont masquées.',
      removed: 'Il est retiré.',
    },
  },
  replied: {
    subject: (title: string) => `Une réponse à votre commentaire sur ${quoted(title)}`,
    paragraphs: (name: string, title: string) => [`${name} a répondu à votre commentaire sur ${quoted(title)}.`],
    action: 'Lire la réponse',
  },
} as const
