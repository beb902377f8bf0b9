import type { Child } from 'hono/jsx'
import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import { Note, Page, PageHead, Spoken, Stack, Tabs, Tag } from '#ui/index.ts'
import type { Case } from '../cases/queries.ts'
import { paths } from '../paths.ts'
import { isOpen, type Power, type Sides } from '../rules.ts'
import { words as roomWords, statusNames } from '../words.ts'
import { words } from './words.ts'

/** A case in front of someone who works or supervises it, its reading written. `acts`: it is theirs to work, now. */
export type Work = { blocker: Case; sides: Sides; powers: readonly Power[]; today: Day; acts: boolean }
/** What a form that was refused gives back. */
export type Shown = { errors: FieldErrors; values: Typed }
export const fresh: Shown = { errors: {}, values: {} }

export type WorkPart = keyof typeof words.tabs

const hrefs = (id: string): Record<WorkPart, string> => ({
  case: paths.work(id),
  administrations: paths.workPart(id, 'administrations'),
  plan: paths.workPart(id, 'plan'),
  letters: paths.workPart(id, 'courriers'),
  exchange: paths.workPart(id, 'echanges'),
  history: paths.workPart(id, 'historique'),
})

const over = ['answered', 'closed', 'withdrawn']

type Props = {
  work: Work
  part: WorkPart
  shown?: Shown
  /** The page of one thing of that part: its own heading, under the name of the case. */
  title?: string
  /** A form of this page stays when the case is not theirs to work: nothing typed is lost. */
  keepsForms?: boolean
  children?: Child
}

/** Every page of a case in hand: its name and state, its parts, and who may do what. */
export const WorkPage = ({ work, part, shown = fresh, title, keepsForms, children }: Props) => {
  const { blocker, sides, acts } = work
  const number = roomWords.number(blocker.number ?? '')
  const links = hrefs(blocker.id)
  const here = title ?? (part === 'case' ? null : words.tabs[part])
  return (
    <Page
      title={[here, number].filter(Boolean).join(', ')}
      thread="agent"
      trail={[
        { href: paths.home, label: roomWords.room },
        { href: paths.desk, label: roomWords.desk },
        ...(here ? [{ href: paths.work(blocker.id), label: number }] : []),
        ...(title ? [{ href: links[part], label: words.tabs[part] }] : []),
        { label: here ?? number },
      ]}
      errorCount={errorCount(shown.errors)}
      noindex
    >
      <PageHead
        title={title ?? nbsp(blocker.title || blocker.project)}
        thread="agent"
        kind={title ? `${number}, ${blocker.title}` : number}
        tags={<Tags work={work} />}
      />
      <Tabs
        label={words.parts}
        tabs={Object.entries(words.tabs).map(([key, label]) => ({
          ...{ href: links[key as WorkPart], label, current: key === part },
        }))}
      />
      <Stack gap={6}>
        {!acts && !keepsForms && <Lost {...shown} />}
        {sides.asks && (sides.handles || sides.deputises) && (
          <Note kind="fix" title={words.tied.title}>
            <p>{words.tied.body}</p>
          </Note>
        )}
        {!acts && (
          <Note>
            <p>
              {over.includes(blocker.status) || !sides.supervises ? words.readOnly.over : words.readOnly.supervises}
            </p>
          </Note>
        )}
        {children}
        <p class="small muted">{words.confidential}</p>
      </Stack>
    </Page>
  )
}

const Tags = ({ work: { blocker, today } }: { work: Work }) => (
  <>
    <Tag kind="testing">{statusNames[blocker.status]}</Tag>
    {(blocker.lateSince || (blocker.dueOn && today > blocker.dueOn)) && isOpen(blocker.status) && (
      <Tag kind="late">{words.late}</Tag>
    )}
    {blocker.heldReason !== null && <Tag kind="provisional">{words.held}</Tag>}
    {blocker.urgent && <Tag icon="triangle-alert">{words.urgent}</Tag>}
    <Tag>{words.priority(blocker.priority)}</Tag>
    {blocker.demo && <Tag kind="demo">{words.demo}</Tag>}
  </>
)

/** What was typed, when the case moved meanwhile and the form is gone. */
const Lost = ({ errors, values }: Shown) =>
  Object.keys(errors).length === 0 ? null : (
    <Note kind="fix" title={words.overtaken}>
      <p>{Object.values(errors).flat().join(' ')}</p>
      {Object.values(values)
        .flat()
        .filter(Boolean)
        .map((typed) => (
          <Spoken text={typed} />
        ))}
    </Note>
  )
