export const words = {
  leave: 'Revenir sans enregistrer',
  voice: 'Au nom de qui',
  yourself: 'En votre nom propre',
}
