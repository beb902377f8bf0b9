import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Actions,
  Button,
  Difference,
  Disclosure,
  ExternalLink,
  Form,
  KeyValues,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  Row,
  Section,
  Stack,
  Table,
  Tag,
  TextArea,
  When,
} from '#ui/index.ts'
import { threads } from '../drafts/parts.tsx'
import type { Difference as Changed } from '../drafts/wording.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import type { Proposal } from './queries.ts'
import { limits, stepOf } from './rules.ts'
import { statusNames, words } from './words.ts'

type JudgeProps = {
  proposal: Proposal
  changed: readonly Changed[]
  /** The sheet was changed since, in a field that the proposal touches. */
  hasMoved: boolean
  /** Of the sheet as it is compared: accepted only as it was read. */
  version: number
  mayJudge: boolean
  /** Its author may still take it back. */
  isMine: boolean
  values: Typed
  errors: FieldErrors
}

/** One proposal, field by field, for who answers it and for who made it. */
export const ProposalPage = ({ proposal, changed, hasMoved, mayJudge, isMine, ...answer }: JudgeProps) => (
  <Page
    title={words.judgeTitle(proposal.name)}
    trail={[{ href: paths.mine, label: common.mine }, { label: proposal.name }]}
    thread={threads[proposal.kind]}
    errorCount={errorCount(answer.errors)}
    noindex
  >
    <PageHead
      title={words.judgeTitle(proposal.name)}
      thread={threads[proposal.kind]}
      lede={words.judgeLede(proposal.part)}
      tags={<Tag kind={proposal.status === 'pending' ? 'provisional' : 'neutral'}>{statusNames[proposal.status]}</Tag>}
    />
    <Stack gap={6}>
      {hasMoved && proposal.status === 'pending' && (
        <Note kind="know">
          <p>{words.moved}</p>
        </Note>
      )}
      <Facts proposal={proposal} />
      <Section id="comparer" title={words.compare} thread={threads[proposal.kind]}>
        <Table
          caption={words.compare}
          hideCaption
          stack
          columns={[
            { label: words.field, header: true, cell: (row) => row.label },
            { label: words.before, cell: (row) => row.current },
            { label: words.after, cell: (row) => row.typed },
          ]}
          rows={[...changed]}
        />
        {changed.filter(isLong).map(({ label, current, typed }) => (
          <Disclosure summary={`${words.difference}\u00a0: ${label.toLowerCase()}`}>
            <Difference before={current} after={typed} />
          </Disclosure>
        ))}
      </Section>
      {mayJudge && <Answer proposal={proposal} {...answer} />}
      <Row>
        <More to={paths.sheet(proposal.kind, proposal.slug)}>{words.seeSheet}</More>
        {mayJudge && <More to={paths.step(proposal.sheetId, stepOf[proposal.part])}>{words.edit}</More>}
        {isMine && (
          <PostButton
            to={paths.withdrawProposal(proposal.id)}
            label={words.withdraw}
            about={proposal.name}
            kind="alt"
          />
        )}
      </Row>
    </Stack>
  </Page>
)

const isLong = ({ current, typed }: Changed): boolean => current.length + typed.length > 120

const Facts = ({ proposal }: Pick<JudgeProps, 'proposal'>) => (
  <KeyValues
    wide
    items={[
      [words.said, nbsp(proposal.why)],
      [words.toSource, proposal.sourceUrl && <ExternalLink to={proposal.sourceUrl}>{proposal.sourceUrl}</ExternalLink>],
      [words.by, proposal.authorId ? words.byMember : words.byVisitor],
      [words.on, <When date={proposal.createdAt} />],
      [words.dueOn, proposal.status === 'pending' && <When date={proposal.dueOn} />],
      [words.answered, proposal.reason && nbsp(proposal.reason)],
    ]}
  />
)

type AnswerProps = Pick<JudgeProps, 'proposal' | 'version' | 'values' | 'errors'>

const Answer = ({ proposal, version, values, errors }: AnswerProps) => (
  <>
    <PostButton
      to={paths.acceptProposal(proposal.id)}
      label={words.accept}
      icon="check"
      hidden={{ version: String(version) }}
    />
    <Section id="refuser" title={words.refuseTitle}>
      <Form to={paths.refuseProposal(proposal.id)} values={values} errors={errors}>
        <TextArea name="reason" label={words.reason} rows={3} required maxLength={limits.reason} />
        <Actions>
          <Button kind="danger">{words.refuse}</Button>
        </Actions>
      </Form>
    </Section>
  </>
)
