import { Actions, Button, Form, LinkButton, PostButton, TextArea } from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { to } from '../paths.ts'
import type { Back } from './opinions.tsx'
import type { Step } from './queries.ts'
import { words } from './words.ts'

type Props = { community: CommunityView; step: Step }

/** A step is left out for a reason that everyone reads. */
export const SkipPage = ({ community, step, errors, typed }: Props & Back) => (
  <CommunityPage community={community} part="pathway" title={words.skipTitle(step.title)} lede={words.skipText} noindex>
    <Form to={to.skipping(community.slug, step.key)} errors={errors} values={typed}>
      <TextArea
        name="motif"
        label={words.skipReason}
        hint={words.skipReasonHint}
        minLength={10}
        maxLength={1000}
        required
      />
      <Actions>
        <Button>{words.skip}</Button>
        <LinkButton kind="alt" to={to.step(community.slug, step.key)}>
          {words.cancel}
        </LinkButton>
      </Actions>
    </Form>
  </CommunityPage>
)

/** What was validated is opened again: asked twice. */
export const ReopenPage = ({ community, step }: Props) => (
  <CommunityPage
    community={community}
    part="pathway"
    title={words.reopenTitle(step.title)}
    lede={words.reopenText}
    noindex
  >
    <div class="row">
      <PostButton to={to.reopening(community.slug, step.key)} label={words.reopen} />
      <LinkButton kind="alt" to={to.step(community.slug, step.key)}>
        {words.cancel}
      </LinkButton>
    </div>
  </CommunityPage>
)
