export const paths = {
  list: '/banniere/animation',
  create: '/banniere/animation/nouvel-appel',
  call: (id: string) => `/banniere/animation/${id}`,
  candidacy: (id: string) => `/banniere/animation/${id}/candidature`,
  withdraw: (id: string) => `/banniere/animation/${id}/candidature/retrait`,
  answer: (id: string) => `/banniere/animation/${id}/reponse`,
  leave: (id: string) => `/banniere/animation/${id}/depart`,
  draw: (id: string) => `/banniere/animation/${id}/tirage.json`,
  decision: (id: string) => `/decisions/${id}`,
} as const
