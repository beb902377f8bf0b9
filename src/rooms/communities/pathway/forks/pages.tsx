import {
  Actions,
  Button,
  Form,
  HiddenField,
  Item,
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  PostButton,
  RadioGroup,
  Section,
  Stack,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { ChangeList } from '../models/changes.tsx'
import type { Shelved } from '../models/queries.ts'
import { required, type Version } from '../models/rules.ts'
import { words as modelWords, timeOf } from '../models/words.ts'
import { to } from '../paths.ts'
import type { Back } from '../steps/opinions.tsx'
import type { Draft } from './queries.ts'
import { refusals, words } from './words.ts'

type Here = { community: CommunityView }

/** Which pathway to follow: the national one first, then the variants of others. */
export const ChoicePage = ({
  community,
  shelf,
  current,
  errors,
  typed,
}: Here & Back & { shelf: readonly Shelved[]; current: string }) => (
  <CommunityPage community={community} part="pathway" title={words.choiceTitle} lede={words.choiceLede} noindex>
    <p>
      <More to={to.models}>{words.read}</More>
    </p>
    <Form to={to.choice(community.slug)} errors={errors} values={typed}>
      <RadioGroup
        name="version"
        label={words.choice}
        value={current}
        options={shelf.map((one) => ({
          value: one.versionId,
          label: modelWords.origin(one.name, one.number),
          hint: [
            one.community ? modelWords.by(one.community.name) : words.recommended,
            modelWords.steps(one.steps),
            modelWords.followedBy(one.followers),
          ].join('. '),
        }))}
        required
      />
      <Actions>
        <Button>{words.follow}</Button>
        <LinkButton kind="alt" to={to.pathway(community.slug)}>
          {words.cancel}
        </LinkButton>
      </Actions>
    </Form>
  </CommunityPage>
)

/** No variant is being written: what there is, and the way to begin. */
export const BeginForkPage = ({
  community,
  own,
  from,
  errors,
  typed,
}: Here & Back & { own: Version | null; from: Version }) => (
  <CommunityPage community={community} part="pathway" title={words.title} lede={words.lede} noindex>
    <Stack gap={6}>
      <KeyValues
        items={[
          [
            words.published,
            own && (
              <a href={to.version(own.pathway.slug, own.number)}>{modelWords.origin(own.pathway.name, own.number)}</a>
            ),
          ],
          [
            words.takenFrom,
            !own && (
              <a href={to.version(from.pathway.slug, from.number)}>
                {modelWords.origin(from.pathway.name, from.number)}
              </a>
            ),
          ],
        ]}
      />
      <Form to={to.fork(community.slug)} errors={errors} values={typed}>
        {own ? (
          <HiddenField name="name" value={own.pathway.name} />
        ) : (
          <TextField name="name" label={words.name} hint={words.nameHint} maxLength={120} required />
        )}
        <Actions>
          <Button>{own ? words.beginAgain : words.begin}</Button>
        </Actions>
      </Form>
    </Stack>
  </CommunityPage>
)

const StepLines = ({ community: { slug }, draft: { version } }: Here & { draft: Draft }) => (
  <List ruled>
    {version.steps.map((step, index) => (
      <Item
        name={`${index + 1}. ${step.title}`}
        href={to.forkStep(slug, step.key)}
        level={3}
        icon="list"
        thread="territory"
      >
        <p class="small muted">{timeOf(step.time)}</p>
        <div class="row">
          {index > 0 && (
            <PostButton
              kind="alt"
              small
              to={to.forkStepPlace(slug, step.key)}
              hidden={{ sens: 'haut' }}
              label={words.up}
              about={step.title}
            />
          )}
          {index < version.steps.length - 1 && (
            <PostButton
              kind="alt"
              small
              to={to.forkStepPlace(slug, step.key)}
              hidden={{ sens: 'bas' }}
              label={words.down}
              about={step.title}
            />
          )}
          {!required.includes(step.key) && <a href={to.forkStepRemoval(slug, step.key)}>{words.remove}</a>}
        </div>
      </Item>
    ))}
  </List>
)

/** The variant being written: its steps, what it changes, and what is left before it is published. */
export const ForkPage = ({ community, draft, publishes }: Here & { draft: Draft; publishes: boolean }) => {
  const { version, before, changes, missing } = draft
  const { slug } = community
  return (
    <CommunityPage community={community} part="pathway" title={version.pathway.name} lede={words.lede} noindex>
      <Stack gap={6}>
        <KeyValues
          items={[
            [words.title, words.draftOf(version.number)],
            [
              words.takenFrom,
              <a href={to.version(before.pathway.slug, before.number)}>
                {modelWords.origin(before.pathway.name, before.number)}
              </a>,
            ],
            [words.preamble, version.preamble],
          ]}
        />
        <p>
          <More to={to.forkText(slug)}>{words.editText}</More>
        </p>
        <Section id="etapes" title={words.steps} thread="territory">
          <StepLines community={community} draft={draft} />
          <p>
            <More to={to.forkSteps(slug)}>{words.addStep}</More>
          </p>
        </Section>
        <Section id="differences" title={words.changes} thread="territory">
          <ChangeList changes={changes} />
        </Section>
        {missing && (
          <Note kind="fix">
            <p>{refusals[missing]}</p>
          </Note>
        )}
        {!publishes && <p class="muted">{words.facilitators}</p>}
        <div class="row">
          {publishes && !missing && <LinkButton to={to.forkPublication(slug)}>{words.publish}</LinkButton>}
          <LinkButton kind="alt" to={to.forkDrop(slug)}>
            {words.drop}
          </LinkButton>
        </div>
      </Stack>
    </CommunityPage>
  )
}

export const ForkTextPage = ({
  community,
  version,
  read,
  errors,
  typed,
}: Here & Back & { version: Version; read: string }) => (
  <CommunityPage community={community} part="pathway" title={words.text} noindex>
    <Form to={to.forkText(community.slug)} errors={errors} values={typed}>
      <HiddenField name="read" value={read} />
      <TextField name="name" label={words.name} value={version.pathway.name} maxLength={120} required />
      <TextArea name="preamble" label={words.preamble} value={version.preamble} maxLength={4000} rows={8} />
      <Actions>
        <Button>{words.save}</Button>
        <LinkButton kind="alt" to={to.fork(community.slug)}>
          {words.cancel}
        </LinkButton>
      </Actions>
    </Form>
  </CommunityPage>
)
