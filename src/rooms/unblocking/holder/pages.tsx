import { errorCount } from '#core/forms.ts'
import { formatDay, parisDay } from '#core/pure/dates.ts'
import { Icon, More, Note, Page, PageHead, PrintButton, Row, Split, Spoken, Stack, Tag } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Offers } from '../precedents/offers/parts.tsx'
import { answerable } from '../precedents/offers/rules.ts'
import { afterMove } from '../rules.ts'
import { words as roomWords, statusNames } from '../words.ts'
import type { Shown } from './forms.ts'
import { Answer, Consent } from './parts-answer.tsx'
import { Administrations, Asked, Meetings, Plan } from './parts-asked.tsx'
import { Due } from './parts-clock.tsx'
import { Documents, Exchange } from './parts-exchange.tsx'
import { Hand } from './parts-hand.tsx'
import { CaseLadder, Ends, History, ReadingsDoor, Similar } from './parts-past.tsx'
import type { HolderView } from './queries-case.ts'
import { words } from './words.ts'
import { acts } from './words-acts.ts'

type Props = { view: HolderView; shown: Shown }

const nameOf = ({ title }: HolderView['blocker']) => title || words.untitled
export const trailTo = (blocker: HolderView['blocker'], here?: string) => [
  { href: paths.home, label: roomWords.room },
  { href: paths.mine, label: roomWords.mine },
  ...(here
    ? [{ href: paths.case(blocker.id), label: nameOf(blocker) }, { label: here }]
    : [{ label: nameOf(blocker) }]),
]

const kindOf = ({ number, filedAt }: HolderView['blocker']) =>
  number && filedAt ? words.filedOn(roomWords.number(number), formatDay(parisDay(filedAt))) : roomWords.room

/** The case as its holder reads it: when the answer comes, who has the hand, what was done, and what one may do. */
export const CasePage = ({ view, shown }: Props) => {
  const { blocker } = view
  return (
    <Page
      title={nameOf(blocker)}
      thread="agent"
      trail={trailTo(blocker)}
      errorCount={errorCount(shown.errors ?? {})}
      noindex
    >
      <PageHead
        title={nameOf(blocker)}
        thread="agent"
        kind={kindOf(blocker)}
        tags={<Tags view={view} />}
        actions={<PrintButton />}
      />
      <Stack gap={7}>
        <Overtaken shown={shown} />
        <Consent view={view} />
        {view.sheetAsks && (
          <Note kind="agent" title={words.sheetAsks}>
            <More to={paths.casePrecedent(blocker.id)}>{words.seeSheet}</More>
          </Note>
        )}
        {view.pace ? (
          <Split side="half" aside={<Hand view={view} />}>
            <Due view={view} />
          </Split>
        ) : (
          <Hand view={view} />
        )}
        <Split label={words.ladder} aside={<Aside view={view} />}>
          <Answer view={view} shown={shown} />
          <Asked view={view} />
          <Administrations view={view} />
          <Plan view={view} />
          <Meetings view={view} />
          <Exchange view={view} shown={shown} />
          <Documents view={view} shown={shown} />
          <Offers caseId={blocker.id} offers={view.offers} mayAnswer={answerable.includes(blocker.status)} />
          <History view={view} />
          <Similar view={view} />
        </Split>
      </Stack>
    </Page>
  )
}

const Tags = ({ view: { blocker, pace } }: { view: HolderView }) => (
  <>
    <Tag kind={blocker.status === 'closed' ? 'confirmed' : 'testing'}>{statusNames[blocker.status]}</Tag>
    {pace?.kind === 'late' && <Tag kind="late">{words.late}</Tag>}
    {pace?.kind === 'held' && <Tag kind="provisional">{words.held}</Tag>}
    {blocker.urgent && <Tag icon="clock">{words.urgent}</Tag>}
    {blocker.demo && <Tag kind="demo">{words.fictional}</Tag>}
    <span class="small">
      <Icon name="lock" /> {words.confidential}
    </span>
  </>
)

const Aside = ({ view }: { view: HolderView }) => (
  <>
    <CaseLadder view={view} />
    <ReadingsDoor view={view} />
    <Ends />
    {view.sheetAnswered && (
      <p class="small">
        <More to={paths.casePrecedent(view.blocker.id)}>{words.sheetDoor}</More>
      </p>
    )}
    {afterMove('withdraw', view.blocker.status) && (
      <p class="small">
        <More to={paths.caseWithdraw(view.blocker.id)}>{acts.withdraw.door}</More>
      </p>
    )}
  </>
)

/** What was typed, when the case moved meanwhile and its form may be gone. */
const Overtaken = ({ shown: { errors, values } }: { shown: Shown }) =>
  errors?.form ? (
    <Note kind="fix" title={errors.form.join(' ')}>
      <Row>
        <p>{acts.overtaken}</p>
      </Row>
      {Object.values(values ?? {}).map((typed) => (
        <Spoken text={[typed].flat().join(', ')} />
      ))}
    </Note>
  ) : null
