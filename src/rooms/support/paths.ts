export const paths = {
  scoutings: '/soutien/reperages',
  newScouting: '/soutien/reperages/nouveau',
  scouting: (id: string) => `/soutien/reperages/${id}`,
  contactHolder: (id: string) => `/soutien/reperages/${id}/contact`,
  eraseScouting: (id: string) => `/soutien/reperages/${id}/effacer`,
  attachScouting: (id: string) => `/soutien/reperages/${id}/rattachement`,
  /** What the holder finds behind the link of the mail, without an account. */
  answer: (token: string) => `/soutien/reponse/${token}`,
  agreeByLink: (token: string) => `/soutien/reponse/${token}/accord`,
  declineByLink: (token: string) => `/soutien/reponse/${token}/refus`,
  /** The same, for those who keep the project and are signed in. */
  agreeToScouting: (id: string) => `/soutien/reperages/${id}/accord`,
  declineScouting: (id: string) => `/soutien/reperages/${id}/refus`,

  referrals: '/soutien/prescriptions',
  refer: (sheetId: string) => `/soutien/projets/${sheetId}/orienter`,
  referral: (id: string) => `/soutien/prescriptions/${id}`,
  referralFile: (id: string, documentId: string) => `/soutien/prescriptions/${id}/pieces/${documentId}`,
  /** The holder's side. */
  consent: (id: string) => `/soutien/prescriptions/${id}/accord`,
  refuse: (id: string) => `/soutien/prescriptions/${id}/refus`,
  revoke: (id: string) => `/soutien/prescriptions/${id}/reprise`,
  documents: (id: string) => `/soutien/prescriptions/${id}/pieces`,
  /** The side of who proposed it. */
  withdraw: (id: string) => `/soutien/prescriptions/${id}/retrait`,
  /** The recipient's side. */
  accept: (id: string) => `/soutien/prescriptions/${id}/acceptation`,
  decline: (id: string) => `/soutien/prescriptions/${id}/decliner`,
  start: (id: string) => `/soutien/prescriptions/${id}/demarrage`,
  news: (id: string) => `/soutien/prescriptions/${id}/nouvelles`,
  achieve: (id: string) => `/soutien/prescriptions/${id}/aboutissement`,

  /** The holder's own move: ask a labelled structure; which project and which structure are in the address. */
  ask: '/soutien/demander',
  askFor: (projectId: string) => `/soutien/demander?projet=${projectId}`,

  accompaniments: '/soutien/accompagnements',
  accompany: (sheetId: string) => `/soutien/projets/${sheetId}/accompagner`,
  accompaniment: (id: string) => `/soutien/accompagnements/${id}`,
  /** The holder's side: yes, no, and later the end, whenever they want. */
  openAccompaniment: (id: string) => `/soutien/accompagnements/${id}/accord`,
  refuseAccompaniment: (id: string) => `/soutien/accompagnements/${id}/refus`,
  endAccompaniment: (id: string) => `/soutien/accompagnements/${id}/fin`,
  /** The structure's side. */
  withdrawAccompaniment: (id: string) => `/soutien/accompagnements/${id}/retrait`,
  closeAccompaniment: (id: string) => `/soutien/accompagnements/${id}/cloture`,
  /** What both write. */
  diagnosis: (id: string) => `/soutien/accompagnements/${id}/diagnostic`,
  signDiagnosis: (id: string) => `/soutien/accompagnements/${id}/diagnostic/signature`,
  signPlan: (id: string) => `/soutien/accompagnements/${id}/plan/signature`,
  newObjective: (id: string) => `/soutien/accompagnements/${id}/objectifs/nouveau`,
  objective: (id: string, part: string) => `/soutien/accompagnements/${id}/objectifs/${part}`,
  moveObjective: (id: string, part: string) => `/soutien/accompagnements/${id}/objectifs/${part}/ordre`,
  settleObjective: (id: string, part: string) => `/soutien/accompagnements/${id}/objectifs/${part}/resultat`,
  dropObjective: (id: string, part: string) => `/soutien/accompagnements/${id}/objectifs/${part}/abandon`,
  newSession: (id: string) => `/soutien/accompagnements/${id}/seances/nouvelle`,
  session: (id: string, part: string) => `/soutien/accompagnements/${id}/seances/${part}`,
  holdSession: (id: string, part: string) => `/soutien/accompagnements/${id}/seances/${part}/compte-rendu`,
  cancelSession: (id: string, part: string) => `/soutien/accompagnements/${id}/seances/${part}/annulation`,
  newAction: (id: string) => `/soutien/accompagnements/${id}/actions/nouvelle`,
  action: (id: string, part: string) => `/soutien/accompagnements/${id}/actions/${part}`,
  actionDone: (id: string, part: string) => `/soutien/accompagnements/${id}/actions/${part}/fait`,
  supportDocuments: (id: string) => `/soutien/accompagnements/${id}/pieces`,
  supportFile: (id: string, documentId: string) => `/soutien/accompagnements/${id}/pieces/${documentId}`,
  review: (id: string, stage: string) => `/soutien/accompagnements/${id}/bilans/${stage}`,
  evaluator: (id: string) => `/soutien/accompagnements/${id}/evaluateur`,
  agreeToEvaluator: (id: string) => `/soutien/accompagnements/${id}/evaluateur/accord`,
  endEvaluator: (id: string) => `/soutien/accompagnements/${id}/evaluateur/fin`,
  calendar: (id: string) => `/soutien/accompagnements/${id}/calendrier.ics`,
  calendarLink: (id: string) => `/soutien/accompagnements/${id}/calendrier`,

  dashboard: '/soutien',
  agenda: '/soutien/agenda',
  agendaFile: '/soutien/agenda.ics',
  agendaLink: '/soutien/agenda/adresse',
  agendaCut: '/soutien/agenda/adresse/couper',
  territory: (slug: string) => `/soutien/territoires/${slug}`,

  /** « Qui m’aide ? »: a project as those who keep it find it. */
  project: (sheetId: string) => `/soutien/projets/${sheetId}`,
  figures: '/soutien/chiffres',
  figuresFile: '/soutien/chiffres.json',

  /** Of other rooms. */
  mine: '/mes-fiches',
  newProject: '/annuaire/nouvelle-fiche?genre=projet',
  vault: (sheetId: string) => `/coffre/${sheetId}`,
  label: '/label',
} as const
