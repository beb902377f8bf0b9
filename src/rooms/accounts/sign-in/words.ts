import type { ThreadName } from '#ui/index.ts'
import type { SignInRefusal, StepRefusal } from './rules.ts'

const refusals: Record<SignInRefusal, string> = {
  wrong: 'Adresse électronique ou mot de passe incorrects.',
  unverified: 'Votre adresse n’est pas encore confirmée.',
  suspended: 'Ce compte est suspendu.',
}

const stepRefusals: Record<Exclude<StepRefusal, 'expired' | 'suspended'>, string> = {
  'wrong-code': 'Ce code n’est pas le bon. Vérifiez l’heure de votre téléphone, ou attendez le code suivant.',
  'code-used': 'Ce code a déjà servi. Attendez le suivant\u00a0: il change toutes les 30\u00a0secondes.',
  locked: 'Trop de codes faux\u00a0: le second facteur est bloqué pendant 15\u00a0minutes.',
}

/** What an account is for, by kind of reader. */
export const uses: [ThreadName, string, string][] = [
  ['project', 'Porteur', 'Mettre son projet sur la carte, tenir sa fiche'],
  ['support', 'Soutien', 'Tenir la fiche de sa structure, à plusieurs'],
  ['territory', 'Territoire', 'Rattacher une action à ses lieux'],
  ['agent', 'Agent public', 'Exercer une fonction, avec un second facteur'],
]

/** Signing in and out. */
export const words = {
  title: 'Se connecter',
  emailMissing: 'Donnez votre adresse électronique.',
  passwordMissing: 'Donnez votre mot de passe.',
  remember: 'Rester connecté sur cet appareil, 30\u00a0jours',
  submit: 'Se connecter',
  forgotten: 'Identifiant ou mot de passe oublié\u00a0?',
  noAccount: 'Pas encore de compte',
  noAccountText: 'Tout se lit sans compte. Il sert à tenir une fiche et à répondre.',
  signUp: 'Créer un compte',
  usesTitle: 'Ce que l’on peut faire une fois connecté',
  refusals,
  unverified: {
    text: 'Ouvrez le lien que nous vous avons envoyé. Si vous ne le trouvez pas, redemandez-le.',
    resend: 'Redemander le message',
  },
  suspended: {
    text: 'L’équipe a suspendu ce compte et vous a écrit pourquoi. Pour comprendre ou contester, écrivez-nous.',
    contact: 'Nous écrire',
  },
  signedOut: 'Vous êtes déconnecté.',
  step: {
    title: 'Second facteur',
    lede: 'Votre mot de passe est le bon. Reste à montrer que votre téléphone est avec vous.',
    label: 'Code à six chiffres, ou code de secours',
    hint: 'Le code que montre votre application\u00a0; sans elle, l’un des dix codes de secours que vous avez gardés.',
    missing: 'Donnez le code.',
    submit: 'Continuer',
    lost: 'Ni téléphone ni code de secours\u00a0?',
    lostText: 'Écrivez-nous\u00a0: l’équipe vérifiera que c’est bien vous.',
    refusals: stepRefusals,
    expired: 'Cette connexion a expiré. Recommencez.',
    backupUsed: (left: number) =>
      `Ce code de secours ne servira plus. Codes restants\u00a0: ${left}. Vous pouvez en faire de nouveaux dans Mon compte.`,
  },
}
