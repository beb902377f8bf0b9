import type { PasswordRefusal } from '#core/pure/password.ts'

const passwordRefusals: Record<PasswordRefusal, string> = {
  'too-short': 'Ce mot de passe est trop court\u00a0: il faut au moins 12\u00a0caractères.',
  'too-long': 'Ce mot de passe est trop long\u00a0: 128\u00a0caractères au plus.',
  'too-simple':
    'Ce mot de passe est trop simple\u00a0: mêlez minuscules, majuscules, chiffres et signes (ou 14\u00a0caractères sans signe), ou écrivez une phrase de 7\u00a0mots.',
  'contains-identity': 'Ce mot de passe contient votre nom ou votre adresse\u00a0: c’est ce qu’on essaierait d’abord.',
  'too-common': 'Ce mot de passe est trop connu\u00a0: il figure dans les listes que les pirates essaient d’abord.',
}

/** Sentences that several parts of the room say. */
export const words = {
  account: 'Mon compte',
  parts: 'Rubriques de mon compte',
  tabs: {
    profile: 'Profil',
    password: 'Mot de passe',
    devices: 'Appareils',
    secondFactor: 'Second facteur',
    notifications: 'Notifications',
    personalData: 'Mes données',
  },
  fields: {
    name: 'Prénom et nom',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    currentPassword: 'Mot de passe actuel',
    newPassword: 'Nouveau mot de passe',
  },
  nameMissing: 'Donnez votre prénom et votre nom.',
  nameWrong: 'Un nom s’écrit avec des lettres, des espaces, des traits d’union et des apostrophes.',
  emailWrong: 'Donnez une adresse électronique complète, comme prenom.nom@exemple.fr.',
  passwordMissing: 'Donnez le mot de passe.',
  passwordWrong: 'Ce n’est pas votre mot de passe actuel.',
  passwordRule:
    'Au moins 12\u00a0caractères avec minuscules, majuscules, chiffres et signes\u00a0; ou 14\u00a0caractères sans signe\u00a0; ou une phrase de 7\u00a0mots. Sans votre nom ni votre adresse. C’est la règle de la CNIL.',
  passwordRefusals,
  deadLink: {
    title: 'Ce lien ne marche plus',
    text: 'Il a déjà servi, il est trop ancien, ou un lien plus récent l’a remplacé. Rien n’a été modifié.',
  },
  stranger: 'à vous',
  mail: {
    unknown: {
      subject: 'Aucun compte à cette adresse',
      paragraphs: [
        'Quelqu’un, peut-être vous, a donné cette adresse sur #FrenchImpact. Aucun compte n’y est rattaché.',
        'Si vous en avez un, il porte une autre de vos adresses\u00a0: essayez-la. Sinon, vous pouvez en créer un.',
      ],
      action: 'Créer un compte',
      closing: 'Si ce n’était pas vous, il n’y a rien à faire.',
    },
    alert: 'Si ce n’est pas vous, changez votre mot de passe et écrivez-nous sans attendre.',
    writeToUs: 'Nous écrire',
  },
}
