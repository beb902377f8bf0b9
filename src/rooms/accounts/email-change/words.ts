/** Changing one’s address: a confirmation from the old one, then from the new one. */
export const words = {
  fromOld: {
    title: 'Changer d’adresse\u00a0: première confirmation',
    text: 'Confirmez que vous voulez changer d’adresse. Un message partira ensuite à la nouvelle.',
    submit: 'Oui, je change d’adresse',
    done: 'Un message vient de partir à la nouvelle adresse. Le changement se fera quand vous l’aurez confirmée.',
  },
  fromNew: {
    title: 'Changer d’adresse\u00a0: dernière confirmation',
    text: 'Confirmez que cette adresse est à vous. Elle deviendra votre identifiant.',
    submit: 'Confirmer ma nouvelle adresse',
    done: 'Votre adresse est changée. C’est maintenant votre identifiant.',
    taken: 'Cette adresse ne peut plus servir. Rien n’a été modifié.',
  },
  deadLink: 'Recommencez depuis Mon compte si le changement n’a pas eu lieu.',
  mail: {
    old: {
      subject: 'Confirmez que vous changez d’adresse',
      paragraph:
        'Vous avez demandé à remplacer cette adresse par une autre. Confirmez-le d’ici\u00a0; un second message partira à la nouvelle adresse. Le lien marche une seule fois, pendant 24\u00a0heures.',
      action: 'Oui, je change d’adresse',
    },
    new: {
      subject: 'Confirmez votre nouvelle adresse',
      paragraph:
        'Cette adresse doit remplacer celle de votre compte. Confirmez qu’elle est à vous. Le lien marche une seule fois, pendant 24\u00a0heures.',
      action: 'Confirmer ma nouvelle adresse',
    },
    taken: {
      subject: 'Cette adresse a déjà un compte',
      paragraph:
        'Quelqu’un, peut-être vous, a voulu donner cette adresse à un autre compte de #FrenchImpact. Elle en a déjà un\u00a0: rien n’a été modifié.',
    },
    changed: {
      subject: 'L’adresse de votre compte a été changée',
      paragraph: 'Une autre adresse vient de remplacer celle-ci. Tous vos appareils ont été déconnectés.',
    },
  },
}
