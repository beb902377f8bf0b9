// What the bannière says of a project, wherever it is named. With `href`, a link to what is true of it today.
import { Tag } from './threads.tsx'

export const BannerTag = ({ former, href }: { former?: boolean; href?: string | undefined }) => {
  const tag = former ? <Tag icon="history">Ancien membre de la bannière</Tag> : <Tag kind="banner">Bannière</Tag>
  return href ? (
    <a href={href} title="Ce que la bannière garantit, et ce qu’elle ne garantit pas">
      {tag}
    </a>
  ) : (
    tag
  )
}
