import type { ChallengeNode } from '#rooms/challenges/index.ts'
import {
  Actions,
  Button,
  Form,
  HiddenField,
  Item,
  KeyValues,
  LinkButton,
  List,
  Note,
  PostButton,
  Seam,
  Section,
  Split,
  Stack,
  Steps,
} from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import type { Standing } from '../../rules.ts'
import { Examples } from '../examples/parts.tsx'
import type { Example } from '../examples/queries.ts'
import { challengesStep, required } from '../models/rules.ts'
import { timeOf, toolKindNames } from '../models/words.ts'
import { onlineWorkshop, to } from '../paths.ts'
import { Challenges } from './challenges.tsx'
import { Deliverable, DeliverableForm, type Writing } from './deliverable.tsx'
import { type Back, FormerRounds, Opinions, openedOn, VoiceField } from './opinions.tsx'
import { seamOf, whenOf } from './pages.tsx'
import type { Chosen, Pathway, Said, Step, Submission } from './queries.ts'
import { can, isEdited } from './rules.ts'
import { statusNames, words } from './words.ts'

export type StepView = {
  community: CommunityView
  pathway: Pathway
  step: Step
  standing: Standing
  actorId: string | null
  works: boolean
  readsAll: boolean
  submissions: readonly Submission[]
  said: readonly Said[]
  chosen: readonly Chosen[]
  tree: readonly ChallengeNode[]
  examples: readonly Example[]
}

/** What a refused form gives back to its page. */
export type StepForms = {
  writing?: Writing
  submission?: Back
  opinion?: Back
  answer?: Back
  challenges?: Back
  /** The step moved meanwhile: why it was not written, and what was typed. */
  overtaken?: { why: string; texts: readonly string[] }
}

export const rankOf = ({ steps }: Pathway, key: string): number => steps.findIndex((step) => step.key === key)

const Tools = ({ community, step, works }: Pick<StepView, 'community' | 'step' | 'works'>) => (
  <Section id="outils" title={words.tools} intro={words.toolsIntro} thread="territory">
    {step.tools.length === 0 ? (
      <p class="muted">{words.noTools}</p>
    ) : (
      <List>
        {step.tools.map((tool) => (
          <Item
            name={tool.title}
            href={to.tool(community.slug, step.key, tool.key)}
            level={3}
            icon="file-text"
            thread="territory"
          >
            <p class="small muted">{toolKindNames[tool.kind]}</p>
            {works && tool.kind === 'workshop' && (
              <p class="small doing">
                <a href={onlineWorkshop(community.slug, tool.title)}>
                  {words.online} <span class="vh">{tool.title}</span>
                </a>
              </p>
            )}
          </Item>
        ))}
      </List>
    )}
  </Section>
)

const SubmitForm = ({ community, step, standing, back = {} }: StepView & { back?: Back | undefined }) => (
  <Section id="soumettre" title={words.submit} intro={words.submitIntro} thread="territory">
    <Form to={to.submission(community.slug, step.key)} errors={back.errors} values={back.typed} legend={false}>
      <HiddenField name="version" value={openedOn(back, 'version', step.version)} />
      <VoiceField voices={standing.voices} />
      <Actions>
        <Button>{words.submit}</Button>
      </Actions>
    </Form>
  </Section>
)

const Moves = ({ community: { slug }, step }: StepView) => (
  <div class="row doing">
    {can(step.status, 'start') && <PostButton to={to.start(slug, step.key)} label={words.start} />}
    {can(step.status, 'skip') && !required.includes(step.key) && (
      <LinkButton kind="alt" to={to.skipping(slug, step.key)}>
        {words.skip}
      </LinkButton>
    )}
    {can(step.status, 'reopen') && (
      <LinkButton kind="alt" to={to.reopening(slug, step.key)}>
        {words.reopen}
      </LinkButton>
    )}
  </div>
)

/** One step: why, how long, its tools, the deliverable written in common, what the members say, and what others did. */
export const StepPage = ({ forms = {}, ...view }: StepView & { forms?: StepForms }) => {
  const { community, pathway, step, works, standing, readsAll, submissions, chosen, tree } = view
  const rank = rankOf(pathway, step.key)
  const edits = works && isEdited(step.status)
  const [current, ...former] =
    step.status === 'submitted' || step.status === 'validated' ? submissions : [undefined, ...submissions]
  const hidden = step.privateReason !== null && !readsAll
  return (
    <CommunityPage community={community} part="pathway" title={words.step(rank + 1, step.title)} lede={step.why}>
      <Steps
        steps={pathway.steps.map(({ key, title, status }) => ({
          label: title,
          href: to.step(community.slug, key),
          done: status === 'validated' || status === 'skipped',
        }))}
        current={rank}
        label={words.steps}
      />
      <Split
        side="left"
        label={words.tools}
        aside={
          <>
            <KeyValues
              items={[
                [words.time, timeOf(step.time)],
                [words.expected, step.deliverable],
              ]}
            />
            <Tools {...view} />
          </>
        }
      >
        {forms.overtaken && (
          <Note kind="fix" title={words.overtaken}>
            <p>{forms.overtaken.why}</p>
            {forms.overtaken.texts.map((text) => (
              <pre tabindex={0}>{text}</pre>
            ))}
          </Note>
        )}
        <Seam
          level={2}
          state={seamOf[step.status]}
          title={words.deliverable}
          tag={statusNames[step.status]}
          when={whenOf(step)}
        >
          {step.status === 'doing' && step.body !== '' && <p class="small muted">{words.draft}</p>}
          {step.skipReason && (
            <Note level={3} title={words.skippedBecause}>
              <p>{step.skipReason}</p>
            </Note>
          )}
          <Deliverable step={step} readsAll={readsAll} />
          {works && <Moves {...view} />}
        </Seam>
        {step.key === challengesStep && (
          <Challenges
            slug={community.slug}
            step={step}
            chosen={chosen}
            tree={tree}
            edits={edits}
            back={forms.challenges}
          />
        )}
        {current && !hidden && (
          <Opinions
            {...view}
            slug={community.slug}
            submission={current}
            opinion={forms.opinion}
            answer={forms.answer}
          />
        )}
        {edits && (
          <div class="doing flow f7">
            <DeliverableForm slug={community.slug} step={step} writing={forms.writing} />
            {step.status === 'doing' && step.body !== '' && standing.voices.length > 0 && (
              <SubmitForm {...view} back={forms.submission} />
            )}
          </div>
        )}
        <Examples slug={community.slug} step={step} examples={view.examples} takes={edits && step.body === ''} />
        {!hidden && (
          <Stack>
            <FormerRounds submissions={former.filter((one) => one !== undefined)} said={view.said} />
          </Stack>
        )}
      </Split>
    </CommunityPage>
  )
}
