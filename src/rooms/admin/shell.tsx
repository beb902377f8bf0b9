import type { Child } from 'hono/jsx'
import { type Crumb, Page, PageHead, Stack } from '#ui/index.ts'
import { paths } from './paths.ts'
import { words } from './words.ts'

type AdminPageProps = {
  /** Left out: the home of the administration itself. */
  title?: string
  /** In the way to this page, when the title is too long for it. */
  crumb?: string
  lede?: Child
  /** Between the home of the administration and this page. */
  trail?: Crumb[]
  errorCount?: number
  tags?: Child
  actions?: Child
  children?: Child
}

/** A page of the administration, in the colour of public agents, out of search engines. */
export const AdminPage = ({ title, crumb, lede, trail = [], errorCount, tags, actions, children }: AdminPageProps) => (
  <Page
    title={title ?? words.home}
    noindex
    errorCount={errorCount ?? 0}
    trail={[{ href: paths.home, label: words.home }, ...trail, ...(title ? [{ label: crumb ?? title }] : [])]}
  >
    <PageHead title={title ?? words.home} lede={lede} tags={tags} actions={actions} />
    <Stack gap={6}>{children}</Stack>
  </Page>
)
