import { paths } from '../paths.ts'

const root = paths.campaigns
const one = (slug: string, id: string) => `${root(slug)}/${id}`

export const campaignPaths = {
  list: root,
  file: (slug: string) => `${root(slug)}/liste.csv`,
  add: (slug: string) => `${root(slug)}/nouvelle`,
  one,
  edit: (slug: string, id: string) => `${one(slug, id)}/modifier`,
  status: (slug: string, id: string) => `${one(slug, id)}/etat`,
  review: (slug: string, id: string) => `${one(slug, id)}/bilan`,
  addContent: (slug: string, id: string) => `${one(slug, id)}/contenus`,
  addEvent: (slug: string, id: string) => `${one(slug, id)}/evenements`,
  removePiece: (slug: string, id: string, piece: string) => `${one(slug, id)}/elements/${piece}/retirer`,
  askAmbassador: (slug: string, id: string) => `${one(slug, id)}/ambassadeurs/demander`,
  volunteer: (slug: string, id: string) => `${one(slug, id)}/ambassadeurs/se-proposer`,
  answer: (slug: string, id: string, ambassador: string) => `${one(slug, id)}/ambassadeurs/${ambassador}/reponse`,
  leave: (slug: string, id: string, ambassador: string) => `${one(slug, id)}/ambassadeurs/${ambassador}/fin`,
  organisation: paths.organisation,
} as const
