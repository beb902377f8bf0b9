import { randomUUID } from 'node:crypto'
import type { Mail } from '#core/mail.ts'
import type { Services } from '#core/services.ts'
import { securityMail } from '../emails.ts'
import { paths } from '../paths.ts'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

/** Tells the person what changed, in case it was not them. */
export const secondFactorMail = (
  services: Services,
  to: { id: string; name: string; email: string },
  what: keyof typeof words.mail,
): Mail => {
  const { subject, paragraph } = words.mail[what]
  return securityMail(services, to, `second-factor:${what}:${randomUUID()}`, subject, {
    paragraphs: [paragraph, shared.mail.alert],
    action: { label: shared.mail.writeToUs, path: paths.contact },
  })
}
