import { count } from '#core/pure/text.ts'
import type { Answer, Awaited, PartRefusal, Silence } from '../cases/parts/rules.ts'
import { refusals as caseRefusals } from '../words.ts'

const nb = '\u00a0'

export const refusals: Record<PartRefusal, string> = {
  ...caseRefusals,
  'no-power': 'Votre acte de nomination ne vous donne pas ce pouvoir.',
  'no-basis': 'Dites sur quel texte cela repose.',
  climbs:
    'Cette décision se prend au-dessus de votre niveau. Si vous l’enregistrez, le dossier monte seul, avec tout ce qui a été fait.',
  held: `Le dossier est déjà en pause, ou son horloge est arrêtée.`,
  'not-held': 'Le dossier n’est pas en pause.',
  'no-reason': `Dites ce que l’on attend, en dix caractères au moins${nb}: le porteur le lit.`,
  past: 'Ce jour ou cette heure ne convient pas ici.',
  'to-come': 'Ce jour n’est pas encore arrivé.',
  answered: 'Ce service a déjà répondu.',
  'not-asked': 'Rien n’a encore été demandé à ce service.',
  sent: `Cette lettre est partie${nb}: elle ne change plus. Écrivez-en une autre.`,
  cancelled: 'Cette réunion est annulée.',
  full: 'Ce dossier en a déjà beaucoup. Terminez-en avant d’en ajouter.',
}

export const answerNames: Record<Answer, string> = {
  agrees: 'D’accord',
  partly: 'D’accord en partie',
  refuses: 'Refuse',
  not_competent: 'Dit que ce n’est pas de son ressort',
}

export const silenceNames: Record<Silence, string> = {
  none: 'Rien n’est dit',
  accepts: 'Son silence vaut accord',
  refuses: 'Son silence vaut refus',
}

/** The two general rules of the code of relations between the public and the administration. */
export const generalSilence: Record<Exclude<Silence, 'none'>, string> = {
  accepts: 'CRPA, article L.\u00a0231-1',
  refuses: 'CRPA, article L.\u00a0231-4',
}

export const awaitedNames: Record<Awaited, string> = {
  holder: 'Une pièce ou une réponse du porteur',
  date: 'Un jour fixé par d’autres',
}

const days = (n: number) => count(n, 'jour ouvré', 'jours ouvrés')

