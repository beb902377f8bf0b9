import { quoted } from '#core/pure/text.ts'
import type { ReportReason } from './rules.ts'

export const reasonNames: Record<ReportReason, string> = {
  wrong: 'Une information est fausse ou périmée',
  duplicate: 'Cette fiche existe déjà sous un autre nom',
  ended: 'Le projet ou la structure n’existe plus',
  offensive: 'Un propos est injurieux ou contraire à la loi',
  personal_data: 'Une donnée personnelle n’a pas à y être',
  other: 'Autre chose',
}

export const words = {
  title: 'Signaler un problème sur cette fiche',
  lede: (name: string) =>
    `Une personne chargée de l’annuaire relit la fiche de ${quoted(name)} en cinq jours ouvrés, et vous répond si vous laissez une adresse.`,
  reason: 'Qu’est-ce qui ne va pas\u00a0?',
  details: 'Dites ce qui est faux, et ce qui est vrai',
  other: 'Adresse de l’autre fiche, ou d’une source (facultatif)',
  email: 'Pour vous répondre (facultatif)',
  emailHint: 'Jamais publiée, effacée quand le signalement est traité.',
  submit: 'Signaler',
  done: 'Merci. Le signalement est reçu.',
  errors: {
    reason: 'Choisissez ce qui ne va pas.',
    email: 'Une adresse complète.',
    url: 'Une adresse complète.',
    outcome: 'Dites ce qui a été fait.',
  },
  mail: {
    subject: (name: string) => `Suite de votre signalement sur ${quoted(name)}`,
    paragraphs: (name: string, outcome: string) => [
      `Vous avez signalé un problème sur la fiche ${quoted(name)}.`,
      `Ce qui a été fait\u00a0: ${outcome}`,
    ],
    action: 'Voir la fiche',
  },
} as const
