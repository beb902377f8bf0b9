import { count, frenchNumber } from '#core/pure/text.ts'
import type { Cover } from './rules.ts'

/** A family inside a sentence: « réseau d’accompagnement ». */
const low = (family: string): string => family.charAt(0).toLowerCase() + family.slice(1)

/** « 3 », « 3, dont 1 en partie », « aucun évaluateur ». */
export const coverText = (cover: Cover | undefined, family: string): string => {
  if (!cover) return `aucun ${low(family)}`
  const all = frenchNumber(cover.whole + cover.partly)
  if (cover.partly === 0) return all
  return cover.whole === 0 ? `${all}, en partie` : `${all}, dont ${frenchNumber(cover.partly)} en partie`
}

export const words = {
  title: 'Qui soutient où',
  description:
    'La couverture des territoires par les structures labellisées #FrenchImpact, famille par famille, avec les manques.',
  lede: 'Les structures labellisées, département par département, et les endroits où il n’y en a pas.',
  families: 'Familles du label',
  map: (family: string) => `${family}\u00a0: structures labellisées par département`,
  unit: ['structure labellisée', 'structures labellisées'] as const,
  rule: 'Un label donné pour une région ou un département le couvre en entier. Donné pour une intercommunalité ou une commune, il couvre le département «\u00a0en partie\u00a0».',
  gapHere: (family: string) => `Aucun ${low(family)} labellisé ici`,
  gaps: (family: string, n: number) =>
    n === 0
      ? `Un ${low(family)} labellisé dans chaque département`
      : `Aucun ${low(family)} labellisé dans ${count(n, 'département', 'départements')}`,
  gapsText: 'Choisissez-en un pour voir qui est le plus proche.',
  noGap: 'Chaque département est couvert, au moins en partie.',
  table: 'Toutes les familles, tous les départements',
  department: 'Département',
  here: (name: string, code: string) => `${name} (${code})`,
  whole: 'tout le département',
  partly: 'une partie du département',
  near: (region: string) => `Les plus proches, dans la même région (${region})\u00a0:`,
  none: (region: string) => `Aucun non plus ailleurs dans la région ${region}.`,
  ask: 'Vous y travaillez\u00a0? Une structure qui soutient des porteurs de projet peut demander le label.',
  apply: 'Ce que demande le label',
  others: (n: number) => `${count(n, 'autre', 'autres')} dans le registre`,
  place: 'La page du territoire',
  support: 'Qui fait quoi ici',
  inRegister: 'Les voir dans le registre',
  register: 'Le registre du label',
  fictional: 'Fictif',
  unknown: 'Ce département n’est pas reconnu',
} as const

export const letters = {
  gap: {
    subject: (family: string, department: string) => `${department}\u00a0: plus aucun ${low(family)} labellisé`,
    paragraphs: (family: string, department: string, region: string) => [
      `Depuis aujourd’hui, plus aucun ${low(family)} labellisé ne couvre ce département\u00a0: ${department}.`,
      `Vous recevez ce message parce que votre structure est labellisée dans la même région, ${region}. Vous y orientez peut-être des projets, ou vous connaissez qui pourrait demander le label.`,
    ],
    action: 'Voir la couverture',
  },
} as const
