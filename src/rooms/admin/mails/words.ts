import type { MailCategory } from '#core/mail.ts'

export const mailStatuses = ['queued', 'sent', 'kept', 'failed'] as const
export type MailStatus = (typeof mailStatuses)[number]

export const statusNames: Record<MailStatus, string> = {
  queued: 'En attente',
  sent: 'Partis',
  kept: 'Gardés ici',
  failed: 'En échec',
}

export const statusSlugs: Record<MailStatus, string> = {
  queued: 'en-attente',
  sent: 'partis',
  kept: 'gardes',
  failed: 'en-echec',
}

export const categoryNames: Record<MailCategory, string> = {
  security: 'Sécurité',
  answer: 'Réponse',
  message: 'Message',
  sheet: 'Fiche',
  banner: 'Bannière',
  news: 'Réponse suivie',
  reply: 'Réponse à un commentaire',
  alert: 'Recherche enregistrée',
  label: 'Label',
  support: 'Accompagnement',
  community: 'Communauté',
  decision: 'Décision',
  unblocking: 'Déblocages',
  team: 'Équipe',
}

export const words = {
  lede: 'Les courriels écrits par le site ces 90\u00a0derniers jours. Ni leur texte ni l’adresse entière ne se lisent ici.',
  keptNote: 'Aucun serveur d’envoi n’est réglé (SMTP_URL)\u00a0: les courriels sont gardés ici au lieu de partir.',
  tabs: 'Courriels par état',
  all: 'Tous',
  columns: {
    at: 'Écrit le',
    subject: 'Objet',
    category: 'Genre',
    to: 'À',
    status: 'État',
    attempts: 'Essais',
    error: 'Dernière erreur',
  },
  ofCase: 'Courrier d’un dossier de blocage, confidentiel',
  hidden: 'non dit',
  none: 'Aucun courriel ici',
  retry: 'Relancer',
  retried: 'Ce courriel repart dans un instant.',
  refusals: { 'not-failed': 'Ce courriel n’est pas en échec\u00a0: il n’y a rien à relancer.' },
} as const
