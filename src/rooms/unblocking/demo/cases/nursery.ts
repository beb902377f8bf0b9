import type { Answered } from '../answered.ts'

export const nursery: Answered = {
  by: 'camille',
  on: 250,
  project: 'Toit à deux voix',
  place: 'commune:69266',
  challenge: 'habitat-partage',
  title: 'Une chambre d’ami dans un logement social',
  wants: 'Qu’un locataire du parc social accueille un étudiant, sans perdre son aide.',
  kind: 'social_security',
  administration: 'Caisse qui verse l’aide au logement',
  how: 'interpretation',
  rule: 'Le dossier compte l’étudiant comme un membre du foyer.',
  tried: 'Deux recours, un courrier du bailleur.',
  consequence: 'Trois aînés ont renoncé.',
  request: 'Que l’accueil ne change pas l’aide.',
  neededIn: null,
  matter: 'health_social',
  scale: 'country',
  sorted: { on: 247, level: 3, purpose: 'Que l’aide suive les ressources réelles du foyer.' },
  answered: 219,
  outcome: () => ({
    kind: 'adjusted',
    said: 'La caisse ne compte plus comme membre du foyer une personne accueillie sous convention. Elle l’écrit à ses agents.',
    legalBasis: '',
    details: {
      changed: 'La consigne de saisie\u00a0: l’accueil sous convention n’ajoute pas de personne au foyer.',
      changedBy: 'La caisse',
    },
  }),
  confirmed: { on: 210, opinion: 'solved', said: '' },
  sheet: {
    title: 'Accueillir un étudiant chez soi sans perdre son aide au logement',
    blockage:
      'Une personne âgée accueille un étudiant sous convention. Son aide au logement baisse, car l’étudiant est compté dans le foyer.',
    rule: 'La composition du foyer, telle que la caisse la saisit.',
    wayOut: 'La caisse a changé sa consigne de saisie\u00a0: l’accueil sous convention n’ajoute personne au foyer.',
    letter:
      'Nous vous prions de bien vouloir traiter l’accueil prévu par la convention ci-jointe sans modifier la composition du foyer de [la personne qui accueille].',
  },
}
