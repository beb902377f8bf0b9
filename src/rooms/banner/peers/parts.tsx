import { ExternalLink, List, Spoken, Tag } from '#ui/index.ts'
import { linksIn, type PeerOutcome, type Status } from './rules.ts'
import { outcomeNames, statusNames } from './words-names.ts'

/** What someone wrote to a peer, with the links it holds to be followed. */
export const Written = ({ text }: { text: string }) => {
  const links = linksIn(text)
  return (
    <>
      <Spoken text={text} />
      {links.length > 0 && (
        <List tight>
          {links.map((url) => (
            <li>
              <ExternalLink to={url}>{url}</ExternalLink>
            </li>
          ))}
        </List>
      )}
    </>
  )
}

const looks = { keep: 'confirmed', on_the_way: 'provisional', withdraw: 'late' } as const

export const OutcomeTag = ({ outcome }: { outcome: PeerOutcome }) => (
  <Tag kind={looks[outcome]}>{outcomeNames[outcome]}</Tag>
)

export const StatusTag = ({ status }: { status: Status }) => (
  <Tag kind={status === 'settled' ? 'confirmed' : status === 'mending' ? 'provisional' : 'neutral'}>
    {statusNames[status]}
  </Tag>
)
