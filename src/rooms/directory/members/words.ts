import { quoted } from '#core/pure/text.ts'
import { frenchDate } from '#ui/index.ts'
import type { MemberRole } from '../rules.ts'
import { memberRoleHints } from '../words.ts'
import { type InvitationRefusal, invitationDays } from './rules.ts'

const nb = '\u00a0'

export const words = {
  title: 'L’équipe de la fiche',
  lede: (name: string) => `Les personnes qui tiennent la fiche de ${quoted(name)}. Leurs noms ne sont pas publics.`,
  members: 'Qui la tient',
  nobody: 'Personne ne tient encore cette fiche',
  nobodyText: `Elle vient d’une source publique. Invitez quelqu’un de la structure à en devenir responsable.`,
  you: 'vous',
  since: 'Depuis le',
  makeOwner: 'Rendre responsable',
  makeEditor: 'Limiter à la rédaction',
  remove: 'Retirer',
  leave: 'Quitter l’équipe',
  handOver: 'Transmettre ma responsabilité',
  invite: 'Inviter quelqu’un',
  inviteIntro: `Un courriel lui proposera de rejoindre l’équipe. L’invitation vaut ${invitationDays} jours.`,
  email: 'Son adresse électronique',
  role: 'Son rôle',
  noEmail: 'Donnez une adresse électronique, par exemple nom@exemple.fr',
  noRole: 'Choisissez un rôle',
  send: 'Envoyer l’invitation',
  sent: (email: string) => `L’invitation est partie à ${email}.`,
  pending: 'Invitations en attente',
  until: 'Jusqu’au',
  expired: 'expirée',
  cancel: 'Retirer l’invitation',
  cancelled: 'L’invitation est retirée.',
  projects: 'Les projets qui citent votre structure',
  detach: 'Ce n’est pas nous',
  roleChanged: (name: string) => `Le rôle de ${name} est changé.`,
  removed: (name: string) => `${name} ne fait plus partie de l’équipe.`,
  left: (name: string) => `Vous avez quitté l’équipe de ${quoted(name)}.`,
  handed: (name: string) => `${name} est maintenant responsable de la fiche.`,
  removeTitle: (name: string) => `Retirer ${name} de l’équipe${nb}?`,
  removeLede: 'Cette personne ne pourra plus modifier la fiche. Ce qu’elle a écrit reste.',
  leaveTitle: (sheet: string) => `Quitter l’équipe de ${quoted(sheet)}${nb}?`,
  leaveLede: 'Vous ne pourrez plus modifier la fiche. Il faudra une nouvelle invitation pour revenir.',
  handTitle: (name: string) => `Transmettre votre responsabilité à ${name}${nb}?`,
  handLede: 'Cette personne deviendra responsable de la fiche. Vous garderez la rédaction.',
  back: 'Ne rien changer',
  invitationTitle: (sheet: string) => `Rejoindre l’équipe de ${quoted(sheet)}`,
  invitationLede: (role: MemberRole) =>
    `Ce que vous pourrez faire${nb}: ${memberRoleHints[role].toLocaleLowerCase('fr')}`,
  accept: 'Rejoindre l’équipe',
  accepted: (sheet: string) => `Vous faites partie de l’équipe de ${quoted(sheet)}.`,
  seeSheet: 'Voir la fiche',
} as const

export const refusals: Record<InvitationRefusal | 'last-owner', string> = {
  'last-owner': 'Une fiche garde au moins une personne responsable. Nommez-en d’abord une autre.',
  'invitation-used': 'Cette invitation a déjà servi. Demandez-en une nouvelle à l’équipe de la fiche.',
  'invitation-expired': `Cette invitation a expiré${nb}: elle valait ${invitationDays} jours. Demandez-en une nouvelle à l’équipe de la fiche.`,
  'invitation-of-another':
    'Cette invitation a été envoyée à une autre adresse que celle de votre compte. Connectez-vous avec le compte qui l’a reçue, ou demandez une invitation à votre adresse.',
}

const acts: Record<MemberRole, string> = {
  owner: 'en devenir responsable',
  editor: 'la rédiger avec son équipe',
}

export const letter = {
  toAnyone: 'à vous',
  subject: (sheet: string) => `Invitation à tenir la fiche ${quoted(sheet)}`,
  paragraphs: (by: string, sheet: string, role: MemberRole, expiresAt: Date) => [
    `${by} vous invite à tenir la fiche ${quoted(sheet)} dans l’annuaire, pour ${acts[role]}.`,
    `L’invitation vaut jusqu’au ${frenchDate(expiresAt)}. Il faut un compte à cette adresse${nb}; vous pourrez en créer un en chemin.`,
  ],
  action: 'Voir l’invitation',
  closing: 'Si elle ne vous dit rien, ignorez ce message.',
} as const
