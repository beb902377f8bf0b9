import { count } from '#core/pure/text.ts'

/** Accounts, as those who answer for them see them: what is needed to decide, nothing more. */
export const words = {
  lede: 'Pour retrouver un compte, le suspendre ou le rouvrir. Ni les fiches tenues, ni les messages, ni les appareils ne se lisent d’ici.',
  search: 'Nom ou adresse',
  submit: 'Chercher',
  all: 'Tous les comptes',
  found: (total: number) => count(total, 'compte', 'comptes'),
  none: 'Aucun compte ne correspond',
  noneText: 'Essayez une partie du nom, ou de l’adresse.',
  columns: {
    name: 'Nom',
    email: 'Courriel',
    state: 'État',
    roles: 'Fonctions',
    created: 'Créé le',
  },
  active: 'Actif',
  unverified: 'Adresse à confirmer',
  suspended: 'Suspendu',
  secondFactor: 'Second facteur',
  yes: 'En place',
  no: 'Absent',
  sheets: 'Fiches tenues',
  lastSeen: 'Dernière session',
  never: 'Aucune ouverte',
  because: 'Motif de la suspension',
  grants: 'Ses fonctions',
  noGrants: 'Cette personne n’exerce aucune fonction.',
  suspend: 'Suspendre ce compte…',
  reinstate: 'Rouvrir ce compte…',
  yourself: 'C’est votre compte\u00a0: une autre personne chargée de l’administration peut décider pour lui.',
  suspension: {
    title: 'Suspendre ce compte',
    lede: (name: string) =>
      `${name} ne pourra plus se connecter, tous ses appareils seront déconnectés. Ses fiches et ses données restent. Un courriel l’en prévient, avec le motif.`,
    reason: 'Motif',
    hint: 'La personne le lira, et pourra le contester.',
    missing: 'Dites pourquoi, en quelques mots.',
    submit: 'Suspendre',
    done: (name: string) => `Le compte de ${name} est suspendu.`,
  },
  reinstatement: {
    title: 'Rouvrir ce compte',
    lede: (name: string) =>
      `${name} pourra de nouveau se connecter, avec le même mot de passe. Un courriel l’en prévient.`,
    submit: 'Rouvrir le compte',
    done: (name: string) => `Le compte de ${name} est rouvert.`,
  },
} as const
