import {
  Actions,
  Button,
  Checkbox,
  Form,
  HiddenField,
  Item,
  LinkButton,
  List,
  More,
  PostButton,
  Section,
  Stack,
  TextArea,
} from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { ChangeList } from '../models/changes.tsx'
import type { ModelStep, Tool } from '../models/rules.ts'
import { toolKindNames } from '../models/words.ts'
import { to } from '../paths.ts'
import type { Back } from '../steps/opinions.tsx'
import { StepForm, ToolForm } from './forms.tsx'
import type { Draft } from './queries.ts'
import { words } from './words.ts'

type Here = { community: CommunityView }

/** A step of the variant, and its tools; `step` null for a new one. */
export const ForkStepPage = ({
  community,
  step,
  read,
  ...back
}: Here & Back & { step: ModelStep | null; read: string }) => {
  const { slug } = community
  return (
    <CommunityPage community={community} part="pathway" title={step?.title ?? words.newStep} noindex>
      <Stack gap={7}>
        <StepForm
          action={step ? to.forkStep(slug, step.key) : to.forkSteps(slug)}
          back={to.fork(slug)}
          step={step}
          read={read}
          {...back}
        />
        {step && (
          <Section id="outils" title={words.tools} thread="territory">
            <List ruled>
              {step.tools.map((tool) => (
                <Item
                  name={tool.title}
                  href={to.forkTool(slug, step.key, tool.key)}
                  level={3}
                  icon="file-text"
                  thread="territory"
                >
                  <p class="small muted">{toolKindNames[tool.kind]}</p>
                  <p>
                    <a href={to.forkToolRemoval(slug, step.key, tool.key)}>{words.remove}</a>
                  </p>
                </Item>
              ))}
            </List>
            <p>
              <More to={to.forkTools(slug, step.key)}>{words.addTool}</More>
            </p>
          </Section>
        )}
      </Stack>
    </CommunityPage>
  )
}

/** A tool of a step of the variant; `tool` null for a new one. */
export const ForkToolPage = ({
  community,
  step,
  tool,
  read,
  ...back
}: Here & Back & { step: ModelStep; tool: Tool | null; read: string }) => (
  <CommunityPage community={community} part="pathway" title={tool?.title ?? words.newTool} lede={step.title} noindex>
    <ToolForm
      action={tool ? to.forkTool(community.slug, step.key, tool.key) : to.forkTools(community.slug, step.key)}
      back={to.forkStep(community.slug, step.key)}
      tool={tool}
      read={read}
      {...back}
    />
  </CommunityPage>
)

/** A destructive act, asked twice. */
export const ConfirmPage = ({
  community,
  title,
  lede,
  action,
  label,
  back,
}: Here & { title: string; lede: string; action: string; label: string; back: string }) => (
  <CommunityPage community={community} part="pathway" title={title} lede={lede} noindex>
    <div class="row">
      <PostButton kind="danger" to={action} label={label} />
      <LinkButton kind="alt" to={back}>
        {words.cancel}
      </LinkButton>
    </div>
  </CommunityPage>
)

/** Publishing, with everything that changes under the eyes. */
export const PublishPage = ({ community, draft, errors, typed }: Here & Back & { draft: Draft }) => (
  <CommunityPage community={community} part="pathway" title={words.publishTitle} lede={words.publishLede} noindex>
    <Stack gap={7}>
      <Form to={to.forkPublication(community.slug)} errors={errors} values={typed}>
        <HiddenField name="read" value={draft.version.version} />
        <TextArea name="note" label={words.note} hint={words.noteHint} maxLength={1000} required />
        <Checkbox name="follow" label={words.followNow} checked />
        <Actions>
          <Button>{words.publish}</Button>
          <LinkButton kind="alt" to={to.fork(community.slug)}>
            {words.cancel}
          </LinkButton>
        </Actions>
      </Form>
      <Section id="differences" title={words.changes} thread="territory">
        <ChangeList changes={draft.changes} />
      </Section>
    </Stack>
  </CommunityPage>
)
