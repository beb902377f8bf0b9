import type { Child } from 'hono/jsx'
import { type Crumb, Page, PageHead, Stack } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type CoordinationPageProps = {
  /** Left out: the home of the coordination itself. */
  title?: string
  lede?: Child
  trail?: Crumb[]
  errorCount?: number
  tags?: Child
  actions?: Child
  children?: Child
}

/** A page of those who coordinate the label, out of search engines. */
export const CoordinationPage = ({ title, trail = [], errorCount, children, ...head }: CoordinationPageProps) => (
  <Page
    title={title ?? words.title}
    noindex
    errorCount={errorCount ?? 0}
    thread="support"
    trail={[
      { href: paths.home, label: common.label },
      { href: paths.coordination, label: words.title },
      ...trail,
      ...(title ? [{ label: title }] : []),
    ]}
  >
    <PageHead title={title ?? words.title} {...head} />
    <Stack gap={6}>{children}</Stack>
  </Page>
)