export const words = {
  tabs: {
    case: 'Dossier',
    administrations: 'Administrations',
    plan: 'Plan et réunions',
    letters: 'Courriers',
    exchange: 'Échanges',
    history: 'Historique',
  },
  parts: 'Parties du dossier',
  save: 'Enregistrer',
  saved: 'C’est enregistré.',

  cancel: 'Non, revenir',
  more: 'Modifier',
  nothing: 'Rien pour l’instant',
  late: 'En retard',
  urgent: 'Urgent',
  held: 'En pause',
  demo: 'Fictif',
  priority: (n: number) => `Priorité ${n} sur 16`,
  overtaken: 'Ce que vous aviez écrit',
  readOnly: {
    supervises: `Vous supervisez ce dossier${nb}: vous le lisez, et pouvez y laisser une note ou un message. Le travail revient à la personne qui l’a en main.`,
    over: 'Ce dossier n’est plus entre vos mains à travailler dans cet état. Tout reste lisible.',
  },
  tied: {
    title: 'Vous avez un lien avec ce projet',
    body: `Vous faites partie du projet, ou de la structure qui le porte. Rendez ce dossier${nb}: il ira à quelqu’un d’autre.`,
  },
  confidential: `Confidentiel${nb}: chaque ouverture de cette page est notée, et le porteur voit qui a lu son dossier.`,

  clock: {
    title: 'L’horloge',
    none: 'Pas encore d’horloge',
    noneBody: 'Elle part quand le dossier est jugé recevable.',
    left: (n: number) => (n === 0 ? 'Réponse due aujourd’hui' : `Réponse due dans ${days(n)}`),
    late: (n: number) => `En retard de ${days(n)}`,
    paused: 'L’horloge est en pause',
    stopped: 'L’horloge est arrêtée',
    day: (spent: number, target: number) => `Jour ${spent} sur ${target}.`,
    due: 'Au plus tard le',
    lateSince: (day: string) => `Une première date, le ${day}, est passée sans réponse.`,
    since: 'En pause depuis le',
    why: 'Ce que le porteur lit',
    climbs: 'Passé cette date, le dossier monte seul d’un niveau, jusqu’au plus haut.',
  },
  hold: {
    title: 'Mettre en pause',
    intro: 'Seulement si l’on attend quelque chose du porteur, ou un jour fixé par d’autres. Le porteur lit la raison.',
    awaits: 'Ce que l’on attend',
    until: 'Le jour fixé',
    untilHint: 'S’il s’agit d’un jour fixé par d’autres.',
    reason: 'La raison',
    reasonHint: `Dix caractères au moins. Par exemple${nb}: les statuts signés, demandés le 3 novembre.`,
    submit: 'Mettre en pause',
    done: 'Le dossier est en pause. Le porteur en est prévenu.',
    resume: 'Reprendre',
    resumed: 'Le dossier reprend. Le porteur en est prévenu.',
  },
  hand: {
    title: 'Qui a la main',
    none: 'Personne pour l’instant',
    waiting: 'Sans personne depuis le',
    level: 'Son niveau',
    required: 'Niveau de la décision qui bloque',
    rung: 'Niveau atteint par le dossier',
    since: 'En main depuis le',
    taken: 'Travail commencé le',
    climbs: 'Montées',
    powers: 'Ses pouvoirs',
    readings: 'Lectures notées',
    supervisor: 'supervision',
  },
  doors: {
    title: 'Ce que vous pouvez faire',
    take: 'Commencer à travailler',
    giveBack: 'Rendre le dossier, ou dire un lien avec le projet',
    climb: 'Faire monter le dossier',
    assign: 'Confier à quelqu’un d’autre',
    sort: 'Trier ce dossier',
    sortAgain: 'Trier à nouveau',
    answer: 'Donner une réponse',
    answered: 'La réponse et ses suites',
    purposeFirst: 'Avant toute réponse, sauf une réorientation, dites ci-contre ce que la règle protège.',
    precedent: 'Écrire la fiche de ce déblocage',
  },
  request: {
    title: 'La demande',
    project: 'Projet',
    structure: 'Écrit avec l’aide de',
    place: 'Lieu',
    challenge: 'Défi',
    matter: 'Domaine',
    how: 'Comment cela bloque',
    administration: 'Qui bloque',
    wants: 'Ce que le projet veut faire',
    rule: 'La règle ou la pratique en cause',
    tried: 'Ce qui a été tenté',
    consequence: 'Ce qui se passe sans réponse',
    request: 'Ce qui est demandé',
    needed: 'Pour quand',
    scale: 'Jusqu’où cela irait',
    urgent: 'Pourquoi c’est urgent',
    filed: 'Reçu le',
  },
  purpose: {
    title: 'L’objectif que la règle protège',
    intro: 'Une règle sert à quelque chose. Il faut le dire avant de répondre, quelle que soit la réponse.',
    label: 'Ce que la règle protège',
    hint: `Par exemple${nb}: la sécurité des personnes hébergées, et le bon usage des aides.`,
    done: 'L’objectif de la règle est noté.',
  },
  similar: {
    title: 'D’autres ont eu presque le même blocage',
    none: 'Aucune fiche publiée ne ressemble à ce dossier.',
    closeness: { very_close: 'Très proche', close: 'Proche', contrary: 'Issue contraire' },
    days: (n: number) => `Réponse en ${days(n)}`,
  },
  outcomes: 'Les réponses données',
  opinion: `Avis du porteur${nb}:`,
  history: {
    title: 'Ce qui s’est passé',
    intro: 'Tout, y compris ce que le porteur ne voit pas. Les textes restent dans leurs pages.',
    readings: (n: number) =>
      `Ce dossier a été lu ${count(n, 'fois', 'fois')} par ceux qui le travaillent ou le supervisent. Le porteur voit qui, et quand.`,
  },
  exchange: {
    messages: 'Échanges avec le porteur',
    noMessages: 'Aucun message pour l’instant.',
    message: 'Votre message au porteur',
    messageHint: 'Le porteur reçoit un courriel qui dit qu’un message l’attend, sans dire lequel.',
    send: 'Envoyer',
    sent: 'Le message est envoyé.',
    notes: 'Notes',
    noNotes: 'Aucune note pour l’instant.',
    private: `Note privée${nb}: le porteur ne la voit pas`,
    shared: `Note partagée${nb}: le porteur la lit`,
    note: 'Votre note',
    noteKind: 'Qui la lit',
    privateHint: 'Ceux qui travaillent le dossier ou le supervisent, et eux seuls.',
    sharedHint: 'Le porteur aussi, dès maintenant.',
    keepNote: 'Garder la note',
    noteKept: 'La note est gardée.',
    files: 'Documents',
    noFiles: 'Aucun document pour l’instant.',
    file: 'Le document',
    fileHint: 'PDF, image ou document de bureau, 10\u00a0Mo au plus.',
    fileTitle: 'Ce que c’est',
    fileShown: 'Le porteur le lit aussi',
    add: 'Ajouter',
    added: 'Le document est ajouté.',
    hidden: 'Le porteur ne le voit pas',
    visible: 'Lu aussi par le porteur',
    sides: {
      holder: 'Le porteur',
      officer: 'La personne qui a la main',
      deputy: 'Sa suppléance',
      supervisor: 'La supervision',
    },
  },
  errors: {
    body: 'Écrivez votre texte.',
    purpose: 'Dites ce que la règle protège.',
    noteKind: 'Dites qui lit cette note.',
    awaits: 'Dites ce que l’on attend.',
    reason: `Dites ce que l’on attend, en dix caractères au moins${nb}: le porteur le lit.`,
    until: 'Donnez un jour à venir.',
    day: 'Donnez un jour, comme 12/03/2027.',
    file: 'Choisissez un document.',
    fileTitle: 'Dites ce qu’est ce document.',
    files: {
      empty: 'Ce document est vide.',
      'too-big': 'Ce document dépasse 10\u00a0Mo.',
      'wrong-type': 'Ce type de document n’est pas accepté.',
      'too-many': 'Ce dossier a déjà trente documents.',
    },
  },
} as const
