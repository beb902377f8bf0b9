import type { Child } from 'hono/jsx'
import { errorCount, type FieldErrors } from '#core/forms.ts'
import { Page, PageHead, Tag } from '#ui/index.ts'
import { words as common } from '../../words.ts'
import { paths } from '../paths.ts'
import type { Subject } from '../rules.ts'
import { subjectName } from '../words.ts'
import { words } from './words.ts'

type FrameProps = {
  subject: Subject
  /** Under the page of the decision; left out, that page itself. */
  title?: string
  lede?: string
  errors?: FieldErrors
  tags?: Child
  actions?: Child
  children?: Child
}

/** Every page about the decision on a file: where it stands, and the way back to the file. */
export const DecisionFrame = ({ subject, title, lede, errors = {}, tags, actions, children }: FrameProps) => (
  <Page
    title={title ? `${title}, ${subject.organisation}` : words.of(subject.number, subject.organisation)}
    trail={[
      { href: paths.desk, label: common.desk },
      { href: paths.subject(subject), label: subject.number },
      ...(title ? [{ href: paths.decision(subject), label: words.title }, { label: title }] : [{ label: words.title }]),
    ]}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead
      title={title ?? subject.organisation}
      kind={subjectName(subject)}
      thread="support"
      lede={lede}
      tags={
        tags ?? (
          <>
            <strong>{subject.number}</strong>
            <Tag>{subject.familyName}</Tag>
          </>
        )
      }
      actions={actions}
    />
    {children}
  </Page>
)
