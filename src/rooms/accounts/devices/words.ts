/** Where one is signed in. */
export const words = {
  lede: 'Les navigateurs où votre compte est ouvert. Déconnectez ceux que vous ne reconnaissez pas, puis changez de mot de passe. Nous ne gardons pas les adresses réseau.',
  caption: 'Appareils connectés',
  columns: { device: 'Appareil', since: 'Depuis le', seen: 'Vu le', action: 'Action' },
  unknown: 'Appareil inconnu',
  on: (browser: string, system: string) => `${browser}, ${system}`,
  here: 'Cet appareil',
  end: 'Déconnecter',
  endOthers: 'Déconnecter tous les autres appareils',
  ended: 'Cet appareil est déconnecté.',
  othersEnded: 'Vos autres appareils sont déconnectés.',
}
