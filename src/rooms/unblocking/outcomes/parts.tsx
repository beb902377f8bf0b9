import { KeyValues, Note } from '#ui/index.ts'
import { outcomeNames } from '../words.ts'
import type { CaseOutcome } from './queries.ts'

/** An answer given to a case, as both sides read it. */
export const OutcomeBlock = ({ outcome }: { outcome: CaseOutcome }) => (
  <Note title={outcomeNames[outcome.kind]}>
    <p>{outcome.said}</p>
    <KeyValues items={[['Base juridique', outcome.legalBasis || null]]} />
  </Note>
)
