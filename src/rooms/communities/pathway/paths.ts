const home = (slug: string) => `/communautes/${slug}/demarche`
const stepOf = (slug: string, step: string) => `${home(slug)}/${step}`
const toolOf = (slug: string, step: string, tool: string) => `${stepOf(slug, step)}/outils/${tool}`
const fork = (slug: string) => `${home(slug)}/variante`
const forkStep = (slug: string, step: string) => `${fork(slug)}/etapes/${step}`
const forkTool = (slug: string, step: string, tool: string) => `${forkStep(slug, step)}/outils/${tool}`
const model = (pathway: string) => `/demarches/${pathway}`
const version = (pathway: string, number: number | string) => `${model(pathway)}/${number}`

export const to = {
  /** Of the members of the room. */
  join: (slug: string) => `/communautes/${slug}/membres/rejoindre`,
  pathway: home,
  choice: (slug: string) => `${home(slug)}/choisir`,
  dossier: (slug: string) => `${home(slug)}/dossier`,

  step: stepOf,
  start: (slug: string, step: string) => `${stepOf(slug, step)}/commencer`,
  deliverable: (slug: string, step: string) => `${stepOf(slug, step)}/livrable`,
  challenges: (slug: string, step: string) => `${stepOf(slug, step)}/defis`,
  submission: (slug: string, step: string) => `${stepOf(slug, step)}/soumission`,
  withdrawal: (slug: string, step: string) => `${stepOf(slug, step)}/retrait`,
  skipping: (slug: string, step: string) => `${stepOf(slug, step)}/passer`,
  reopening: (slug: string, step: string) => `${stepOf(slug, step)}/rouvrir`,
  opinion: (slug: string, step: string) => `${stepOf(slug, step)}/avis`,
  answer: (slug: string, step: string) => `${stepOf(slug, step)}/reponse`,
  taking: (slug: string, step: string) => `${stepOf(slug, step)}/reprise`,
  tool: toolOf,
  toolFile: (slug: string, step: string, tool: string) => `${toolOf(slug, step, tool)}.md`,
  ticks: (slug: string, step: string, tool: string) => `${toolOf(slug, step, tool)}/cases`,

  fork,
  forkText: (slug: string) => `${fork(slug)}/presentation`,
  forkSteps: (slug: string) => `${fork(slug)}/etapes`,
  forkStep,
  forkStepPlace: (slug: string, step: string) => `${forkStep(slug, step)}/ordre`,
  forkStepRemoval: (slug: string, step: string) => `${forkStep(slug, step)}/retirer`,
  forkTools: (slug: string, step: string) => `${forkStep(slug, step)}/outils`,
  forkTool,
  forkToolRemoval: (slug: string, step: string, tool: string) => `${forkTool(slug, step, tool)}/retirer`,
  forkPublication: (slug: string) => `${fork(slug)}/publier`,
  forkDrop: (slug: string) => `${fork(slug)}/abandonner`,

  models: '/demarches',
  model,
  version,
  differences: (pathway: string, number: number | string) => `${version(pathway, number)}/differences`,
  modelTool: (pathway: string, number: number | string, step: string, tool: string) =>
    `${version(pathway, number)}/${step}/${tool}`,
  modelToolFile: (pathway: string, number: number | string, step: string, tool: string) =>
    `${version(pathway, number)}/${step}/${tool}.md`,
} as const

/** An online workshop: a new round of ideas among the decisions of the community, under this title. */
export const onlineWorkshop = (slug: string, title: string): string =>
  `/communautes/${slug}/decisions/nouvelle?collecte=ideas&titre=${encodeURIComponent(title)}`
