import type { FileRefusal } from '#core/files.ts'
import { quoted } from '#core/pure/text.ts'
import type { ClaimRefusal, ClaimStatus, DecisionRefusal } from './rules.ts'

export const statusNames: Record<ClaimStatus, string> = {
  pending: 'En examen',
  accepted: 'Acceptée',
  refused: 'Refusée',
  withdrawn: 'Retirée',
}

export const claimRefusals: Record<ClaimRefusal, string> = {
  'not-published': 'Cette fiche n’est pas en ligne.',
  kept: 'Des personnes tiennent déjà cette fiche. Écrivez-leur depuis sa page, ou signalez ce qui ne va pas.',
  'already-pending': 'Votre demande pour cette fiche est déjà à l’examen.',
}

export const decisionRefusals: Record<DecisionRefusal, string> = {
  'own-claim': 'C’est votre demande\u00a0: une autre personne doit l’examiner.',
  'already-decided': 'Cette demande est déjà tranchée.',
  'reason-missing': 'Dites pourquoi.',
  kept: 'Des personnes tiennent déjà cette fiche.',
}

export const fileRefusals: Record<FileRefusal, string> = {
  empty: 'Ce fichier est vide.',
  'too-big': 'Ce fichier dépasse 5\u00a0Mo.',
  'wrong-type': 'Un PDF ou une image (PNG, JPEG, WebP).',
}

export const words = {
  title: 'Reprendre cette fiche',
  lede: (name: string) =>
    `Personne ne tient encore la fiche de ${quoted(name)}. Dites à quel titre vous en répondez et montrez-le\u00a0: une personne examine votre demande en cinq jours ouvrés.`,
  function: 'À quel titre\u00a0?',
  functionHint: 'Par exemple\u00a0: présidente, salarié chargé de la communication.',
  proof: 'Ce qui le montre',
  proofHint: 'Un nom sur un site officiel, une annonce au Journal officiel, un courriel de la structure…',
  url: 'Lien (facultatif)',
  file: 'Pièce (facultative, PDF ou image, 5\u00a0Mo au plus)',
  fileHint: 'Lue par la seule personne qui examine, effacée un an après la décision.',
  submit: 'Envoyer la demande',
  sent: 'Votre demande est reçue. Vous saurez la réponse par courriel.',
  mine: 'Mes demandes',
  withdraw: 'Retirer la demande',
  withdrawn: 'Votre demande est retirée.',
  taken: 'La fiche a été confiée à une autre personne.',
  merged: 'La fiche a été fusionnée avec une autre, que des personnes tiennent déjà.',
  errors: { function: 'Dites à quel titre.', proof: 'Dites ce qui le montre.', url: 'Une adresse complète.' },
} as const

export const letters = {
  accepted: {
    subject: (name: string) => `La fiche ${quoted(name)} est à vous`,
    paragraphs: (name: string) => [
      `Votre demande est acceptée\u00a0: vous répondez désormais de la fiche ${quoted(name)}. Relisez-la, complétez-la, invitez votre équipe.`,
    ],
    action: 'Ouvrir la fiche',
  },
  refused: {
    subject: (name: string) => `Votre demande pour ${quoted(name)}`,
    paragraphs: (name: string, reason: string) => [
      `Votre demande pour la fiche ${quoted(name)} n’est pas acceptée.`,
      `Motif\u00a0: ${reason}`,
      'Vous pouvez en faire une autre avec d’autres preuves, ou nous écrire.',
    ],
    action: 'Voir la fiche',
  },
} as const
