import type { Mail } from '#core/mail.ts'
import type { Services } from '#core/services.ts'
import { securityMail } from '../emails.ts'
import type { NewLink } from '../links/actions.ts'
import { paths, withToken } from '../paths.ts'
import type { Account } from '../rules.ts'
import { words } from './words.ts'

type To = Pick<Account, 'id' | 'name' | 'email'>

export const confirmMail = (services: Services, to: To, link: NewLink): Mail => {
  const { subject, paragraphs, action, closing } = words.mail.confirm
  return securityMail(services, to, link.eventKey, subject, {
    paragraphs,
    action: { label: action, path: withToken(paths.confirm, link.token) },
    closing,
  })
}

export const alreadyMail = (services: Services, to: To, eventKey: string): Mail => {
  const { subject, paragraphs, action, closing } = words.mail.already
  return securityMail(services, to, eventKey, subject, {
    paragraphs,
    action: { label: action, path: paths.signIn },
    closing,
  })
}
