/** The French addresses of the room. */
export const paths = {
  signIn: '/connexion',
  secondStep: '/connexion/second-facteur',
  signOut: '/deconnexion',
  signUp: '/inscription',
  signUpSent: '/inscription/courriel-envoye',
  confirm: '/inscription/confirmer',
  resend: '/inscription/renvoyer',
  recovery: '/informations-oubliees',
  recoverPassword: '/informations-oubliees/mot-de-passe',
  recoverIdentifier: '/informations-oubliees/identifiant',
  reset: '/informations-oubliees/nouveau-mot-de-passe',
  account: '/mon-compte',
  email: '/mon-compte/courriel',
  emailOld: '/mon-compte/courriel/ancienne-adresse',
  emailNew: '/mon-compte/courriel/nouvelle-adresse',
  password: '/mon-compte/mot-de-passe',
  devices: '/mon-compte/appareils',
  otherDevices: '/mon-compte/appareils/autres/deconnexion',
  device: (id: string) => `/mon-compte/appareils/${id}/deconnexion`,
  secondFactor: '/mon-compte/second-facteur',
  secondFactorSetUp: '/mon-compte/second-facteur/reglage',
  backupCodes: '/mon-compte/second-facteur/codes',
  secondFactorOff: '/mon-compte/second-facteur/desactivation',
  notifications: '/mon-compte/notifications',
  personalData: '/mon-compte/mes-donnees',
  personalDataFile: '/mon-compte/mes-donnees.json',
  erasure: '/mon-compte/mes-donnees/effacement',
  unsubscribe: (userId: string, category: string, proof: string) => `/desabonnement/${userId}/${category}/${proof}`,
  contact: '/contact',
  privacy: '/confidentialite',
  rules: '/regles',
} as const

export const withToken = (path: string, token: string) => `${path}?jeton=${token}`

/** The way back after signing in travels with each step; left out when it is the usual one. */
export const withReturn = (path: string, back: string) =>
  back === paths.account ? path : `${path}?retour=${encodeURIComponent(back)}`
