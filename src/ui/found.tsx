// Sheets that were found, wherever a page lists some.
import { nbsp } from '#core/pure/text.ts'
import { BannerTag, declarationAt } from './banner.tsx'
import { Icon, type IconName } from './icon.tsx'
import { LabelTag, labelAt } from './label.tsx'
import { Item, List } from './layout.tsx'
import { Tag, type ThreadName } from './threads.tsx'

export type Found = {
  path: string
  title: string
  summary: string
  fictional: boolean
  kind?: string
  placeLabel?: string
  marks?: readonly string[]
}

/** Sheets in the colour of their kind, each with where it acts; what is said or takes place has an icon instead of capitals. */
type FoundProps = { found: readonly Found[]; thread: ThreadName; iconOf?: (found: Found) => IconName | undefined }

export const FoundList = ({ found, thread, iconOf }: FoundProps) => (
  <List>
    {found.map((sheet) => (
      <Item
        name={sheet.title}
        href={sheet.path}
        thread={thread}
        icon={iconOf?.(sheet)}
        level={3}
        details={
          <>
            {sheet.marks?.includes('banner') && <BannerTag href={declarationAt(sheet.path)} />}
            {sheet.marks?.includes('label') && <LabelTag href={labelAt(sheet.path)} />}
            {sheet.marks?.includes('cancelled') && <Tag kind="late">Annulé</Tag>}
            {sheet.fictional && <Tag kind="demo">Fictif</Tag>}
            {sheet.placeLabel && (
              <span class="muted">
                <Icon name="map-pin" /> {sheet.placeLabel}
              </span>
            )}
          </>
        }
      >
        <p>{nbsp(sheet.summary)}</p>
      </Item>
    ))}
  </List>
)
