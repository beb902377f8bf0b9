import { LinkButton, Page, PageHead, PostButton, Row, Stack } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as roomWords } from '../words.ts'
import { words } from './words.ts'
import { words as sendWords } from './words-send.ts'

type DropProps = { id: string; title: string; settledBy: { slug: string; title: string } | null }

export const DropPage = ({ id, title, settledBy }: DropProps) => (
  <Page
    title={sendWords.dropTitle}
    thread="agent"
    trail={[
      { href: paths.home, label: roomWords.room },
      { href: paths.draft(id), label: words.draft },
      { label: words.drop },
    ]}
    noindex
  >
    <PageHead title={sendWords.dropTitle} thread="agent" lede={sendWords.dropLede} />
    <Stack gap={5}>
      {title && <p>{title}</p>}
      {settledBy && <p>{sendWords.dropSettled(settledBy.title)}</p>}
      <Row>
        <PostButton
          to={paths.draftDrop(id)}
          label={settledBy ? sendWords.dropAndRead : sendWords.drop}
          kind="danger"
          hidden={settledBy ? { fiche: settledBy.slug } : {}}
        />
        <LinkButton to={settledBy ? paths.draftCheck(id) : paths.draft(id)} kind="alt">
          {sendWords.back}
        </LinkButton>
      </Row>
    </Stack>
  </Page>
)
