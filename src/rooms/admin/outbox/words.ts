/** The outbox of the demonstration: every mail the site wrote, readable without a mailbox. */
export const words = {
  title: 'Courriels de démonstration',
  lede: 'Hors production, les courriels se lisent ici\u00a0: c’est là que se trouvent les liens de confirmation. Les 100 derniers, du plus récent au plus ancien.',
  caption: 'Courriels écrits par le site',
  columns: { at: 'Écrit le', subject: 'Objet', to: 'À' },
  none: 'Aucun courriel pour l’instant',
  noneText: 'Créez un compte, ou écrivez à l’équipe\u00a0: le courriel apparaîtra ici.',
  signUp: 'Créer un compte',
  to: 'À',
  at: 'Écrit le',
  text: 'Le texte',
  preview: 'Voir la version HTML',
  links: 'Ses liens',
} as const
