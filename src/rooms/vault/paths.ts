export const paths = {
  home: '/coffre',
  vault: (sheetId: string) => `/coffre/${sheetId}`,
  add: (sheetId: string) => `/coffre/${sheetId}/ajouter`,
  file: (documentId: string) => `/coffre/pieces/${documentId}/fichier`,
  rename: (documentId: string) => `/coffre/pieces/${documentId}/renommer`,
  retire: (documentId: string) => `/coffre/pieces/${documentId}/retirer`,
  takeBack: (shareId: string) => `/coffre/partages/${shareId}/reprendre`,
  /** Of another room. */
  mine: '/mes-fiches',
  newSheet: '/annuaire/nouvelle-fiche',
} as const
