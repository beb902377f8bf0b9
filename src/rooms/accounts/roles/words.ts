import type { Role } from '#core/actor.ts'
import { type Day, formatDay } from '#core/pure/dates.ts'
import type { AppointRefusal, BootstrapRefusal, ReinstateRefusal, RevokeRefusal, SuspendRefusal } from './rules.ts'

/** The functions one exercises on the site, as said on screen: neutral, « administration » rather than « administrateur ». */
export const roleLabels: Record<Role, string> = {
  administrator: 'Administration',
  curator: 'Tenue de l’annuaire',
  correspondent: 'Réponse aux messages',
  data_officer: 'Protection des données',
  spokesperson: 'Porte-parole',
  editor: 'Rédaction du journal',
  moderator: 'Modération des commentaires',
  label_coordinator: 'Coordination du label',
  label_reviewer: 'Instruction du label',
  label_committee: 'Comité du label',
  unblocking_supervisor: 'Supervision des déblocages',
}

type Refusal = AppointRefusal | RevokeRefusal | SuspendRefusal | ReinstateRefusal | BootstrapRefusal

export const roleRefusals: Record<Refusal, string> = {
  'not-administrator':
    'Seule une personne chargée de l’administration nationale, avec son second facteur, peut le faire.',
  oneself: 'Nul ne décide pour soi-même\u00a0: demandez à une autre personne chargée de l’administration.',
  'unknown-person': 'Aucun compte n’a cette adresse.',
  unverified: 'Cette personne n’a pas encore confirmé son adresse.',
  suspended: 'Ce compte est suspendu.',
  'act-missing': 'Citez l’acte qui nomme\u00a0: décision, arrêté, procès-verbal, avec sa date.',
  'dates-wrong': 'La fin vient avant le début, ou une date n’existe pas.',
  'already-over': 'Cette nomination serait déjà finie.',
  'too-far': 'Le début doit tomber à moins d’un an d’aujourd’hui.',
  'too-long': 'Une nomination dure trois ans au plus\u00a0; elle se renouvelle.',
  'national-only': 'L’administration porte sur tout le pays.',
  'unknown-territory': 'Ce territoire n’existe pas.',
  'already-held': 'Cette personne exerce déjà cette fonction, au même endroit, à ces dates.',
  'unknown-grant': 'Cette nomination n’existe pas.',
  'already-ended': 'Cette nomination est déjà finie.',
  'reason-missing': 'Dites pourquoi, en quelques mots.',
  'already-suspended': 'Ce compte est déjà suspendu.',
  'not-suspended': 'Ce compte n’est pas suspendu.',
  'administrator-exists': 'Il y a déjà une personne chargée de l’administration\u00a0: c’est à elle de nommer.',
}

/** The act by which an instance names its first administrator. */
export const bootstrapAct = 'Première administration de l’instance, nommée par son exploitant'

const place = (territory: string | null) => territory ?? 'tout le pays'

export const roleMails = {
  appointed: {
    subject: (role: Role) => `Une fonction vous est confiée\u00a0: ${roleLabels[role].toLowerCase()}`,
    paragraphs: (role: Role, territory: string | null, startsOn: Day, endsOn: Day, act: string) => [
      `Vous êtes nommé(e) pour la fonction «\u00a0${roleLabels[role]}\u00a0» (${place(territory)}), du ${formatDay(startsOn)} au ${formatDay(endsOn)}.`,
      `Acte\u00a0: ${act}`,
      'Cette fonction ne s’ouvre qu’avec un second facteur. Mettez-le en place dès maintenant.',
    ],
    action: 'Mettre en place mon second facteur',
  },
  revoked: {
    subject: 'Une fonction vous est retirée',
    paragraphs: (role: Role, reason: string) => [
      `Votre nomination pour la fonction «\u00a0${roleLabels[role]}\u00a0» prend fin aujourd’hui.`,
      `Motif\u00a0: ${reason}`,
    ],
  },
  suspended: {
    subject: 'Votre compte est suspendu',
    paragraphs: (reason: string) => [
      'Votre compte vient d’être suspendu, et tous vos appareils déconnectés. Vos données restent.',
      `Motif\u00a0: ${reason}`,
      'Vous pouvez demander des explications ou contester cette décision.',
    ],
  },
  reinstated: {
    subject: 'Votre compte est rouvert',
    paragraphs: () => ['La suspension de votre compte est levée. Vous pouvez de nouveau vous connecter.'],
    action: 'Se connecter',
  },
}
