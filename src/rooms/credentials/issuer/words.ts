export const words = {
  kind: 'Nature',
  types: {
    QualityAssuranceCredential: 'Label\u00a0: une structure évaluée par d’autres, sur un référentiel',
    Membership: 'Appartenance\u00a0: un projet qui se reconnaît dans une charte, et le déclare',
  },
  issuer: 'Émetteur',
  criteria: 'Critères',
  read: 'Lire ce qui est demandé',
  data: 'La même chose en JSON',
} as const
