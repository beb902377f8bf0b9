import { paths } from '../paths.ts'

const draft = paths.draftReferential
const line = (family: string, list: string, code: string) => `${draft(family)}/${list}/${code}`

/** The addresses of the coordination of the label. */
export const coordinationPaths = {
  home: paths.coordination,
  draft,
  begin: (family: string) => `${draft(family)}/brouillon`,
  drop: (family: string) => `${draft(family)}/abandon`,
  text: (family: string) => `${draft(family)}/texte`,
  adoption: (family: string) => `${draft(family)}/adoption`,
  publication: (family: string) => `${draft(family)}/publication`,
  newLine: (family: string, list: string) => `${draft(family)}/nouveau/${list}`,
  line,
  place: (family: string, list: string, code: string) => `${line(family, list, code)}/place`,
  removal: (family: string, list: string, code: string) => `${line(family, list, code)}/retrait`,
  restoring: (family: string, list: string, code: string) => `${line(family, list, code)}/remise`,
  /** `kind`: familles or roles. */
  catalogue: (kind: string) => paths.coordinationPart(kind),
  ending: (kind: string, code: string) => `${paths.coordinationPart(kind)}/${code}/fin`,
  delays: paths.coordinationPart('delais'),
  delay: (name: string) => `${paths.coordinationPart('delais')}/${name}`,
  team: paths.coordinationPart('equipe'),
  officer: (id: string) => `${paths.coordinationPart('equipe')}/${id}`,
} as const
