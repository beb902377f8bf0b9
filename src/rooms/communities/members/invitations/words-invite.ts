import { type Day, formatDay } from '#core/pure/dates.ts'
import { quoted } from '#core/pure/text.ts'
import { terms } from '../rules.ts'
import { nb } from '../words.ts'

export const invite = {
  title: 'Inviter',
  lede: `Tout membre peut inviter. Qui accepte fait une demande, que les membres lisent pendant ${terms.opinions} jours${nb}: votre invitation y compte comme un avis favorable.`,
  search: 'Une organisation de l’annuaire',
  searchHint: 'Son nom, ou une partie.',
  find: 'Chercher',
  organisation: 'Organisation invitée',
  noneFound: 'Aucune organisation en ligne ne porte ce nom. Vous pouvez inviter par e-mail.',
  email: 'Ou une adresse e-mail',
  emailHint: `Elle sert à envoyer cette invitation, à rien d’autre. Elle est effacée dès la réponse, ou au bout de ${terms.invitation} jours.`,
  message: 'Ce que vous dites',
  messageHint: 'Pourquoi vous pensez à cette organisation ou à cette personne.',
  submit: 'Envoyer l’invitation',
  sent: (until: Day) => `L’invitation est partie. Elle attend une réponse jusqu’au ${formatDay(until)}.`,
  withdrawn: 'L’invitation est retirée.',
  alone: 'L’organisation choisie ne peut recevoir d’invitation ici.',
  errors: {
    email: 'Écrivez une adresse complète.',
    one: 'Choisissez une organisation, ou écrivez une adresse, pas les deux.',
  },
}

export const answer = {
  title: 'Vous êtes invités',
  lede: (host: string, community: string) => `${host} vous invite à rejoindre ${quoted(community)}.`,
  until: (day: Day) => `Cette invitation attend une réponse jusqu’au ${formatDay(day)}.`,
  what: `Accepter, c’est demander à rejoindre. Les membres ont ensuite ${terms.opinions} jours pour donner leur avis${nb}; le silence vaut admission.`,
  message: 'Ce que dit l’invitation',
  who: 'Qui rejoint',
  yours: 'Ce que vous dites aux membres',
  accept: 'Accepter',
  signIn: 'Se connecter pour accepter',
  signInText: 'Pour accepter, connectez-vous ou créez un compte. Pour refuser, ce n’est pas nécessaire.',
  decline: 'Refuser l’invitation',
  declined: 'L’invitation est refusée. Cette communauté ne vous invitera plus.',
  accepted: (until: Day) => `Votre demande est devant les membres jusqu’au ${formatDay(until)} inclus.`,
  over: 'Cette invitation n’attend plus de réponse. Vous pouvez demander à rejoindre.',
  saidByInvitation: 'Avis donné en invitant.',
}

export const letters = {
  invited: {
    subject: (community: string) => `Invitation à rejoindre ${community}`,
    paragraphs: (host: string, community: string, message: string, until: Day) => [
      `${host} vous invite à rejoindre ${quoted(community)}, une communauté de territoire sur #FrenchImpact.`,
      ...(message ? [quoted(message)] : []),
      `Vous pouvez accepter ou refuser jusqu’au ${formatDay(until)}. Sans réponse, l’invitation s’efface, et votre adresse avec elle.`,
    ],
    action: 'Répondre à l’invitation',
  },
}
