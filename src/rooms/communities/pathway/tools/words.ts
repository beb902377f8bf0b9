import { count } from '#core/pure/text.ts'

export const words = {
  online: 'Cocher en ligne',
  onlineIntro: 'Les cases sont communes à tous les membres.',
  boxes: 'Cases',
  save: 'Enregistrer les cases',
  saved: (n: number) =>
    n === 0 ? 'Aucune case n’est cochée.' : `${count(n, 'case est cochée', 'cases sont cochées')}.`,
  remote: 'Tenir cet atelier à distance',
  remoteText:
    'Ouvre une collecte d’idées parmi les décisions de la communauté\u00a0: chacun écrit quand il peut, puis on regroupe.',
  openRound: 'Ouvrir une collecte d’idées',
  ticked: 'Fait\u00a0: ',
  back: 'Retour à l’étape',
} as const
