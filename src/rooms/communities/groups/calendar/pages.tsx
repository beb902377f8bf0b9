import { formatMonth } from '#core/pure/dates.ts'
import { Empty, List, Page, PageHead, PostButton, PrintButton, Row, Section, Stack } from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { words as common } from '../words.ts'
import { DateLine } from './parts.tsx'
import { type Subscribed, Subscription } from './parts-subscription.tsx'
import { byMonth, type DatedItem } from './rules.ts'
import { words } from './words.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

type Props = { community: CommunityView; items: readonly DatedItem[]; subscribed: Subscribed }

/** All that has a day in a community, month by month, to read and to print. */
export const CommunityAgendaPage = ({ community, items, subscribed }: Props) => (
  <CommunityPage community={community} part="groups" title={words.agenda} lede={words.lede} actions={<PrintButton />}>
    <Stack gap={7}>
      {items.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
      {byMonth(items).map(({ month, items: of }) => (
        <Section id={`mois-${month}`} title={capital(formatMonth(month))} thread="territory">
          <List ruled>
            {of.map((item) => (
              <DateLine item={item} names />
            ))}
          </List>
        </Section>
      ))}
      <Subscription {...subscribed} />
    </Stack>
  </CommunityPage>
)

export const CutPage = ({ name, to, back }: { name: string; to: string; back: string }) => (
  <Page
    title={words.cutTitle}
    trail={[{ href: back, label: name }, { label: words.cutTitle }]}
    thread="territory"
    noindex
  >
    <PageHead title={words.cutTitle} lede={words.cutLede} thread="territory" kind={name} />
    <Row>
      <PostButton to={to} label={words.cut} kind="danger" />
      <a href={back}>{common.back}</a>
    </Row>
  </Page>
)
