import { count } from '#core/pure/text.ts'

export const words = {
  lede: 'Des fiches en ligne qui parlent peut-être de la même chose. Comparez-les, fusionnez-les, ou dites qu’elles sont distinctes\u00a0: la question ne sera plus posée.',
  caption: (n: number) => count(n, 'paire à comparer', 'paires à comparer'),
  none: 'Aucune paire n’attend.',
  columns: { one: 'Une fiche', other: 'Une autre', signs: 'Pourquoi', noticed: 'Remarquées le', next: 'Suite' },
  compare: 'Comparer',
} as const
