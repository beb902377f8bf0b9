// Sheets that were found, wherever a page lists some.
import { BannerTag } from './banner.tsx'
import { Icon } from './icon.tsx'
import { Item, List } from './layout.tsx'
import { Tag, type ThreadName } from './threads.tsx'

export type Found = {
  path: string
  title: string
  summary: string
  fictional: boolean
  placeLabel?: string
  marks?: readonly string[]
}

/** Sheets in the colour of their kind, each with where it acts. */
export const FoundList = ({ found, thread }: { found: readonly Found[]; thread: ThreadName }) => (
  <List>
    {found.map((sheet) => (
      <Item
        name={sheet.title}
        href={sheet.path}
        thread={thread}
        level={3}
        details={
          <>
            {sheet.marks?.includes('banner') && <BannerTag />}
            {sheet.fictional && <Tag kind="demo">Fictif</Tag>}
            {sheet.placeLabel && (
              <span class="muted">
                <Icon name="map-pin" /> {sheet.placeLabel}
              </span>
            )}
          </>
        }
      >
        <p>{sheet.summary}</p>
      </Item>
    ))}
  </List>
)
