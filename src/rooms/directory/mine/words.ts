import { count } from '#core/pure/text.ts'

const nb = '\u00a0'

export const words = {
  title: 'Mes fiches',
  lede: 'Les projets et les structures dont vous tenez la fiche, et ce qui vous attend.',
  add: 'Nouvelle fiche',
  sheets: 'Vos fiches',
  emptyTitle: 'Vous n’avez pas encore de fiche',
  empty: `Un projet, une structure${nb}: mettez-les sur la carte en quelques minutes. Le brouillon est gardé à chaque étape.`,
  missing: (missing: number) =>
    missing === 0 ? 'Prête à publier' : `Il manque ${count(missing, 'réponse', 'réponses')}`,
  online: 'En ligne',
  toConfirm: 'En ligne, à confirmer',
  confirm: 'Relire et confirmer',
  goOn: 'Continuer',
  edit: 'Modifier',
  see: 'Voir',
  team: 'Équipe',
  vault: 'Coffre',
  applications: 'Candidatures au label',
  support: 'Qui m’aide\u00a0?',
  restore: 'Restaurer',
  changed: 'Modifiée le',
  invitations: 'Invitations',
  answer: 'Répondre à l’invitation',
  conversations: 'Échanges',
  from: (sender: string, sheet: string) => `${sender}, à propos de «${nb}${sheet}${nb}»`,
  to: (sheet: string) => `Vous, à «${nb}${sheet}${nb}»`,
  closed: 'Clos',
} as const
