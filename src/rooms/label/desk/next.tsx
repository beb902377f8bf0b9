import { LinkButton, useFrame } from '#ui/index.ts'
import { listHref, nextHref, typedFrom } from './list/address.ts'
import { words } from './words.ts'

/** On a file opened from a list: the way to the next one in its order, and back. Nothing for those who came another way. */
export const NextInList = ({ id }: { id: string }) => {
  const query = new URLSearchParams(useFrame().path.split('?')[1] ?? '').get('liste')
  if (query === null) return null
  return (
    <>
      <a href={listHref(typedFrom(query))}>{words.next.back}</a>
      <LinkButton kind="alt" small to={nextHref(id, query)}>
        {words.next.label}
      </LinkButton>
    </>
  )
}
