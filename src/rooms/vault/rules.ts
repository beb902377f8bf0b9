import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export const documentKinds = ['statutes', 'accounts', 'activity_report', 'approval', 'method', 'other'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** The files of other rooms that may receive a document. */
export const subjectKinds = ['label_application', 'label_procedure', 'referral', 'support'] as const
export type SubjectKind = (typeof subjectKinds)[number]
export type Subject = { kind: SubjectKind; id: Id }

export const limits = { title: 120, documents: 200 } as const

/** Those who keep a sheet keep its vault, owners and editors alike: nobody in their name, not even who is in charge of the directory. */
export const canKeep = (sheet: { memberRole: string | null }): boolean => sheet.memberRole !== null

type Standing = { retiredAt: Date | null; validUntil: Day | null }

/** It is good until the end of its last day. */
export const isExpired = ({ validUntil }: Pick<Standing, 'validUntil'>, today: Day): boolean =>
  validUntil !== null && validUntil < today

export type ShareRefusal = 'retired' | 'expired'

/** What keeps a document from going to one more file. Those that hold it already go on reading it. */
export const refusalToShare = (document: Standing, today: Day): ShareRefusal | null => {
  if (document.retiredAt) return 'retired'
  return isExpired(document, today) ? 'expired' : null
}
