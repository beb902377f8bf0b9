import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Id } from '#core/pure/id.ts'
import { eventPaths } from '#rooms/events/index.ts'
import {
  Actions,
  Button,
  Form,
  Item,
  Links,
  List,
  Page,
  PageHead,
  RadioGroup,
  Section,
  Split,
  Tag,
  TextField,
  When,
} from '#ui/index.ts'
import type { DeskLine } from '../articles/queries-desk.ts'
import { kinds, limits } from '../articles/rules.ts'
import { words as common, kindNames } from '../articles/words.ts'
import { revisionNames, words } from '../articles/words-desk.ts'
import { paths } from '../paths.ts'

type DeskProps = { lines: readonly DeskLine[]; me: Id; values: Typed; errors: FieldErrors; editor: boolean }

export const DeskPage = ({ lines, me, values, errors, editor }: DeskProps) => {
  const open = lines.filter(({ openStatus }) => openStatus !== null)
  const still = lines.filter(({ openStatus }) => openStatus === null)
  const mine = ({ authorIds }: DeskLine) => authorIds?.includes(me) ?? false
  const groups = [
    [words.desk.toReview, open.filter((line) => line.openStatus === 'in_review' && !mine(line))],
    [words.desk.mine, open.filter((line) => line.openStatus === 'draft' && mine(line))],
    [words.desk.waiting, open.filter((line) => line.openStatus === 'in_review' && mine(line))],
    [words.desk.others, open.filter((line) => line.openStatus === 'draft' && !mine(line))],
    [words.desk.published, still.filter(({ status }) => status === 'published')],
    [words.desk.archived, still.filter(({ status }) => status === 'archived')],
  ] as const
  return (
    <Page title={words.desk.title} trail={[{ label: words.desk.title }]} errorCount={errorCount(errors)} noindex>
      <PageHead title={words.desk.title} lede={words.desk.lede} />
      <Split
        label={words.desk.start}
        aside={
          <>
            {editor && <Begin values={values} errors={errors} />}
            <Links
              columns
              items={[
                { href: paths.deskQuestions, label: words.desk.questions },
                { href: paths.deskWorks, label: words.desk.works },
                { href: eventPaths.desk, label: words.desk.events },
              ]}
            />
          </>
        }
      >
        {groups.map(([title, found], index) => (
          <Section id={`groupe-${index}`} title={title}>
            {found.length === 0 ? <p class="muted">{words.desk.nothing}</p> : <Lines lines={found} />}
          </Section>
        ))}
      </Split>
    </Page>
  )
}

const Lines = ({ lines }: { lines: readonly DeskLine[] }) => (
  <List>
    {lines.map((line) => (
      <Item
        name={line.title}
        href={paths.deskArticle(line.id)}
        icon="file-text"
        thread="brand"
        level={3}
        details={
          <>
            <span class="muted">{kindNames[line.kind]}</span>
            {line.openStatus && (
              <Tag kind={line.openStatus === 'in_review' ? 'testing' : 'provisional'}>
                {revisionNames[line.openStatus]}
              </Tag>
            )}
            {line.status === 'archived' && <Tag kind="late">{words.archive.state}</Tag>}
            {line.demo && <Tag kind="demo">{common.fictional}</Tag>}
            <Moment line={line} />
          </>
        }
      />
    ))}
  </List>
)

const Moment = ({ line: { openStatus, submittedAt, submittedBy, changedAt } }: { line: DeskLine }) => {
  const submitted = openStatus === 'in_review' ? submittedAt : null
  const date = submitted ?? changedAt
  if (!date) return null
  return (
    <span class="muted">
      {submitted ? words.desk.submittedOn : words.desk.changed} <When date={date} />
      {submitted && submittedBy && ` ${words.desk.by(submittedBy)}`}
    </span>
  )
}

const Begin = ({ values, errors }: { values: Typed; errors: FieldErrors }) => (
  <Section id="commencer" title={words.desk.start}>
    <Form to={paths.desk} values={values} errors={errors}>
      <RadioGroup
        name="kind"
        label={words.desk.kind}
        required
        options={kinds.map((value) => ({ value, label: kindNames[value] }))}
      />
      <TextField name="title" label={words.desk.name} required maxLength={limits.title} autocomplete="off" />
      <Actions>
        <Button>{words.desk.submit}</Button>
      </Actions>
    </Form>
  </Section>
)
