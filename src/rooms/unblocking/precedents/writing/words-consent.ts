/** What the project reads of the sheet of its case. */
export const words = {
  consentTitle: 'La fiche anonyme de votre dossier',
  consentLede:
    'Deux personnes qui ne connaissent pas votre dossier l’ont lue sans deviner de qui il s’agit. Lisez-la\u00a0: c’est mot pour mot ce qui serait publié.',
  consentLetter: 'La lettre en fait partie.',
  yes: 'D’accord, publier ce texte',
  no: 'Non, ne pas publier',
  noWhy:
    'Votre refus n’a pas à être expliqué et ne change rien à votre dossier. La fiche n’est jamais publiée\u00a0; seul le nombre de refus est compté.',
  closeFirst: 'Dites d’abord si la réponse vous convient',
  closeFirstWhy: 'La fiche se publie une fois le dossier clos\u00a0: une réponse encore contestée n’apprend rien.',
  toCase: 'Revenir à mon dossier',
  agreed: 'La fiche est publiée. Merci pour ceux qui viendront après vous.',
  refused: 'La fiche ne sera pas publiée.',
  stateTitle: {
    none: 'Il n’y a pas de fiche pour ce dossier',
    draft: 'La fiche s’écrit',
    reading: 'La fiche est relue',
    consenting: 'La fiche attend l’accord du projet',
    published: 'La fiche est publiée',
    kept: 'La fiche n’est pas publiée',
    retracted: 'La fiche a été retirée',
  },
  stateWhy: {
    none: 'La personne qui a répondu peut en écrire une. Rien ne sera publié sans votre accord.',
    draft: 'Vous la lirez quand deux personnes auront vérifié qu’on ne peut pas vous reconnaître.',
    reading: 'Deux personnes qui ne connaissent pas votre dossier la lisent. Vous la lirez ensuite.',
    consenting: 'Quelqu’un du projet doit dire oui ou non.',
    published: 'Vous pouvez reprendre votre accord quand vous voulez.',
    kept: 'Le projet a dit non. Elle ne sera jamais publiée.',
    retracted: 'Elle a quitté la bibliothèque.',
  },
  toPublished: 'La voir dans la bibliothèque',
  withdraw: 'Reprendre mon accord',
  withdrawLede: 'La fiche quitte la bibliothèque tout de suite. Sa page dit seulement qu’elle a été retirée.',
  withdrawn: 'Votre accord est repris. La fiche a quitté la bibliothèque.',
  /** Kept with the sheet, never on its page: the same for every project. */
  withdrawnReason: 'Retirée à la demande du projet.',
} as const
