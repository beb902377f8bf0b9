import { count } from '#core/pure/text.ts'

export const words = {
  title: 'Clés de signature',
  lede: 'Elles signent les attestations du label et de la bannière. Une seule signe à la fois\u00a0; ce que les autres ont signé reste vérifiable.',
  caption: 'Les clés, la plus récente d’abord',
  columns: { kid: 'Nom', since: 'Depuis le', until: 'Retirée le', signed: 'A signé' },
  current: 'Signe aujourd’hui',
  signed: (n: number) => count(n, 'attestation', 'attestations'),
  none: 'Aucune clé pour l’instant\u00a0: la première sera tirée quand quelqu’un demandera une attestation.',
  public: 'Les clés publiques, telles que les vérificateurs les lisent',
  rotate: 'Remplacer la clé',
  rotation: {
    title: 'Remplacer la clé de signature',
    lede: 'Une nouvelle clé signera à partir de maintenant.',
    effects: [
      'Les attestations déjà signées restent valables et vérifiables\u00a0: la clé publique actuelle reste publiée.',
      'La clé privée actuelle est effacée. Elle ne signera plus rien, et cela ne se défait pas.',
      'Les listes de statut sont signées de nouveau à la prochaine lecture.',
    ],
    confirm: 'Remplacer la clé',
    cancel: 'Garder la clé actuelle',
  },
  rotated: (kid: string) => `La clé est remplacée. ${kid} signe désormais.`,
  administration: 'Administration',
} as const
