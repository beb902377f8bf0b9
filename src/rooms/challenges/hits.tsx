import type { Hit } from '#core/search/types.ts'
import { Icon, Item, List, Tag, type ThreadName } from '#ui/index.ts'
import { words } from './words.ts'

/** Sheets found, in the colour of their kind, each with where it acts. */
export const HitList = ({ hits, thread }: { hits: readonly Hit[]; thread: ThreadName }) => (
  <List>
    {hits.map((hit) => (
      <Item
        name={hit.title}
        href={hit.path}
        thread={thread}
        level={3}
        details={
          <>
            {hit.fictional && <Tag kind="demo">{words.fictional}</Tag>}
            {hit.placeLabel && (
              <span class="muted">
                <Icon name="map-pin" /> {hit.placeLabel}
              </span>
            )}
          </>
        }
      >
        <p>{hit.summary}</p>
      </Item>
    ))}
  </List>
)
