import { fold } from '../pure/text.ts'

/** The site's own words: the ways they are written, folded, and how else people write them. */
const vocabulary: readonly { terms: readonly string[]; variants: readonly string[] }[] = [
  { terms: ['frenchimpact', 'french impact'], variants: ['French Impact', 'FrenchImpact'] },
  {
    // the report of 2018 writes it in two ways, its inventors in a third
    terms: ['start up', 'startup'].flatMap((start) =>
      ['de territoire', 'de territoires', 'des territoires'].map((where) => `${start} ${where}`),
    ),
    variants: ['Startup des territoires', 'Start-up de territoires', 'Start-Up de Territoire'],
  },
  { terms: ['hackers publics'], variants: ['hacker public'] },
  { terms: ['label'], variants: ['labellisation', 'labélisation', 'labellisé', 'labélisé'] },
  { terms: ['banniere'], variants: ['bannière', 'charte'] },
  { terms: ['economie sociale et solidaire'], variants: ['ESS'] },
]

/** The other ways to write the words of the site that these texts hold. */
export const variantsOf = (texts: readonly string[]): string[] => {
  const said = ` ${texts.map(fold).join(' ')} `
  return vocabulary.flatMap(({ terms, variants }) => (terms.some((term) => said.includes(` ${term} `)) ? variants : []))
}
