import type { Child } from 'hono/jsx'
import { errorCount, type FieldErrors } from '#core/forms.ts'
import { More, Note, Page, PageHead } from '#ui/index.ts'
import type { Case } from '../cases/queries.ts'
import { paths } from '../paths.ts'
import { words as room } from '../words.ts'
import { Paragraphs } from './parts.tsx'
import { words } from './words.ts'

type Frame = { blocker: Case; title: string; lede?: string; errors?: FieldErrors; children?: Child }

/** A page of the answer of one case, at the desk. */
export const Framed = ({ blocker, title, lede, errors = {}, children }: Frame) => (
  <Page
    title={title}
    thread="agent"
    trail={[
      { href: paths.home, label: room.room },
      { href: paths.desk, label: room.desk },
      { href: paths.work(blocker.id), label: room.number(blocker.number ?? '') },
      { label: title },
    ]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={title} thread="agent" kind={room.number(blocker.number ?? '')} lede={lede} />
    {children}
  </Page>
)

/** What the rule protects, or where to write it. */
export const Purpose = ({ blocker }: { blocker: Case }) =>
  blocker.protectedPurpose.trim() ? (
    <Note title={words.purpose}>
      <Paragraphs text={blocker.protectedPurpose} />
    </Note>
  ) : (
    <Note kind="fix" title={words.purposeTitle}>
      <p>{words.purposeWhy}</p>
      <p>
        <More to={paths.work(blocker.id)}>{words.toPurpose}</More>
      </p>
    </Note>
  )
