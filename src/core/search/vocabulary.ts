import { fold } from '../pure/text.ts'

/** The site's own words: how they are named, and how people write them. */
const vocabulary: readonly { term: string; variants: readonly string[] }[] = [
  { term: 'frenchimpact', variants: ['French Impact', 'FrenchImpact'] },
  { term: 'start up de territoire', variants: ['Startup des territoires', 'Start-up de territoires'] },
  { term: 'hackers publics', variants: ['hacker public'] },
  { term: 'label', variants: ['labellisation', 'labélisation', 'labellisé', 'labélisé'] },
  { term: 'banniere', variants: ['bannière', 'charte'] },
  { term: 'economie sociale et solidaire', variants: ['ESS'] },
]

/** The other ways to write the words of the site that these names hold. */
export const variantsOf = (names: readonly string[]): string[] => {
  const said = ` ${names.map(fold).join(' ')} `
  return vocabulary.flatMap(({ term, variants }) => (said.includes(` ${term} `) ? variants : []))
}
