type Query = Record<string, string | number | null | undefined>

/** A path with what is asked of it; what is empty is left out. */
export const withQuery = (path: string, query: Query): string => {
  const parts = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const text = parts.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')
  return text ? `${path}?${text}` : path
}

const root = '/administration'

/** The French addresses of the room. */
export const paths = {
  home: root,
  messages: `${root}/messages`,
  message: (number: number | string) => `${root}/messages/${number}`,
  assignment: (number: number | string) => `${root}/messages/${number}/attribution`,
  answer: (number: number | string) => `${root}/messages/${number}/reponse`,
  reroute: (number: number | string) => `${root}/messages/${number}/motif`,
  closing: (number: number | string) => `${root}/messages/${number}/cloture`,
  reopening: (number: number | string) => `${root}/messages/${number}/reouverture`,
  roles: `${root}/roles`,
  newGrant: `${root}/roles/nomination`,
  revocation: (id: string) => `${root}/roles/${id}/retrait`,
  accounts: `${root}/comptes`,
  account: (id: string) => `${root}/comptes/${id}`,
  suspension: (id: string) => `${root}/comptes/${id}/suspension`,
  reinstatement: (id: string) => `${root}/comptes/${id}/reouverture`,
  journal: `${root}/journal`,
  journalFile: `${root}/journal.csv`,
  mails: `${root}/courriels`,
  retry: (id: string) => `${root}/courriels/${id}/nouvel-envoi`,
  jobs: `${root}/taches`,
  /** Of the room of attestations. */
  keys: `${root}/cles`,
  challenges: `${root}/defis`,
  merge: (slug: string) => `${root}/defis/${slug}/fusion`,
  sheets: `${root}/fiches`,
  claims: `${root}/revendications`,
  claim: (id: string) => `${root}/revendications/${id}`,
  claimDecision: (id: string) => `${root}/revendications/${id}/decision`,
  claimProof: (id: string) => `${root}/revendications/${id}/piece`,
  proposals: `${root}/propositions`,
  twins: `${root}/doublons`,
  reports: `${root}/signalements`,
  report: (id: string) => `${root}/signalements/${id}`,
  reportDecision: (id: string) => `${root}/signalements/${id}/decision`,
  moderation: `${root}/commentaires`,
  comment: (number: number | string) => `${root}/commentaires/${number}`,
  outbox: '/dev/courriels',
  outboxMail: (id: string) => `/dev/courriels/${id}`,
  preview: (id: string) => `/dev/courriels/${id}/apercu`,
} as const
