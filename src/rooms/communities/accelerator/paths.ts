import { paths } from '../paths.ts'

const root = paths.accelerator
const cohort = (slug: string, id: string) => `${root(slug)}/promotions/${id}`

export const acceleratorPaths = {
  home: root,
  begin: (slug: string) => `${root(slug)}/commencer`,
  edit: (slug: string) => `${root(slug)}/modifier`,
  step: (slug: string) => `${root(slug)}/etape`,
  addPartner: (slug: string) => `${root(slug)}/partenaires`,
  removePartner: (slug: string, id: string) => `${root(slug)}/partenaires/${id}/retirer`,
  addCohort: (slug: string) => `${root(slug)}/promotions`,
  editCohort: (slug: string, id: string) => `${cohort(slug, id)}/modifier`,
  addProject: (slug: string, id: string) => `${cohort(slug, id)}/projets`,
  removeProject: (slug: string, id: string, project: string) => `${cohort(slug, id)}/projets/${project}/retirer`,
  organisation: paths.organisation,
  project: (slug: string) => `/projets/${slug}`,
} as const
