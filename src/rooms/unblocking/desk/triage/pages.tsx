import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { parisDay } from '#core/pure/dates.ts'
import { KeyValues, Note, Page, PageHead, Section, Split, Spoken, Stack, Tag, When } from '#ui/index.ts'
import type { Case } from '../../cases/queries.ts'
import { paths } from '../../paths.ts'
import { howNames, words as room, scaleNames } from '../../words.ts'
import { words as desk } from '../words.ts'
import { RerouteForm, SortForm } from './parts-form.tsx'
import { words } from './words.ts'

export type TriageProps = {
  blocker: Case
  /** Which of the two forms was sent. */
  sent: 'sort' | 'reroute' | null
  errors: FieldErrors
  values: Typed
}

/** The whole request, then what one makes of it: receivable, or here is who. */
export const TriagePage = ({ blocker, ...form }: TriageProps) => {
  const title = words.title(blocker.number ?? '')
  return (
    <Page
      title={title}
      thread="agent"
      trail={[
        ...[
          { href: paths.home, label: room.room },
          { href: paths.desk, label: desk.title },
        ],
        { label: words.short },
      ]}
      errorCount={errorCount(form.errors)}
      noindex
    >
      <PageHead title={title} thread="agent" lede={words.lede} tags={blocker.demo && <Tag kind="demo">Fictif</Tag>} />
      <Split aside={<Facts blocker={blocker} />} label={words.request.title}>
        <Said blocker={blocker} />
        <SortForm blocker={blocker} {...form} />
        <RerouteForm blocker={blocker} {...form} />
      </Split>
    </Page>
  )
}

const Facts = ({ blocker }: { blocker: Case }) => (
  <Stack>
    <KeyValues
      items={[
        [words.request.project, blocker.sheet?.name ?? blocker.project],
        [words.request.place, blocker.place],
        [words.request.filed, blocker.filedAt && <When date={parisDay(blocker.filedAt)} />],
        [words.request.administration, blocker.administration],
        [words.request.how, blocker.how && howNames[blocker.how]],
        [words.request.neededOn, blocker.neededOn && <When date={blocker.neededOn} />],
        [words.request.scale, blocker.scale && scaleNames[blocker.scale]],
      ]}
    />
    <Note>
      <p>{words.logged}</p>
    </Note>
  </Stack>
)

const Said = ({ blocker }: { blocker: Case }) => {
  const parts = (['wants', 'rule', 'tried', 'consequence', 'request'] as const).filter((part) => blocker[part] !== '')
  return (
    <Section id="demande" title={blocker.title || words.asked}>
      <KeyValues items={parts.map((part) => [words.request[part], <Spoken text={blocker[part]} />])} />
    </Section>
  )
}
