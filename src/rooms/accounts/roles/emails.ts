import { randomUUID } from 'node:crypto'
import type { Mail } from '#core/mail.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { securityMail } from '../emails.ts'
import { paths } from '../paths.ts'
import type { Account } from '../rules.ts'
import { words as shared } from '../words.ts'
import type { Appointment } from './rules.ts'
import { roleMails } from './words.ts'

const contact = { label: shared.mail.writeToUs, path: paths.contact }

export const appointedMail = (
  services: Services,
  to: Account,
  grantId: Id,
  made: Appointment,
  territory: string | null,
): Mail =>
  securityMail(services, to, `grant:${grantId}:made`, roleMails.appointed.subject(made.role), {
    paragraphs: roleMails.appointed.paragraphs(made.role, territory, made.startsOn, made.endsOn, made.act),
    action: { label: roleMails.appointed.action, path: paths.secondFactor },
  })

export const revokedMail = (
  services: Services,
  to: Account,
  grantId: Id,
  role: Appointment['role'],
  reason: string,
): Mail =>
  securityMail(services, to, `grant:${grantId}:revoked`, roleMails.revoked.subject, {
    paragraphs: roleMails.revoked.paragraphs(role, reason),
    action: contact,
  })

export const accountSuspendedMail = (services: Services, to: Account, reason: string): Mail =>
  securityMail(services, to, `suspended:${randomUUID()}`, roleMails.suspended.subject, {
    paragraphs: roleMails.suspended.paragraphs(reason),
    action: contact,
  })

export const reinstatedMail = (services: Services, to: Account): Mail =>
  securityMail(services, to, `reinstated:${randomUUID()}`, roleMails.reinstated.subject, {
    paragraphs: roleMails.reinstated.paragraphs(),
    action: { label: roleMails.reinstated.action, path: paths.signIn },
  })
