/** Creating an account, proving one’s address. */
export const words = {
  title: 'Créer un compte',
  lede: 'Tout se lit sans compte. Il sert à tenir une fiche, à répondre, à être prévenu.',
  nameHint: 'Tel qu’il apparaîtra à ceux avec qui vous travaillez ici.',
  emailHint: 'Ce sera votre identifiant. Elle n’est jamais publiée.',
  conditions: 'J’ai lu comment mes données sont utilisées et j’accepte les règles du site.',
  conditionsBefore: 'À lire\u00a0:',
  privacy: 'données personnelles',
  and: 'et',
  rules: 'règles du site',
  conditionsMissing: 'Cochez cette case pour créer un compte.',
  submit: 'Créer mon compte',
  already: 'Vous avez déjà un compte\u00a0?',
  signIn: 'Se connecter',
  sent: {
    title: 'Regardez votre courrier',
    text: 'Un message vient de partir à l’adresse que vous avez donnée. Il dit comment continuer\u00a0; le lien qu’il contient marche 24\u00a0heures.',
    nothing: 'Rien reçu\u00a0?',
    advice: 'Regardez parmi les indésirables, vérifiez l’adresse, puis redemandez le message.',
    resend: 'Redemander le message',
    resent: 'Un message vient de partir à cette adresse.',
  },
  confirm: {
    title: 'Confirmer mon adresse',
    text: 'Un dernier geste, pour être sûr que c’est bien vous qui avez ouvert ce message.',
    notYou: 'Si vous n’avez pas créé de compte, fermez cette page\u00a0: il sera effacé de lui-même.',
    submit: 'Confirmer mon adresse',
    done: 'Votre adresse est confirmée. Vous pouvez vous connecter.',
    dead: 'Si votre adresse est déjà confirmée, connectez-vous. Sinon, redemandez un message.',
  },
  mail: {
    confirm: {
      subject: 'Confirmez votre adresse pour ouvrir votre compte',
      paragraphs: [
        'Un compte vient d’être demandé à votre nom sur #FrenchImpact, avec cette adresse. Pour l’ouvrir, confirmez qu’elle est à vous.',
        'Le lien marche une seule fois, pendant 24\u00a0heures.',
      ],
      action: 'Confirmer mon adresse',
      closing: 'Si vous n’avez rien demandé, ne confirmez pas\u00a0: ce compte sera effacé de lui-même.',
    },
    already: {
      subject: 'Vous avez déjà un compte',
      paragraphs: [
        'Quelqu’un, peut-être vous, a voulu utiliser cette adresse sur #FrenchImpact. Vous y avez déjà un compte, et cette adresse est votre identifiant.',
        'Connectez-vous, ou choisissez un nouveau mot de passe si vous avez oublié l’ancien.',
      ],
      action: 'Se connecter',
      closing: 'Si ce n’était pas vous, il n’y a rien à faire\u00a0: personne n’a eu accès à votre compte.',
    },
  },
}
