import { nbsp } from '#core/pure/text.ts'
import type { Hit } from '#core/search/types.ts'
import { BannerTag, declarationAt, Icon, Item, LabelTag, List, labelAt, Tag, Thread } from '#ui/index.ts'
import { labelOf, legalFormChoices, stageChoices } from './choices.ts'
import { kindOf } from './kinds.ts'
import { words } from './words.ts'

type HitsProps = {
  hits: Hit[]
  /** Says the kind of each answer, when they are not all of one kind. */
  mixed: boolean
  challengeName: (id: number) => string | undefined
}

/** The answers of one page. */
export const Hits = ({ hits, mixed, challengeName }: HitsProps) => (
  <List>
    {hits.map((hit) => (
      <Item
        name={hit.title}
        href={hit.path}
        thread={kindOf(hit.kind)?.thread}
        icon={kindOf(hit.kind)?.icon}
        level={3}
        details={<Details hit={hit} mixed={mixed} challenges={hit.challengeIds.map(challengeName)} />}
      >
        <p>{nbsp(hit.summary)}</p>
      </Item>
    ))}
  </List>
)

type DetailsProps = { hit: Hit; mixed: boolean; challenges: (string | undefined)[] }

const Details = ({ hit, mixed, challenges }: DetailsProps) => {
  const kind = kindOf(hit.kind)
  return (
    <>
      {mixed && kind && <Thread thread={kind.thread}>{kind.one}</Thread>}
      {hit.marks.includes('banner') && <BannerTag href={declarationAt(hit.path)} />}
      {hit.marks.includes('label') && <LabelTag href={labelAt(hit.path)} />}
      {hit.marks.includes('cancelled') && <Tag kind="late">{words.cancelled}</Tag>}
      {hit.fictional && <Tag kind="demo">{words.fictional}</Tag>}
      {challenges.map((name) => name && <span>{name}</span>)}
      {hit.placeLabel && (
        <span class="muted">
          <Icon name="map-pin" /> {hit.placeLabel}
        </span>
      )}
      {hit.stage && <span class="muted">{labelOf(stageChoices, hit.stage)}</span>}
      {hit.legalForm && <span class="muted">{labelOf(legalFormChoices, hit.legalForm)}</span>}
    </>
  )
}
