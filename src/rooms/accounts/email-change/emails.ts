import { randomUUID } from 'node:crypto'
import type { Mail } from '#core/mail.ts'
import type { Services } from '#core/services.ts'
import { securityMail } from '../emails.ts'
import type { NewLink } from '../links/actions.ts'
import { paths, withToken } from '../paths.ts'
import type { Account } from '../rules.ts'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

type To = Pick<Account, 'id' | 'name' | 'email'>

/** To the address that will be left: nobody changes it without reading mail there. */
export const fromOldMail = (services: Services, to: To, link: NewLink): Mail =>
  securityMail(services, to, link.eventKey, words.mail.old.subject, {
    paragraphs: [words.mail.old.paragraph],
    action: { label: words.mail.old.action, path: withToken(paths.emailOld, link.token) },
    closing: shared.mail.alert,
  })

export const fromNewMail = (services: Services, to: To, link: NewLink): Mail =>
  securityMail(services, to, link.eventKey, words.mail.new.subject, {
    paragraphs: [words.mail.new.paragraph],
    action: { label: words.mail.new.action, path: withToken(paths.emailNew, link.token) },
  })

/** To an address someone wanted, that another account holds. */
export const takenMail = (services: Services, holder: To, eventKey: string): Mail =>
  securityMail(services, holder, eventKey, words.mail.taken.subject, { paragraphs: [words.mail.taken.paragraph] })

export const emailChangedMail = (services: Services, to: To): Mail =>
  securityMail(services, to, `email:${randomUUID()}`, words.mail.changed.subject, {
    paragraphs: [words.mail.changed.paragraph, shared.mail.alert],
    action: { label: shared.mail.writeToUs, path: paths.contact },
  })
