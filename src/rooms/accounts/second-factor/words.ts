export type SecondFactorRefusal = 'wrong-password' | 'already-on' | 'wrong-code' | 'code-used' | 'holds-role' | 'off'

const refusals: Record<SecondFactorRefusal, string> = {
  'wrong-password': 'Ce n’est pas votre mot de passe actuel.',
  'already-on': 'Votre second facteur est déjà en place.',
  'wrong-code': 'Ce code n’est pas le bon. Vérifiez l’heure de votre téléphone, ou attendez le code suivant.',
  'code-used': 'Ce code a déjà servi. Attendez le suivant\u00a0: il change toutes les 30\u00a0secondes.',
  'holds-role': 'Vous exercez une fonction sur le site\u00a0: le second facteur est obligatoire tant qu’elle dure.',
  off: 'Vous n’avez pas de second facteur.',
}

/** The second factor: setting it up, its back-up codes, giving it up. */
export const words = {
  refusals,
  codeMissing: 'Donnez le code à six chiffres.',
  lede: 'Un code qui change toutes les 30\u00a0secondes sur votre téléphone\u00a0: votre mot de passe seul ne suffit plus à entrer.',
  off: {
    title: 'Mettre en place',
    text: 'Il faut une application d’authentification\u00a0: FreeOTP, Aegis, 2FAS, ou celle de votre gestionnaire de mots de passe.',
    required: 'Vous exercez une fonction sur le site. Elle ne s’ouvre qu’avec un second facteur.',
    requiredTitle: 'Second facteur obligatoire',
    submit: 'Commencer',
  },
  setUp: {
    title: 'Mettre en place le second facteur',
    scan: 'Photographiez ce dessin avec votre application',
    qr: 'Code QR à photographier avec une application d’authentification',
    type: 'Si vous ne pouvez pas le photographier, tapez cette clé dans l’application\u00a0:',
    code: 'Code à six chiffres que montre l’application',
    prove: 'Prouvez que cela marche',
    submit: 'Activer le second facteur',
  },
  codes: {
    title: 'Vos codes de secours',
    text: 'Chacun remplace une fois le code du téléphone. Imprimez-les ou recopiez-les, et gardez-les loin de votre ordinateur.',
    once: 'Ils ne seront plus jamais montrés.',
    label: 'Codes de secours',
    kept: 'Je les ai gardés',
  },
  on: {
    title: 'Votre second facteur est actif',
    left: 'Codes de secours restants',
    renew: 'Nouveaux codes de secours',
    renewText: 'Les anciens ne marcheront plus.',
    renewSubmit: 'Faire dix nouveaux codes',
    give: 'Renoncer au second facteur',
    giveText: 'Votre mot de passe suffira à nouveau pour entrer.',
    giveSubmit: 'Renoncer au second facteur…',
  },
  offConfirm: {
    title: 'Renoncer au second facteur',
    lede: 'Votre mot de passe suffira à nouveau pour entrer. Vos codes de secours seront détruits.',
    submit: 'Renoncer au second facteur',
    cancel: 'Le garder',
    done: 'Votre second facteur est retiré.',
  },
  mail: {
    on: {
      subject: 'Votre second facteur est actif',
      paragraph:
        'Un second facteur vient d’être mis en place sur votre compte. Vos autres appareils ont été déconnectés.',
    },
    off: {
      subject: 'Votre second facteur est retiré',
      paragraph: 'Le second facteur de votre compte vient d’être retiré\u00a0: le mot de passe suffit à nouveau.',
    },
    renewed: {
      subject: 'Vos codes de secours ont été refaits',
      paragraph: 'Dix nouveaux codes de secours viennent d’être faits pour votre compte. Les anciens ne marchent plus.',
    },
  },
}
