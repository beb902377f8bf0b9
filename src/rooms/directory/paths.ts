type Kind = 'project' | 'organisation'

const roots: Record<Kind, string> = { project: '/projets', organisation: '/organisations' }

export const paths = {
  search: '/annuaire',
  searchKind: (kind: Kind) => `/annuaire?genre=${kind === 'project' ? 'projet' : 'organisation'}`,
  newSheet: '/annuaire/nouvelle-fiche',
  mine: '/mes-fiches',
  sheet: (kind: Kind, slug: string) => `${roots[kind]}/${slug}`,
  sheetData: (kind: Kind, slug: string) => `${roots[kind]}/${slug}.json`,
  write: (kind: Kind, slug: string) => `${roots[kind]}/${slug}/ecrire`,
  step: (id: string, step: string) => `/fiches/${id}/${step}`,
  publish: (id: string) => `/fiches/${id}/publication`,
  check: (id: string) => `/fiches/${id}/verification`,
  archive: (id: string) => `/fiches/${id}/archiver`,
  restore: (id: string) => `/fiches/${id}/restauration`,
  detach: (organisationId: string, projectId: string) => `/fiches/${organisationId}/projets/${projectId}/detacher`,
  team: (id: string) => `/fiches/${id}/equipe`,
  invitations: (id: string) => `/fiches/${id}/equipe/invitations`,
  cancelInvitation: (id: string, invitationId: string) => `/fiches/${id}/equipe/invitations/${invitationId}/annulation`,
  memberRole: (id: string, userId: string) => `/fiches/${id}/equipe/${userId}/role`,
  removeMember: (id: string, userId: string) => `/fiches/${id}/equipe/${userId}/retirer`,
  handOver: (id: string, userId: string) => `/fiches/${id}/equipe/${userId}/transmettre`,
  invitation: (id: string, proof: string) => `/invitations/${id}/${proof}`,
  conversation: (id: string, side: string, proof: string) => `/echanges/${id}/${side}/${proof}`,
  closeConversation: (id: string, side: string, proof: string) => `/echanges/${id}/${side}/${proof}/clore`,
  /** Of another room: where a project's declaration is read, and where one is made. */
  bannerOf: (slug: string) => `/banniere/projets/${slug}`,
  declare: '/banniere/declarer',
  claim: (id: string) => `/fiches/${id}/revendiquer`,
  withdrawClaim: (id: string) => `/revendications/${id}/retrait`,
  report: (kind: Kind, slug: string) => `${roots[kind]}/${slug}/signaler`,
  logo: (id: string) => `/logos/${id}`,
  contact: '/contact?motif=fiche',
} as const
