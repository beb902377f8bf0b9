/** « Vous avez oublié vos informations ? »: identifier and password. */
export const words = {
  title: 'Vous avez oublié vos informations\u00a0?',
  lede: 'Nous ne disons jamais ici si une adresse a un compte\u00a0: la réponse part par courriel, à l’adresse elle-même.',
  password: {
    title: 'Mot de passe oublié',
    text: 'Vous recevrez un lien pour en choisir un autre. Il marche une seule fois, pendant 30\u00a0minutes.',
    submit: 'Recevoir le lien',
  },
  identifier: {
    title: 'Identifiant oublié',
    text: 'Votre identifiant est l’adresse électronique donnée à l’inscription. Essayez celles que vous utilisez\u00a0: chacune reçoit un message qui dit si elle a un compte.',
    field: 'Adresse que vous avez peut-être donnée',
    submit: 'Demander à cette adresse',
  },
  sent: 'Un message vient de partir à cette adresse. S’il n’arrive pas, regardez parmi les indésirables.',
  reset: {
    title: 'Choisir un nouveau mot de passe',
    lede: 'Vos appareils seront tous déconnectés.',
    submit: 'Enregistrer ce mot de passe',
    done: 'Votre mot de passe est changé. Connectez-vous avec le nouveau.',
    again: 'Demander un autre lien',
  },
  mail: {
    password: {
      subject: 'Choisissez un nouveau mot de passe',
      paragraph: 'Vous avez demandé à changer de mot de passe. Le lien marche une seule fois, pendant 30\u00a0minutes.',
    },
    identifier: {
      subject: 'Votre identifiant est cette adresse',
      paragraph:
        'Vous avez demandé si cette adresse a un compte\u00a0: oui, et c’est votre identifiant. Si le mot de passe vous manque aussi, le lien ci-dessous permet d’en choisir un autre, pendant 30\u00a0minutes.',
    },
    action: 'Choisir un nouveau mot de passe',
    closing: 'Si vous n’avez rien demandé, il n’y a rien à faire\u00a0: votre mot de passe n’a pas changé.',
    suspended: {
      subject: 'Votre compte est suspendu',
      paragraph:
        'Vous avez demandé vos informations de connexion. Cette adresse a bien un compte, mais il est suspendu\u00a0: personne ne peut s’y connecter.',
      action: 'Nous écrire',
    },
    changed: {
      subject: 'Votre mot de passe a été changé',
      paragraph: 'Le mot de passe de votre compte vient d’être changé, et vos autres appareils ont été déconnectés.',
    },
  },
}
