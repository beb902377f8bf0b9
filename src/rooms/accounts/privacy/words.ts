/** Taking one’s data, leaving. */
export const words = {
  lastAdministrator:
    'Vous êtes la seule personne à administrer cette instance\u00a0: nommez quelqu’un d’autre avant de partir.',
  lede: 'Ce que le site sait de vous, vous pouvez l’emporter et le faire disparaître.',
  export: {
    title: 'Emporter mes données',
    text: 'Un fichier JSON\u00a0: votre compte, vos appareils, vos fonctions, la liste des messages que nous vous avons envoyés, vos fiches, ce que vous avez fait ici. Jamais votre mot de passe ni vos codes.',
    link: 'Télécharger mes données',
  },
  erase: {
    title: 'Effacer mon compte',
    text: 'Votre nom, votre adresse et tout ce qui permet de vous reconnaître disparaissent. L’historique garde ce qui s’est passé, sans dire que c’était vous.',
    link: 'Effacer mon compte…',
  },
  confirm: {
    title: 'Effacer mon compte',
    lede: 'C’est immédiat et sans retour. Emportez vos données d’abord si vous en avez besoin.',
    blocked: 'Avant d’effacer votre compte',
    submit: 'Effacer mon compte pour toujours',
    cancel: 'Garder mon compte',
    done: 'Votre compte et ce qui permettait de vous reconnaître sont effacés.',
  },
  fileName: (day: string) => `mes-donnees-frenchimpact-${day}.json`,
}
