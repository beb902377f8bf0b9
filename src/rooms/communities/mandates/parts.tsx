import type { Day } from '#core/pure/dates.ts'
import { Links, Tag, When } from '#ui/index.ts'
import { words as common } from '../words.ts'
import { paths } from './paths.ts'
import type { HolderView, MandateView } from './queries.ts'
import { stageOf } from './rules.ts'
import { stageNames, statusNames } from './words.ts'

/** The organisations that hold a mandate: those that left alone are said to have left. */
export const Holders = ({ holders }: { holders: readonly HolderView[] }) => (
  <Links
    items={holders.map(({ name, slug, fictional, leftOn }) => ({
      href: slug ? paths.organisation(slug) : '#',
      label: name,
      detail: (
        <>
          {fictional && <Tag kind="demo">{common.fictional}</Tag>}
          {leftOn && (
            <>
              {' '}
              jusqu’au <When date={leftOn} />
            </>
          )}
        </>
      ),
    }))}
  />
)

/** Where a mandate is, in one word. */
export const StageTag = ({ mandate, today }: { mandate: MandateView; today: Day }) => {
  const stage = stageOf(mandate, today)
  const over = stage === 'over' || stage === 'refused'
  return (
    <Tag kind={stage === 'in-force' ? 'confirmed' : over ? 'replaced' : 'provisional'}>
      {over ? statusNames[mandate.status] : stageNames[stage]}
    </Tag>
  )
}
