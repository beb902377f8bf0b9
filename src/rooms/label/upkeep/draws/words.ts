import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, frenchNumber } from '#core/pure/text.ts'
import { type DrawRefusal, daysBetweenDraws } from './rules.ts'

const labels = (n: number) => count(n, 'label', 'labels')

export const words = {
  title: 'Contrôles tirés au sort',
  lede: 'Des labels en cours sont tirés au sort, puis vérifiés sur deux critères. Chacun peut refaire le tirage et trouver le même résultat.',
  none: 'Aucun tirage n’a encore eu lieu.',
  noneText: 'Chaque tirage sera publié ici le jour même, avec de quoi le refaire.',
  list: 'Tirages',
  columns: { date: 'Date', among: 'Parmi', share: 'Part', drawn: 'Tirés' },
  all: 'toutes les familles',
  share: (share: number) => `${share}\u00a0%`,
  notSaid:
    'Être tiré au sort ne dit rien d’une structure. Ce qu’elle répond n’est pas public\u00a0; une suspension ou un retrait, oui.',
  register: 'Registre du label',
  one: (day: Day) => `Tirage du ${formatDay(day)}`,
  oneLede: (drawn: number, among: number) =>
    `${labels(drawn)} ${drawn > 1 ? 'tirés' : 'tiré'} parmi ${labels(among)} en cours ce jour-là.`,
  facts: 'Ce qu’il faut pour le refaire',
  date: 'Date',
  family: 'Famille',
  seed: 'Graine',
  seedHint: 'tirée au hasard au moment du tirage',
  shareOf: 'Part',
  population: 'Labels parmi lesquels on a tiré',
  file: 'La liste des numéros, un par ligne',
  drawn: 'Labels tirés',
  verify: 'Vérifier',
  verified: 'Refait à l’instant sur cette page\u00a0: le résultat est le même.',
  differs: 'Refait à l’instant sur cette page\u00a0: le résultat n’est pas le même. Signalez-le.',
  how: 'Rangez les numéros selon l’empreinte SHA-256 de «\u00a0graine:numéro\u00a0», écrite en hexadécimal, puis gardez les premiers, autant que la part arrondie au-dessus.',
  command: 'La même chose en une ligne de commande\u00a0:',
  commandLine: (url: string, seed: string, n: number) =>
    `curl -s ${url} | while read c; do echo "$(printf %s "${seed}:$c" | sha256sum | cut -c1-64) $c"; done | sort | head -n ${n}`,
  criteria:
    'Les deux critères vérifiés pour chaque label se tirent de même, selon l’empreinte de «\u00a0graine:numéro:code du critère\u00a0».',
  back: 'Tous les tirages',
  desk: 'Tirages',
  deskLede: (share: number) =>
    `La part tirée est de ${share}\u00a0% des labels en cours, arrondie au-dessus. La graine, la liste et le résultat sont publiés aussitôt\u00a0: un tirage ne se reprend pas.`,
  choose: 'Parmi',
  every: 'Toutes les familles',
  draw: 'Tirer au sort maintenant',
  onlyNational: 'Un tirage porte sur tout le pays\u00a0: il est fait par la coordination nationale.',
  done: (n: number) =>
    `${labels(n)} ${n > 1 ? 'sont tirés' : 'est tiré'}. Les structures sont prévenues, le tirage est public.`,
  reasons: (titles: readonly string[]) =>
    `Critères vérifiés\u00a0: ${titles.join('\u00a0; ')}. Dites pour chacun ce que vous faites aujourd’hui, et donnez la pièce qui le montre.`,
  among: (n: number) => frenchNumber(n),
} as const

export const refusals: Record<DrawRefusal, string> = {
  'too-soon': `Un tirage parmi les mêmes labels date de moins de ${daysBetweenDraws} jours. On ne tire pas jusqu’à ce que le résultat plaise.`,
  nobody: 'Aucun label n’est en cours\u00a0: il n’y a rien à tirer.',
}
