// One whole answer of each kind, for the tests of this room.
import type { OutcomeKind } from '../rules.ts'
import type { DetailsOf, Given } from './rules.ts'

const details: { [K in OutcomeKind]: DetailsOf<K> } = {
  already_lawful: { letter: 'Rien n’interdit ce prêt.\n\nCette lettre peut être montrée.' },
  adjusted: { changed: 'L’accord de la commune suffit.', changedBy: 'Service instructeur' },
  derogation: {
    norm: 'state',
    interest: 'Aller au travail.',
    local: 'Aucun autre transport.',
    effects: ['shorten', 'lighten'],
    effect: 'Un mois au lieu de six.',
    commitments: 'Aucun texte européen ne traite de ce délai.',
    proportion: 'Le contrôle technique reste obligatoire.',
    reference: 'arrêté 23-2026-118',
    signedOn: '2026-11-20',
    authority: 'Préfète de la Creuse',
    publishedIn: 'Recueil des actes administratifs 23-2026-118',
  },
  experiment: {
    where: 'Le département de la Creuse',
    startsOn: '2027-01-01',
    months: 36,
    evaluation: 'Nombre de trajets, accidents.',
    decidedBy: 'Le préfet de région',
    decidedOn: '2030-01-31',
  },
  rule_change: { textToChange: 'Article R. 221-1', proposal: 'Ouvrir le prêt aux associations.' },
  refused: {
    counterArguments: 'La sécurité des autres conducteurs.',
    appeal: 'Tribunal administratif, sous deux mois.',
  },
  rerouted: { to: 'La maison France services, au guichet.' },
}

/** A whole answer of that kind; `change` takes the place of some of its pieces. */
export const answer = (kind: OutcomeKind, change: Record<string, unknown> = {}): Given =>
  ({
    kind,
    said: 'Vous pouvez prêter ces voitures.',
    legalBasis: 'Article L. 211-1 du code des assurances',
    details: { ...details[kind], ...change },
  }) as Given
