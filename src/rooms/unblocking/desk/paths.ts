import { paths } from '../paths.ts'

/** The list as a file, and what is done of a case at the desk. */
export const deskPaths = {
  file: `${paths.desk}.csv`,
  fileAt: (query: string) => (query ? `${paths.desk}.csv?${query}` : `${paths.desk}.csv`),
  triage: (id: string) => paths.workPart(id, 'tri'),
  sortAgain: (id: string) => paths.workPart(id, 'nouveau-tri'),
  reroute: (id: string) => paths.workPart(id, 'reorientation'),
  assignment: (id: string) => paths.workPart(id, 'attribution'),
  take: (id: string) => paths.workPart(id, 'prise-en-main'),
  giveBack: (id: string) => paths.workPart(id, 'retour'),
  climb: (id: string) => paths.workPart(id, 'montee'),
} as const
