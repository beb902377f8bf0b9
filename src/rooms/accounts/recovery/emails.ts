import { randomUUID } from 'node:crypto'
import type { Mail } from '#core/mail.ts'
import type { Services } from '#core/services.ts'
import { securityMail } from '../emails.ts'
import type { NewLink } from '../links/actions.ts'
import { paths, withToken } from '../paths.ts'
import type { Account } from '../rules.ts'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

export type Forgotten = 'password' | 'identifier'

/** To an address that has an account: what was forgotten, and a link to start again. */
export const recoveryMail = (services: Services, account: Account, forgotten: Forgotten, link: NewLink): Mail => {
  const { subject, paragraph } = words.mail[forgotten]
  return securityMail(services, account, link.eventKey, subject, {
    paragraphs: [paragraph],
    action: { label: words.mail.action, path: withToken(paths.reset, link.token) },
    closing: words.mail.closing,
  })
}

export const suspendedMail = (services: Services, account: Account, eventKey: string): Mail => {
  const { subject, paragraph, action } = words.mail.suspended
  return securityMail(services, account, eventKey, subject, {
    paragraphs: [paragraph],
    action: { label: action, path: paths.contact },
  })
}

/** « Votre mot de passe a été changé », by a link or from the account. */
export const passwordChangedMail = (services: Services, to: { id: string; name: string; email: string }): Mail => {
  const { subject, paragraph } = words.mail.changed
  return securityMail(services, to, `password:${randomUUID()}`, subject, {
    paragraphs: [paragraph, shared.mail.alert],
    action: { label: shared.mail.writeToUs, path: paths.contact },
  })
}
