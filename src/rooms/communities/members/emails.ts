import type { Database } from '#core/database.ts'
import { enqueue } from '#core/jobs.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { type News, type Posting, writeTo } from './letters.ts'
import { peopleOf, peopleOfCommunity } from './queries-people.ts'
import { communityLetters } from './spreading.ts'

export const writeToMember = async (
  tx: Database,
  services: Posting,
  member: { kind: string; id: Id },
  news: News,
  except: Id | null = null,
): Promise<void> => writeTo(tx, services, await peopleOf(tx, member), news, except)

/** Past these, nobody waits for the letters to be written: a job writes them, once what they tell of is kept. */
const writtenAtOnce = 60

export const writeToCommunity = async (
  tx: Database,
  services: Posting,
  community: { id: Id; day: Day },
  { key, subject, letter }: News & { letter: { action: { label: string; path: string } } },
  except: Id | null = null,
): Promise<void> => {
  const people = await peopleOfCommunity(tx, community.id, community.day)
  if (people.length <= writtenAtOnce) return writeTo(tx, services, people, { key, subject, letter }, except)
  const { paragraphs, action } = letter
  const data = {
    communityId: community.id,
    day: community.day,
    except,
    key,
    subject,
    paragraphs: [...paragraphs],
    action,
  }
  await enqueue(tx, communityLetters, data)
}
