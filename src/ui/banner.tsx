// What the bannière says of a project, wherever it is named: the same word, leading to the same page.
import { Tag } from './threads.tsx'

/** Where what a project declares is read, from the address of its sheet. */
export const declarationAt = (sheetPath: string): string => sheetPath.replace(/^\/projets\//, '/banniere/projets/')

type BannerTagProps = {
  former?: boolean
  /** The page of its declaration, wherever a link may stand. */
  href?: string | undefined
  /** Where the badge is shown large: the way to what it says and does not say, for every finger and every key. */
  explained?: boolean
}

export const BannerTag = ({ former, href, explained }: BannerTagProps) => {
  const tag = former ? <Tag icon="history">Ancien membre de la bannière</Tag> : <Tag kind="banner">Bannière</Tag>
  return (
    <>
      {href ? <a href={href}>{tag}</a> : tag}
      {explained && <a href="/banniere#garanties">Ce que la bannière garantit, ou non</a>}
    </>
  )
}
