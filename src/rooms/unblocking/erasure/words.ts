export const words = {
  erased: 'Texte effacé.',
} as const
