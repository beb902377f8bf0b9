export const paths = {
  home: '/banniere',
  guide: '/banniere/guide',
  comparison: '/banniere/banniere-ou-label',
  charter: '/banniere/charte',
  charterVersion: (number: number | string) => `/banniere/charte/${number}`,
  register: '/banniere/registre',
  registerFile: (format: 'csv' | 'json') => `/banniere/registre.${format}`,
  openness: '/banniere/ouvert',
  /** What a project declared, today and before. */
  project: (slug: string) => `/banniere/projets/${slug}`,
  /** Where a code read on a badge is typed. */
  verify: '/banniere/verification',
  /** What is true today of the project that shows this badge. */
  proof: (code: string) => `/banniere/verification/${code}`,
  badge: (code: string) => `/banniere/badges/${code}.svg`,
  guarantees: '/banniere#garanties',
  evidence: (fileId: string) => `/banniere/preuves/${fileId}`,
  declare: '/banniere/declarer',
  step: (id: string, step: string) => `/banniere/declarations/${id}/${step}`,
  declaration: (id: string) => `/banniere/declarations/${id}/declaration`,
  resume: (id: string) => `/banniere/declarations/${id}/lien-de-reprise`,
  discard: (id: string) => `/banniere/declarations/${id}/abandonner`,
  renew: (sheetId: string) => `/banniere/adhesions/${sheetId}/renouveler`,
  leave: (sheetId: string) => `/banniere/adhesions/${sheetId}/quitter`,
  /** Taking away what may not stay public, in the answer to one question of a declaration made. */
  withdraw: (id: string, question: string) => `/banniere/retraits/${id}/${question}`,
  /** What peers asked each other, once concluded. */
  peers: '/banniere/questionnements',
  askPeer: '/banniere/questionnements/nouveau',
  /** One question to a peer: each reads it as what they are to it. */
  peer: (id: string) => `/banniere/questionnements/${id}`,
  peerStep: (id: string, step: string) => `/banniere/questionnements/${id}/${step}`,
  peerDraw: (id: string) => `/banniere/questionnements/${id}/tirages.json`,
  myPeers: '/banniere/mes-questionnements',
  /** Of the room of decisions: what the members vote together. */
  decisions: '/banniere/decisions',
  /** Of another room: the way in, then back to the declaration. */
  signIn: '/connexion?retour=%2Fbanniere%2Fdeclarer',
  signUp: '/inscription?retour=%2Fbanniere%2Fdeclarer',
} as const
