import type { Role } from '../rules.ts'

/** Asks of a project that may be open at the same time: enough to choose, too few to flood. */
export const mostOpenAsks = 3

export type AskRefusal =
  | 'not-a-public-project'
  | 'own-organisation'
  | 'both-sides'
  | 'not-labelled'
  | 'evaluates'
  | 'nobody-receives'
  | 'already-open'
  | 'too-many'

type Asking = {
  project: { kind: string; status: string; bearerId: string | null }
  /** The structure asked, and what it is to this person and to this project. */
  to: { id: string; isLabelled: boolean; owners: number; isEvaluator: boolean; role: Role }
  /** The same structure has something of this project before it already. */
  isOpen: boolean
  openAsks: number
}

/** May the holder of this project ask this structure? The database repeats what nobody may do. */
export const refusalToAsk = ({ project, to, isOpen, openAsks }: Asking): AskRefusal | null => {
  if (project.kind !== 'project' || project.status !== 'published') return 'not-a-public-project'
  if (project.bearerId === to.id) return 'own-organisation'
  if (to.role !== null) return 'both-sides'
  if (!to.isLabelled) return 'not-labelled'
  if (to.isEvaluator) return 'evaluates'
  if (to.owners === 0) return 'nobody-receives'
  if (isOpen) return 'already-open'
  return openAsks >= mostOpenAsks ? 'too-many' : null
}
