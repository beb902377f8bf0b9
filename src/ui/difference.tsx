// What changed between two texts, word by word: struck out or underlined, never the colour alone.
import { diffWordsWithSpace } from 'diff'
import { nbsp } from '#core/pure/text.ts'
import { Prose } from './layout.tsx'

type DifferenceProps = { before: string; after: string }

export const Difference = ({ before, after }: DifferenceProps) => (
  <Prose>
    <p class="diff">
      {diffWordsWithSpace(nbsp(before), nbsp(after)).map(({ value, added, removed }) =>
        added ? <ins>{value}</ins> : removed ? <del>{value}</del> : value,
      )}
    </p>
  </Prose>
)
