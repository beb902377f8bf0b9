import { LinkButton, Page, PageHead, PostButton, Row } from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from './paths.ts'
import type { Call } from './queries.ts'
import { words } from './words.ts'

/** Leaving before the term is asked twice: the seat goes to the next. */
export const LeavePage = ({ call }: { call: Call }) => (
  <Page
    title={words.leaveTitle}
    trail={[crumbs.home, { href: paths.list, label: words.title }, { label: words.leave }]}
    thread="project"
    noindex
  >
    <PageHead title={words.leaveTitle} thread="project" lede={words.leaveLede} />
    <Row>
      <PostButton to={paths.leave(call.id)} label={words.leave} kind="danger" />
      <LinkButton to={paths.call(call.id)} kind="alt">
        {words.back}
      </LinkButton>
    </Row>
  </Page>
)
