import { excerpt, nbsp } from '#core/pure/text.ts'
import { Icon, Item, List, Tag, When } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { outcomeNames } from '../../words.ts'
import type { Similar } from '../similar/queries.ts'
import type { PrecedentLine } from './queries-list.ts'
import { closenessNames, words } from './words.ts'

type Told = Pick<PrecedentLine, 'slug' | 'title' | 'outcome' | 'place' | 'daysTaken' | 'publishedAt' | 'demo'>

const Line = ({ one, text, tag }: { one: Told; text: string; tag?: string }) => (
  <Item
    name={one.title}
    href={paths.precedent(one.slug)}
    thread="agent"
    icon="scale"
    level={3}
    details={
      <>
        {tag && <Tag>{tag}</Tag>}
        <Tag icon={one.outcome === 'refused' ? 'x' : 'check'}>{outcomeNames[one.outcome]}</Tag>
        {one.demo && <Tag kind="demo">{words.fictional}</Tag>}
        {one.place && (
          <span class="muted">
            <Icon name="map-pin" /> {one.place}
          </span>
        )}
        {one.daysTaken !== null && <span class="muted">{words.days(one.daysTaken)}</span>}
        <span class="muted">
          <When date={one.publishedAt} />
        </span>
      </>
    }
  >
    <p>{nbsp(excerpt(text, 220))}</p>
  </Item>
)

/** Precedents in a list, each by what blocked. */
export const PrecedentList = ({ lines }: { lines: readonly PrecedentLine[] }) => (
  <List>
    {lines.map((one) => (
      <Line one={one} text={one.blockage} />
    ))}
  </List>
)

/** Precedents near a blockage, each with how near it is, by what unblocked it. */
export const SimilarList = ({ similar }: { similar: readonly Similar[] }) => (
  <List>
    {similar.map((one) => (
      <Line one={one} text={one.wayOut} tag={closenessNames[one.closeness]} />
    ))}
  </List>
)
