import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  Form,
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  RadioGroup,
  Row,
  Section,
  Split,
  Tag,
  TextArea,
  When,
} from '#ui/index.ts'
import type { Charter } from '../rules.ts'
import { words as common } from '../words.ts'
import { Changes, type Member, MemberField, Status, trail } from './parts.tsx'
import { paths } from './paths.ts'
import type { Amendment, Word } from './queries.ts'
import { supportNeeded } from './rules.ts'
import { sideNames, words } from './words.ts'

const listed = [...trail, { href: paths.list, label: words.list }]

type Props = {
  amendment: Amendment
  charter: Charter
  debate: readonly Word[]
  /** Members in whose name the reader speaks, and those among them that support it. */
  members: readonly Member[]
  supporting: readonly string[]
  /** The reader supports it already, in the name of one of them. */
  penUsed: boolean
  memberTotal: number
  mine: boolean
  errors: FieldErrors
  values: Typed
}

export const AmendmentPage = (props: Props) => {
  const { amendment, charter, debate, errors } = props
  const { title, status, demo } = amendment
  return (
    <Page
      title={title}
      trail={[...listed, { label: title }]}
      thread="project"
      errorCount={errorCount(errors)}
      noindex={status === 'draft'}
    >
      <PageHead
        title={nbsp(title)}
        thread="project"
        kind={common.charter}
        lede={words.by(amendment.memberName)}
        tags={<Status amendment={amendment} />}
      />
      <Split label={words.status} aside={<Beside {...props} />}>
        {demo && (
          <Note kind="know">
            <p>{words.fictionalText}</p>
          </Note>
        )}
        {status === 'draft' && <Publishing amendment={amendment} />}
        <Section id="raisons" title={words.reasons}>
          {amendment.reasons.split(/\n{2,}/).map((paragraph) => (
            <p>{nbsp(paragraph)}</p>
          ))}
        </Section>
        <Section id="changements" title={status === 'adopted' ? words.changed : words.changes}>
          <Changes charter={charter} changes={amendment.changes} />
        </Section>
        {status !== 'draft' && (
          <Section id="debat" title={words.debate}>
            {debate.length === 0 ? <p>{words.noDebate}</p> : <Debate debate={debate} />}
            <Speaking {...props} />
          </Section>
        )}
      </Split>
    </Page>
  )
}

const Publishing = ({ amendment: { id } }: { amendment: Amendment }) => (
  <Section id="publier" title={words.publish} thread="project" intro={words.publishText}>
    <Row>
      <PostButton to={paths.publish(id)} label={words.publish} />
      <LinkButton to={paths.edit(id)} kind="alt">
        {words.edit}
      </LinkButton>
    </Row>
    <p>
      <More to={paths.discard(id)}>{words.discard}</More>
    </p>
  </Section>
)

const Debate = ({ debate }: { debate: readonly Word[] }) => (
  <List>
    {debate.map(({ side, body, memberName, writtenAt }) => (
      <li>
        <p class="small muted">
          <Tag>{sideNames[side]}</Tag> {memberName}, <When date={writtenAt} />
        </p>
        {body.split(/\n{2,}/).map((paragraph) => (
          <p>{nbsp(paragraph)}</p>
        ))}
      </li>
    ))}
  </List>
)

const Speaking = ({ amendment: { id, status, demo: _ }, members, errors, values }: Props) => {
  if (status !== 'debate' && status !== 'vote') return null
  if (members.length === 0) return <p class="muted">{words.membersOnly}</p>
  return (
    <Form to={paths.word(id)} errors={errors} values={values}>
      <MemberField members={members} />
      <RadioGroup
        name="side"
        label={words.side}
        options={(['for', 'against', 'question'] as const).map((value) => ({ value, label: sideNames[value] }))}
        required
      />
      <TextArea name="body" label={words.body} hint={words.bodyHint} required />
      <Actions>
        <Button>{words.say}</Button>
      </Actions>
    </Form>
  )
}

const Beside = ({ amendment, members, supporting, penUsed, memberTotal, mine }: Props) => (
  <>
    <KeyValues
      items={[
        [words.published, amendment.publishedOn && <When date={amendment.publishedOn} />],
        [words.debateUntil, amendment.debateUntil && <When date={amendment.debateUntil} />],
        [
          words.supportTitle,
          amendment.status === 'debate' && words.supports(amendment.supports, supportNeeded(memberTotal)),
        ],
      ]}
    />
    {amendment.decisionId && (
      <p>
        <More to={paths.decision(amendment.decisionId)}>{words.toVote}</More>
      </p>
    )}
    {amendment.charterVersion !== null && (
      <p>
        <More to={paths.charterVersion(amendment.charterVersion)}>{words.became(amendment.charterVersion)}</More>
      </p>
    )}
    {amendment.status === 'debate' &&
      !mine &&
      members
        .filter(({ id }) => !penUsed || supporting.includes(id))
        .map(({ id, name }) => (
          <PostButton
            to={paths.support(amendment.id)}
            label={supporting.includes(id) ? words.unsupport : words.support}
            kind={supporting.includes(id) ? 'alt' : 'main'}
            hidden={{ member: id }}
            about={name}
          />
        ))}
    {amendment.status === 'debate' && mine && (
      <p>
        <More to={paths.withdraw(amendment.id)}>{words.withdraw}</More>
      </p>
    )}
  </>
)
