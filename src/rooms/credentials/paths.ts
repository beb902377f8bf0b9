export const paths = {
  /** Who issues: profile and public keys, for machines. */
  issuer: '/emetteur',
  key: (kid: string) => `/emetteur#${kid}`,
  achievement: (slug: string) => `/reconnaissances/${slug}`,
  statusList: (id: string) => `/listes-de-statut/${id}`,
  attestation: (code: string) => `/attestations/${code}`,
  attestationFile: (code: string, format: 'json' | 'svg' | 'png') => `/attestations/${code}.${format}`,
  verifier: '/verifier',
  verifierData: '/verifier.json',
  verifyCode: (code: string) => `/verifier?code=${code}`,
  keys: '/administration/cles',
  rotation: '/administration/cles/remplacement',
  /** Of other rooms. */
  administration: '/administration',
  badgeCode: '/banniere/verification',
} as const
