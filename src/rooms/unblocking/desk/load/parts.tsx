import { KeyValues, Tag, When } from '#ui/index.ts'
import { isFull } from '../list/rules.ts'
import { words } from '../words.ts'
import type { HandLoad } from './queries.ts'

const said = words.loadPage

export const LoadOf = ({ one }: { one: HandLoad }) => (
  <>
    <span class="num">{said.of(one.load, one.loadLimit)}</span> {isFull(one) && <Tag kind="late">{said.full}</Tag>}
  </>
)

export const StateOf = ({ one }: { one: HandLoad }) => {
  if (!one.acts) return <Tag kind="provisional">{said.noAccount}</Tag>
  if (one.suspendedOn)
    return (
      <>
        {said.suspended} <When date={one.suspendedOn} />
      </>
    )
  if (!one.awayUntil) return null
  return (
    <>
      {said.away} <When date={one.awayUntil} />, {one.deputised ? said.deputy : said.noDeputy}
    </>
  )
}

/** What whoever opens the desk has in hand, beside what they may have. */
export const OwnLoads = ({ loads }: { loads: readonly HandLoad[] }) =>
  loads.length === 0 ? null : (
    <KeyValues
      wide
      items={loads.map((one) => [
        `${one.function}, ${one.service}`,
        <>
          <LoadOf one={one} /> <StateOf one={one} />
        </>,
      ])}
    />
  )
