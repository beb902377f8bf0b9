import { Checkbox } from '#ui/index.ts'
import { Warnings } from '../precedents/writing/parts-warnings.tsx'
import { words } from '../precedents/writing/words.ts'
import type { Shown } from './pages.tsx'

/** Words by which the project behind a test may be recognised. What only its case tells stays unsaid: then the box stands alone. */
export const TellingWords = ({ found, errors }: Pick<Shown, 'found' | 'errors'>) => (
  <>
    <Warnings found={found} />
    {found.length === 0 && errors.seen && <Checkbox name="seen" label={words.seen} />}
  </>
)
