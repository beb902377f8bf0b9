import { formatInstant } from '#core/pure/dates.ts'
import { Empty, Item, List, More, Page, PageHead, Tag } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import type { Awaiting } from './queries-mine.ts'
import { words } from './words.ts'

/** The open decisions that wait for this person's voice. */
export const MinePage = ({ awaiting }: { awaiting: readonly Awaiting[] }) => (
  <Page title={words.mine} thread="territory" trail={[{ label: words.mine }]} noindex>
    <PageHead title={words.mine} lede={words.mineLede} />
    {awaiting.length === 0 ? (
      <Empty title={words.nothingWaits} action={<More to={paths.communities}>{common.communities}</More>}>
        {words.nothingWaitsText}
      </Empty>
    ) : (
      <List ruled>
        {awaiting.map(({ id, title, closesAt, body, demo }) => (
          <Item
            name={title}
            href={paths.decision(id)}
            icon="vote"
            thread="territory"
            details={
              <>
                <span>{body}</span>
                {demo && <Tag kind="demo">{common.fictional}</Tag>}
              </>
            }
          >
            <p>{words.until(formatInstant(closesAt))}</p>
          </Item>
        ))}
      </List>
    )}
  </Page>
)
