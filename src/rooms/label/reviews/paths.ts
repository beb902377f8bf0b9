import { paths as label } from '../paths.ts'

const part = label.filePart

/** The pages of a file, for the desk. */
export const paths = {
  file: label.file,
  interest: label.interest,
  evidence: label.fileEvidence,
  opinions: (id: string) => part(id, 'avis'),
  opinion: (id: string) => part(id, 'mon-avis'),
  giving: (id: string) => part(id, 'mon-avis/remise'),
  exchanges: (id: string) => part(id, 'echanges'),
  correction: (id: string) => part(id, 'correction'),
  takingBack: (id: string) => part(id, 'correction/retrait'),
  admission: (id: string) => part(id, 'recevabilite'),
  closing: (id: string) => part(id, 'sans-suite'),
  convening: (id: string) => part(id, 'saisine'),
  assignment: (id: string) => part(id, 'attribution'),
  automatic: (id: string) => part(id, 'attribution/automatique'),
  removal: (id: string, assignmentId: string) => part(id, `attribution/${assignmentId}/retrait`),
  experts: (id: string) => part(id, 'experts'),
  expertReminder: (id: string, expertiseId: string) => part(id, `experts/${expertiseId}/relance`),
  expertRevocation: (id: string, expertiseId: string) => part(id, `experts/${expertiseId}/retrait`),
  notes: (id: string) => part(id, 'notes'),
  history: (id: string) => part(id, 'historique'),
  whole: (id: string) => part(id, 'complet'),
  scores: (id: string) => part(id, 'notations.csv'),
} as const
