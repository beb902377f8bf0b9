import type { Status } from '../rules.ts'

const nb = '\u00a0'

/** Who has the hand, by where the case is. */
export const hand = {
  title: 'Qui a la main',
  who: {
    draft: 'Vous',
    awaiting_consent: 'Les personnes qui tiennent la fiche du projet',
    filed: 'Les personnes qui coordonnent le service',
    qualified: 'Personne encore',
    answered: 'Vous',
    closed: 'Personne',
    withdrawn: 'Personne',
  } satisfies Record<Exclude<Status, 'assigned' | 'in_progress'>, string>,
  since: (day: string) => `Depuis le ${day}.`,
  named: (name: string) => `${name}. `,
  standsIn: (name: string) => `${name}, en l’absence de la personne nommée. `,
  away: 'La personne nommée est absente. ',
  nothing: 'Vous n’avez rien à faire.',
  next: {
    draft: 'Relisez-le, puis envoyez-le.',
    awaiting_consent: 'Une fois l’accord donné, le dossier part et il est lu sous trois jours ouvrés.',
    filed: `Ensuite${nb}: une personne du bon niveau le reçoit, et l’horloge de la réponse démarre.`,
    qualified: `Le dossier est recevable. Ensuite${nb}: une personne du bon niveau le prend. Sans personne au bout de trois jours ouvrés, il est signalé plus haut.`,
    assigned: `Le dossier vient de lui être confié. Ensuite${nb}: elle le prend, et interroge les services concernés.`,
    in_progress: 'Elle travaille au dossier. Ensuite\u00a0: une réponse écrite, que vous acceptez ou contestez.',
    answered: '',
    closed: 'Le dossier est clos. Il reste lisible ici.',
    withdrawn: 'La demande est retirée. Elle reste lisible ici.',
  } satisfies Record<Status, string>,
  held: (reason: string) => `Le dossier est en pause. ${reason}`,
  heldAsks: 'Si c’est vous que l’on attend, répondez par un message ou une pièce.',
  answer: 'On attend de vous\u00a0: dites si la réponse vous convient, ou rouvrez le dossier.',
  consent: 'On attend de vous\u00a0: donnez l’accord du projet, ou refusez.',
  write: 'Écrire un message',
  addFile: 'Ajouter une pièce',
  answerDoor: 'Répondre',
} as const
