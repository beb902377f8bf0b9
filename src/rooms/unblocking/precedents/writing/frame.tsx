import type { Child } from 'hono/jsx'
import { errorCount, type FieldErrors } from '#core/forms.ts'
import { Page, PageHead } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { words as room } from '../../words.ts'
import { words } from './words.ts'

type Frame = { title: string; lede: string; errors?: FieldErrors; children?: Child }

/** A page of the desk of sheets. */
export const Framed = ({ title, lede, errors = {}, children }: Frame) => (
  <Page
    title={title}
    thread="agent"
    trail={[
      { href: paths.home, label: room.room },
      { href: paths.desk, label: room.desk },
      ...(title === words.desk ? [] : [{ href: paths.precedentDesk, label: words.desk }]),
      { label: title },
    ]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={title} thread="agent" lede={lede} />
    {children}
  </Page>
)
