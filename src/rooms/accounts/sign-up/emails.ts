import type { Mail } from '#core/mail.ts'
import type { Services } from '#core/services.ts'
import { securityMail } from '../emails.ts'
import type { NewLink } from '../links/actions.ts'
import { paths, withReturn, withToken } from '../paths.ts'
import type { Account } from '../rules.ts'
import { words } from './words.ts'

const andReturn = (path: string, back: string): string =>
  back === paths.account ? path : `${path}&retour=${encodeURIComponent(back)}`

type To = Pick<Account, 'id' | 'name' | 'email'>

export const confirmMail = (services: Services, to: To, link: NewLink, back: string): Mail => {
  const { subject, paragraphs, action, closing } = words.mail.confirm
  return securityMail(services, to, link.eventKey, subject, {
    paragraphs,
    action: { label: action, path: andReturn(withToken(paths.confirm, link.token), back) },
    closing,
  })
}

export const alreadyMail = (services: Services, to: To, eventKey: string, back: string): Mail => {
  const { subject, paragraphs, action, closing } = words.mail.already
  return securityMail(services, to, eventKey, subject, {
    paragraphs,
    action: { label: action, path: withReturn(paths.signIn, back) },
    closing,
  })
}
