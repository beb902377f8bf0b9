/** One’s name, address and password. */
export const words = {
  name: {
    title: 'Votre nom',
    submit: 'Enregistrer',
    done: 'Votre nom est enregistré.',
  },
  email: {
    title: 'Votre adresse',
    now: 'Adresse actuelle',
    intro:
      'Elle n’est jamais publiée. Pour la changer, vous confirmerez deux fois\u00a0: depuis l’ancienne, puis depuis la nouvelle.',
    field: 'Nouvelle adresse électronique',
    submit: 'Changer d’adresse',
    same: 'C’est déjà votre adresse.',
    asked: 'Un message vient de partir à votre adresse actuelle. Ouvrez le lien qu’il contient.',
  },
  password: {
    lede: 'Vos autres appareils seront déconnectés.',
    submit: 'Changer le mot de passe',
    done: 'Votre mot de passe est changé. Vos autres appareils sont déconnectés.',
  },
}
