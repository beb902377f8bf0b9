import { type Day, formatDay } from '#core/pure/dates.ts'

/** The documents that a structure gives with its answer. */
export const words = {
  legend: 'Pièces jointes',
  legendHint: 'Facultatif. Cochez celles de votre coffre qui montrent ce que vous dites.',
  choose: 'Pièces de votre coffre',
  expired: 'plus valable',
  retired: 'retirée du coffre',
  empty: 'Votre coffre est vide\u00a0: ajoutez-y d’abord la pièce.',
  vault: 'Ouvrir le coffre',
  consent:
    'La coordination de nos territoires, et les membres du comité qui auront la procédure à leur ordre du jour, peuvent lire ces pièces jusqu’à ce qu’elle soit close.',
  noConsent: 'Cochez cet accord pour joindre les pièces, ou décochez-les.',
  consentHint: 'Vous pourrez les reprendre à tout moment, ici ou dans votre coffre.',
  title: 'Pièces de la procédure',
  lede: 'Vous décidez ce que lisent ceux qui ont la procédure en main. Décochez une pièce pour la reprendre\u00a0: ils ne la lisent plus aussitôt.',
  submit: 'Enregistrer ce choix',
  back: 'Revenir au label',
  change: 'Ajouter ou reprendre des pièces',
  given: 'Pièces que vous avez jointes',
  none: 'Vous n’avez joint aucune pièce.',
  nothing: 'Aucune procédure n’est ouverte sur ce label.',
  done: 'Votre choix de pièces est enregistré.',
  joined: 'Pièces jointes par la structure',
  joinedOn: (day: Day) => `jointe le ${formatDay(day)}`,
  until: 'Lues jusqu’à la clôture de la procédure seulement. La structure peut les reprendre avant.',
} as const
