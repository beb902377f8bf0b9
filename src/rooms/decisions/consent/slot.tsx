import type { Child } from 'hono/jsx'
import { db, now, type Request } from '#core/http.ts'
import { Actions, LinkButton, More, Section } from '#ui/index.ts'
import { readerOf } from '../deliberation/reading.ts'
import { canLead } from '../deliberation/rules.ts'
import { paths } from '../paths.ts'
import type { Seen } from '../queries.ts'
import { Objections } from './parts.tsx'
import { objectionsOf, stancesBy } from './queries.ts'
import { canReadObjections, mayWithObjections, refusalToTake } from './rules.ts'
import { stanceNames, words } from './words.ts'

const objectionsShown = 20

/** On the page of a decision by consent: one's own stance, the objections and what was answered. */
export const consentSlot = async (c: Request, seen: Seen): Promise<Child> => {
  const { decision, standing, electors } = seen
  if (decision.method !== 'consent' || !decision.openedAt) return null
  const reader = readerOf(c, seen)
  const isReadable = canReadObjections(decision, reader.within)
  const { objections, total } = isReadable
    ? await objectionsOf(db(c), decision.id, reader, 1, objectionsShown)
    : { objections: [], total: 0 }
  const taken = await stancesBy(db(c), decision.id, reader.actor)
  const mayTake = reader.actor !== null && refusalToTake(decision, electors, reader.actor, now(c)) === null
  const may = mayWithObjections(decision, canLead(decision, standing, reader.actor), now(c))
  return (
    <Section
      id="objections"
      title={words.title}
      intro={decision.closedAt ? words.intro : `${words.intro} ${words.forMembers}`}
    >
      {taken.map((one) => (
        <p>{words.taken(one.kind === 'person' ? null : one.name, stanceNames[one.stance])}</p>
      ))}
      {(mayTake || (reader.actor === null && decision.status === 'open')) && (
        <Actions>
          <LinkButton to={paths.stance(decision.id)}>
            {reader.actor === null ? words.toTake : taken.length > 0 ? words.change : words.take}
          </LinkButton>
        </Actions>
      )}
      {!isReadable && <p class="muted">{words.hidden}</p>}
      {isReadable && total === 0 && <p class="muted">{words.none}</p>}
      {total > 0 && <Objections {...{ decision, objections, may }} />}
      {total > objections.length && <More to={paths.objections(decision.id)}>{words.all(total)}</More>}
    </Section>
  )
}
