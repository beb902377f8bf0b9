import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { CommunityView } from '../../queries.ts'
import { writeToMember } from '../emails.ts'
import type { Posting } from '../letters.ts'
import { paths } from '../paths.ts'
import type { ExclusionView } from './queries.ts'
import { letters } from './words.ts'

/** The one concerned learns each step of an exclusion. `day`: the term for an answer, or the opening of the vote. */
export const tellExclusion = (
  tx: Database,
  services: Posting,
  community: Pick<CommunityView, 'name' | 'slug'>,
  exclusion: ExclusionView,
  step: keyof typeof letters,
  day: Day,
): Promise<void> => {
  if (!exclusion.concernedId) return Promise.resolve()
  const { name } = exclusion
  const paragraphs = {
    asked: () => letters.asked.paragraphs(name, community.name, exclusion.answerUntil),
    voted: () => letters.voted.paragraphs(name, community.name, day),
    excluded: () => letters.excluded.paragraphs(name, community.name),
    rejected: () => letters.rejected.paragraphs(name, community.name),
  }[step]()
  const decided = step === 'excluded' || step === 'rejected'
  const path =
    decided && exclusion.decisionId
      ? paths.decision(exclusion.decisionId)
      : paths.exclusion(community.slug, exclusion.id)
  return writeToMember(
    tx,
    services,
    { kind: exclusion.kind, id: exclusion.concernedId },
    {
      key: `community-exclusion-${step}:${exclusion.id}`,
      subject: letters[step].subject(community.name),
      letter: { paragraphs, action: { label: letters[step].action, path } },
    },
  )
}
