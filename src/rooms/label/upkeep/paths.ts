import { paths as label } from '../paths.ts'

/** What becomes of a label once it was awarded: the pages of its structure, of the desk, and the draws everyone reads. */
export const paths = {
  award: label.award,
  renew: label.renew,
  giveUp: label.giveUp,
  answer: label.procedureAnswer,
  documents: (awardId: string) => `${label.procedureAnswer(awardId)}/pieces`,
  list: label.awards,
  desk: label.awardDesk,
  open: (awardId: string) => `${label.awardDesk(awardId)}/procedures`,
  procedure: label.procedure,
  keep: (id: string) => `${label.procedure(id)}/maintenir`,
  send: (id: string) => `${label.procedure(id)}/comite`,
  file: (id: string, documentId: string) => `${label.procedure(id)}/pieces/${documentId}`,
  drawing: label.drawing,
  draws: label.draws,
  draw: label.draw,
  drawFile: (id: string) => `${label.draw(id)}/numeros.txt`,
} as const
