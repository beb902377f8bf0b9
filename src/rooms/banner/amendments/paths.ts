export const paths = {
  list: '/banniere/charte/propositions',
  create: '/banniere/charte/propositions/nouvelle',
  amendment: (id: string) => `/banniere/charte/propositions/${id}`,
  edit: (id: string) => `/banniere/charte/propositions/${id}/modifier`,
  discard: (id: string) => `/banniere/charte/propositions/${id}/abandonner`,
  publish: (id: string) => `/banniere/charte/propositions/${id}/publication`,
  withdraw: (id: string) => `/banniere/charte/propositions/${id}/retrait`,
  support: (id: string) => `/banniere/charte/propositions/${id}/soutien`,
  word: (id: string) => `/banniere/charte/propositions/${id}/debat`,
  /** A member agrees again, or not, to the charter that was voted. */
  agree: (sheetId: string) => `/banniere/adhesions/${sheetId}/charte`,
  decision: (id: string) => `/decisions/${id}`,
  charter: '/banniere/charte',
  charterVersion: (number: number) => `/banniere/charte/${number}`,
} as const
