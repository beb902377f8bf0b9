import { Page, PageHead, PostButton, Row } from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { threadOf } from '../documents/pages.tsx'
import { Back } from '../documents/pages-change.tsx'
import type { Holder, InHand } from '../documents/queries.ts'
import { paths } from '../paths.ts'
import { subjectName, words } from '../words.ts'

export const TakeBackPage = ({ document, sheet, holder }: InHand & { holder: Holder }) => (
  <Page
    title={words.takingBack.title(document.title)}
    trail={[crumbs.home, crumbs.vault(sheet), { label: words.takeBack }]}
    thread={threadOf(sheet)}
    noindex
  >
    <PageHead title={words.takingBack.title(document.title)} lede={words.takingBack.lede(subjectName(holder))} />
    {document.retiredAt && <p>{words.takingBack.retired}</p>}
    <Row>
      <PostButton to={paths.takeBack(holder.shareId)} label={words.takingBack.submit} kind="danger" />
      <Back sheet={sheet} />
    </Row>
  </Page>
)
