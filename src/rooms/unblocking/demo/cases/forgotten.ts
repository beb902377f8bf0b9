import type { Asked } from '../types.ts'

/** Nobody has sorted it in time: it rose. */
export const forgotten: Asked = {
  by: 'ibrahim',
  on: 12,
  project: 'Roue libre',
  place: 'commune:26281',
  challenge: 'economie-circulaire',
  title: 'La déchèterie ne peut pas donner un vélo',
  wants: 'Reprendre les vélos déposés à la déchèterie avant qu’ils partent à la ferraille.',
  kind: 'municipality',
  administration: 'Service des déchets de l’intercommunalité',
  how: 'nobody',
  rule: '',
  tried: 'Trois appels, trois personnes, aucune ne sait qui décide.',
  consequence: 'Quarante vélos par mois sont détruits.',
  request: 'Le nom du service qui peut signer une convention.',
  neededIn: 60,
  matter: 'environment',
  scale: 'neighbours',
}
