import { errorCount, type FieldErrors, type Typed as Values } from '#core/forms.ts'
import { formatDay } from '#core/pure/dates.ts'
import {
  Empty,
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  Section,
  Split,
  Stack,
  Timeline,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Found } from '../precedents/writing/telling/rules.ts'
import { MoveForms } from './forms.tsx'
import { placeOf, room, TestItem, TestTags, Typed, tests } from './parts.tsx'
import type { LearningTest } from './queries.ts'
import { afterMove, type LearningRefusal } from './rules.ts'
import { decisionNames, refusals, resultNames, words } from './words.ts'

type ListProps = { shown: readonly LearningTest[]; prepared: readonly LearningTest[]; writes: boolean }

export const TestsPage = ({ shown, prepared, writes }: ListProps) => (
  <Page title={words.testsTitle} description={words.description} thread="agent" trail={[room, { label: words.tests }]}>
    <PageHead
      title={words.testsTitle}
      thread="agent"
      kind={words.tests}
      lede={words.testsLede}
      actions={
        <>
          {writes && <LinkButton to={paths.newTest}>{words.prepare}</LinkButton>}
          <More to={paths.journal}>{words.toJournal}</More>
        </>
      }
    />
    <Stack gap={6}>
      {prepared.length > 0 && (
        <Section id="preparation" title={words.preparing} intro={words.preparingIntro}>
          <List ruled>
            {prepared.map((test) => (
              <TestItem test={test} />
            ))}
          </List>
        </Section>
      )}
      {shown.length === 0 ? (
        <Empty title={words.empty}>{words.emptyMore}</Empty>
      ) : (
        <List ruled>
          {shown.map((test) => (
            <TestItem test={test} level={2} />
          ))}
        </List>
      )}
    </Stack>
  </Page>
)

export type Shown = {
  test: LearningTest
  leads: boolean
  refused: string | null
  refusal: LearningRefusal | null
  /** Words that may tell whose case it came from, in the text about to be published. */
  found: readonly Found[]
  errors: FieldErrors
  values: Values
}

export const TestPage = (props: Shown) => {
  const { test, leads, errors } = props
  return (
    <Page
      title={test.title}
      description={test.hypothesis}
      thread="agent"
      trail={[room, tests, { label: test.title }]}
      errorCount={errorCount(errors)}
      noindex={test.startedAt === null}
    >
      <PageHead
        title={test.title}
        thread="agent"
        kind={words.kind}
        lede={test.hypothesis}
        tags={<TestTags test={test} />}
        actions={
          leads &&
          afterMove('edit', test.status) && (
            <LinkButton to={paths.testPart(test.slug, 'modifier')} kind="alt">
              {words.edit}
            </LinkButton>
          )
        }
      />
      <Overtaken {...props} />
      <Split label={words.steps} aside={<Timeline events={steps(test)} thread="agent" />}>
        <Section id="prevu" title={words.plan}>
          <KeyValues
            items={[
              [words.place, placeOf(test)],
              [words.starts, formatDay(test.startsOn)],
              [words.ends, formatDay(test.endsOn)],
              [words.measure, test.measure],
              [words.stop, test.stopCriterion || words.noStop],
            ]}
          />
        </Section>
        {test.resultKind && (
          <Section id="resultat" title={words.result}>
            <p>
              <strong>{resultNames[test.resultKind]}</strong>
            </p>
            <Typed text={test.result} />
          </Section>
        )}
        {test.decision && (
          <Section id="decision" title={words.decision}>
            <p>
              <strong>{decisionNames[test.decision]}</strong>
            </p>
            <KeyValues
              items={[
                [words.reason, test.decisionReason],
                [words.changed, test.changed],
              ]}
            />
          </Section>
        )}
        {leads && <MoveForms {...props} />}
      </Split>
    </Page>
  )
}

const steps = ({ startedAt, measuredAt, decidedAt }: LearningTest) =>
  (
    [
      [startedAt, words.startedOn],
      [measuredAt, words.measuredOn],
      [decidedAt, words.decidedOn],
    ] as const
  ).map(([date, text]) => ({ date, text, state: date ? ('past' as const) : ('todo' as const) }))

/** What was typed, when the test moved meanwhile and its form may be gone. */
const Overtaken = ({ refusal, values }: Shown) =>
  refusal === null ? null : (
    <Note kind="fix" title={words.overtaken}>
      <p>{refusals[refusal]}</p>
      {Object.values(values).map((typed) => (
        <p>{typed}</p>
      ))}
    </Note>
  )
