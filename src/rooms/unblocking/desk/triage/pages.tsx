import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { parisDay } from '#core/pure/dates.ts'
import { KeyValues, Note, Page, PageHead, Section, Split, Spoken, Stack, Tag, When } from '#ui/index.ts'
import type { Case } from '../../cases/queries.ts'
import { paths } from '../../paths.ts'
import { afterMove } from '../../rules.ts'
import { howNames, words as room, scaleNames } from '../../words.ts'
import { words as desk } from '../words.ts'
import { AgainForm, RerouteForm, SortForm } from './parts-form.tsx'
import { words } from './words.ts'

export type TriageProps = {
  blocker: Case
  /** The administration said to block, once it was sorted. */
  blocking: { kind: string; name: string } | null
  /** Which form was sent. */
  sent: 'sort' | 'again' | 'reroute' | null
  errors: FieldErrors
  values: Typed
}

/** The whole request, then what one makes of it: receivable, or here is who; once sorted, what was sorted wrongly. */
export const TriagePage = ({ blocker, ...form }: TriageProps) => {
  const again = blocker.status !== 'filed'
  const head = again ? words.again : words
  const title = head.title(blocker.number ?? '')
  // while nobody has it; one refused meanwhile keeps what was typed
  const mayReroute = form.sent === 'reroute' || (afterMove('answer', blocker.status) && !blocker.appointment)
  return (
    <Page
      title={title}
      thread="agent"
      trail={[
        ...[
          { href: paths.home, label: room.room },
          { href: paths.desk, label: desk.title },
        ],
        { label: head.short },
      ]}
      errorCount={errorCount(form.errors)}
      noindex
    >
      <PageHead title={title} thread="agent" lede={head.lede} tags={blocker.demo && <Tag kind="demo">Fictif</Tag>} />
      <Split aside={<Facts blocker={blocker} />} label={words.request.title}>
        <Said blocker={blocker} />
        {again ? <AgainForm blocker={blocker} {...form} /> : <SortForm blocker={blocker} {...form} />}
        {mayReroute && <RerouteForm blocker={blocker} {...form} />}
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
