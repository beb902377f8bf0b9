import type { Database } from '#core/database.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import type { Services } from '#core/services.ts'
import { urlOf } from '../../search/address.ts'
import { change } from '../../search/criteria.ts'
import { kindOf } from '../../search/kinds.ts'
import { paths } from '../../search/paths.ts'
import { letter } from '../words.ts'
import { stopPath } from './proof.ts'
import type { News, Watched } from './queries.ts'

/** Tells a person what is new in a search they keep. What was told until then names the event: run again, it is the same mail. */
export const tellNews = (
  tx: Database,
  services: Pick<Services, 'config' | 'secret'>,
  { id, name, toldUntil, person }: Watched,
  { asked, total, hits, lost }: News,
): Promise<boolean> => {
  const kind = kindOf(asked.kind)
  const envelope = {
    eventKey: `alert:${id}:${toldUntil.toISOString()}`,
    to: person.email,
    recipientId: person.id,
    category: 'alert' as const,
    subject: letter.subject(total, kind, name),
  }
  const items = hits.map(({ title, path, placeLabel, fictional }) => ({
    label: title,
    detail: [placeLabel, fictional && letter.fictional].filter(Boolean).join(', '),
    path,
  }))
  return sendMail(
    tx,
    writeMail(services, envelope, {
      name: person.name,
      paragraphs: letter.paragraphs(total, kind, name, toldUntil, hits.length),
      items,
      action: { label: letter.action, path: urlOf(change(asked, { sort: 'recent' }), paths.search) },
      ...(lost && { closing: letter.lost }),
      stop: { label: letter.stop, path: stopPath(services.secret, id) },
    }),
  )
}
