import { paths as label } from '../paths.ts'
import type { SubjectKey } from './rules.ts'

const base = ({ kind, id }: SubjectKey): string =>
  kind === 'application' ? label.decision(id) : label.procedureDecision(id)

/** The pages of the committee: its sessions, and the decision on each file. */
export const paths = {
  desk: label.desk,
  sessions: label.sessions,
  newSession: `${label.sessions}/nouvelle`,
  session: label.session,
  changeSession: (id: string) => `${label.session(id)}/modifier`,
  cancelSession: (id: string) => `${label.session(id)}/annuler`,
  openSession: (id: string) => `${label.session(id)}/ouverture`,
  seats: (id: string) => `${label.session(id)}/presence`,
  closeSession: (id: string) => `${label.session(id)}/cloture`,
  calendar: (id: string) => `${label.session(id)}/seance.ics`,
  subject: ({ kind, id }: SubjectKey): string => (kind === 'application' ? label.file(id) : label.procedure(id)),
  decision: base,
  signature: (key: SubjectKey) => `${base(key)}/signature`,
  decline: (key: SubjectKey) => `${base(key)}/ecarter`,
  contemplate: (key: SubjectKey) => `${base(key)}/observations`,
  recusal: (key: SubjectKey) => `${base(key)}/lien`,
  record: label.decisionRecord,
} as const
