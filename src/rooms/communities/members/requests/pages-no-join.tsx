import { LinkButton, Note, Stack } from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { paths } from '../paths.ts'
import { composition } from '../words.ts'
import { join as words } from './words.ts'

/** Sent to who may not join here: says why, and where to go. */
export const NoJoinPage = ({ community, text }: { community: CommunityView; text: string }) => (
  <CommunityPage community={community} part="members" title={words.title} noindex>
    <Stack>
      <Note kind="fix">
        <p>{text}</p>
      </Note>
      <p>
        <LinkButton kind="alt" to={paths.members(community.slug)}>
          {composition.list}
        </LinkButton>
      </p>
    </Stack>
  </CommunityPage>
)
