import { quoted } from '#core/pure/text.ts'
import type { Kind } from '../rules.ts'
import type { Side } from './rules.ts'

const nb = '\u00a0'

export const words = {
  title: (name: string) => `Écrire à ${quoted(name)}`,
  lede: (kind: Kind) =>
    `Votre message part par courriel aux personnes qui tiennent la fiche ${kind === 'project' ? 'du projet' : 'de la structure'}. Ni elles ni vous ne voyez l’adresse de l’autre.`,
  crumb: 'Écrire',
  name: 'Votre nom',
  noName: 'Donnez votre nom',
  email: 'Votre adresse électronique',
  emailHint: 'Elle ne sera jamais montrée. Elle sert seulement à vous prévenir quand on vous répond.',
  noEmail: 'Donnez une adresse électronique, par exemple nom@exemple.fr',
  message: 'Votre message',
  messageHint: 'Dites qui vous êtes et ce que vous cherchez.',
  noMessage: 'Écrivez votre message',
  trap: 'Laissez ce champ vide',
  send: 'Envoyer le message',
  sent: 'Votre message est parti. Vous recevrez un courriel quand on vous répondra.',
  nobodyTitle: 'Personne ne reçoit encore les messages de cette fiche',
  nobody: `Elle vient d’une source publique, et personne ne la tient. Écrivez à l’équipe du site${nb}: elle cherchera un contact.`,
  nobodyAction: 'Écrire à l’équipe du site',
  conversation: (name: string) => `Échange avec ${name}`,
  conversationLede: 'Les réponses passent par cette page. Aucune adresse n’est montrée, d’un côté comme de l’autre.',
  messages: 'Les messages',
  you: 'Vous',
  reply: 'Votre réponse',
  sendReply: 'Envoyer la réponse',
  replied: 'Votre réponse est partie.',
  closed: 'Cet échange est clos. Personne ne peut plus y écrire.',
  close: 'Clore cet échange',
  closeTitle: `Clore cet échange${nb}?`,
  closeLede: 'Plus personne ne pourra y écrire. Les messages déjà envoyés restent lisibles ici.',
  back: 'Revenir à l’échange',
  seeSheet: 'Voir la fiche',
} as const

export const refusals = {
  nobody: words.nobodyTitle,
  'not-published': `Cette fiche n’est plus publiée${nb}: votre message n’est pas parti.`,
  closed: words.closed,
} as const

/** What the page of one side calls the other. */
export const otherSide = (side: Side, thread: { senderName: string; name: string }): string =>
  side === 'fiche' ? thread.senderName : thread.name

export const letters = {
  toSheet: {
    subject: (sheet: string) => `Un message pour ${quoted(sheet)}`,
    opening: (sender: string, sheet: string) => `${sender} vous écrit à propos de ${quoted(sheet)}${nb}:`,
    action: 'Lire et répondre',
    closing: `Ne répondez pas à ce courriel. Répondez par le lien ci-dessus${nb}: ni vous ni cette personne ne verrez l’adresse de l’autre.`,
  },
  toSender: {
    subject: (sheet: string) => `${quoted(sheet)} vous a répondu`,
    opening: (sheet: string) => `Vous aviez écrit à ${quoted(sheet)}. Une réponse vous attend.`,
    action: 'Lire la réponse',
    closing: `Si vous n’avez rien écrit, quelqu’un s’est trompé d’adresse${nb}: ignorez ce message.`,
  },
} as const
