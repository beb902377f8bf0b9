import { paths as label } from '../paths.ts'

/** What becomes of a label once it was awarded: the pages of its structure, of the desk, and the draws everyone reads. */
export const paths = {
  award: label.award,
  renew: label.renew,
  giveUp: label.giveUp,
  answer: label.procedureAnswer,
  list: label.awards,
  desk: label.awardDesk,
  open: (awardId: string) => `${label.awardDesk(awardId)}/procedures`,
  procedure: label.procedure,
  keep: (id: string) => `${label.procedure(id)}/maintenir`,
  send: (id: string) => `${label.procedure(id)}/comite`,
  drawing: label.drawing,
  draws: label.draws,
  draw: label.draw,
  drawFile: (id: string) => `${label.draw(id)}/numeros.txt`,
} as const
