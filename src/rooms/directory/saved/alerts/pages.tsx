import { LinkButton, Page, PageHead, PostButton, Row } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { stopWords, words } from '../words.ts'

/** Opened from a mail: mail scanners open links too, so that only the button stops. */
export const StopPage = ({ name, to }: { name: string; to: string }) => (
  <Page title={stopWords.title} trail={[{ label: stopWords.title }]} noindex>
    <PageHead title={stopWords.title} lede={`${stopWords.lede(name)} ${stopWords.kept}`} />
    <PostButton to={to} label={stopWords.button} />
  </Page>
)

export const StoppedPage = () => (
  <Page title={stopWords.stoppedTitle} trail={[{ label: stopWords.stoppedTitle }]} noindex>
    <PageHead title={stopWords.stoppedTitle} lede={stopWords.stopped} />
    <Row>
      <LinkButton to={paths.mine} kind="alt">
        {words.mine}
      </LinkButton>
    </Row>
  </Page>
)
