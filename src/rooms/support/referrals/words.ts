import { type Day, formatDay } from '#core/pure/dates.ts'
import { count } from '#core/pure/text.ts'
import { shareRefusals } from '#rooms/vault/index.ts'
import { nb } from '../words.ts'
import type { DocumentRefusal } from './actions-consent.ts'
import type { Referral } from './queries.ts'
import type { Destination, Hand, MoveRefusal, ProposeRefusal, ReferralStatus, Verb } from './rules.ts'
import { askPastNames, askStatusNames } from './words-asks.ts'

export { facilitatorLetter, type Letters, letterOf, reminderLetter } from './words-letters.ts'

const statusNames: Record<ReferralStatus, string> = {
  proposed: 'Proposée au porteur',
  agreed_by_holder: 'Acceptée par le porteur',
  accepted_by_recipient: 'Acceptée par le destinataire',
  under_way: 'En cours',
  achieved: 'Aboutie',
  declined: 'Déclinée par le destinataire',
  refused_by_holder: 'Refusée par le porteur',
  revoked_by_holder: 'Accord repris par le porteur',
  withdrawn: 'Retirée par la structure',
  expired: 'Éteinte',
}

/** What ran out may have been answered before: accepted, begun, then silence. */
export const statusName = ({
  status,
  origin,
  answeredAt,
}: Pick<Referral, 'status' | 'origin' | 'answeredAt'>): string => {
  const name = (origin === 'holder' ? askStatusNames[status] : undefined) ?? statusNames[status]
  return status === 'expired' && !answeredAt ? `${name} sans réponse` : name
}

export const destinationNames: Record<Destination, string> = {
  structure: 'Une structure',
  fund: 'Un financeur labellisé',
  programme: 'Un programme',
  public_hacker: 'Un hacker public',
}

/** What is told of each under its name, when it can be chosen and when it cannot. */
export const destinationHints: Record<Destination, string> = {
  structure: 'Un conseil, un local, une compétence, un prêt…',
  fund: 'Une structure labellisée de la famille des financeurs.',
  programme: 'À venir',
  public_hacker: 'À venir',
}

export const handNames: Record<Hand, string> = {
  holder: 'Le porteur du projet',
  recipient: 'Le destinataire',
  nobody: 'Personne, c’est terminé',
}

/** What happened, in the past. */
const pastNames: Record<Verb, string> = {
  ask: 'Le porteur demande du soutien.',
  propose: 'La structure propose cette orientation.',
  agree: 'Le porteur donne son accord.',
  refuse: 'Le porteur refuse. Rien n’a été transmis.',
  revoke: 'Le porteur reprend son accord. Plus rien n’est lisible.',
  withdraw: 'La structure retire sa proposition.',
  accept: 'Le destinataire accepte.',
  decline: 'Le destinataire décline et indique une autre voie.',
  start: 'Le travail commence.',
  tell: 'Le destinataire donne des nouvelles.',
  achieve: 'L’orientation aboutit.',
  expire: `Rien n’a bougé pendant trois semaines${nb}: l’orientation s’éteint.`,
}

/** One line of its history, as `record` wrote it. */
export const pastName = (written: string, origin: Referral['origin']): string => {
  const verb = written.replace('referral.', '') as Verb
  return (origin === 'holder' ? askPastNames[verb] : undefined) ?? pastNames[verb] ?? written
}

export const moveRefusals: Record<MoveRefusal, string> = {
  'not-now': 'Cette orientation a avancé entre-temps. Relisez où elle en est.',
  'not-yours': 'Cette décision revient à une personne responsable de la fiche.',
  'both-sides': `Vous êtes des deux côtés. Une autre personne doit décider${nb}: on ne s’oriente pas soi-même.`,
  consented: 'Vous avez donné l’accord du porteur. Une autre personne responsable doit répondre pour le destinataire.',
  'own-project': `La fiche du projet est maintenant portée par l’une des deux structures${nb}: cette orientation ne peut plus avancer.`,
  evaluates: 'Le destinataire évalue ce projet. Il ne peut pas aussi le financer ou l’accompagner.',
  'not-labelled': `Votre label n’est pas actif aujourd’hui${nb}: déclinez en indiquant une autre voie, ou attendez qu’il le soit.`,
  'not-a-fund': `Votre label de financeur n’est pas actif aujourd’hui${nb}: déclinez en indiquant une autre voie, ou attendez qu’il le soit.`,
  'not-online': `La fiche du projet n’est pas en ligne aujourd’hui${nb}: cette orientation n’avance plus tant qu’elle ne l’est pas.`,
}

export const documentRefusals: Record<DocumentRefusal, string> = {
  ...shareRefusals,
  gone: `Une pièce cochée n’est plus dans le coffre du projet${nb}: choisissez parmi celles qui y sont.`,
}

export const proposeRefusals: Record<ProposeRefusal, string> = {
  'not-labelled': `Cette structure n’a pas de label actif aujourd’hui${nb}: elle ne peut pas orienter de projet.`,
  soon: `À venir${nb}: les programmes et les hackers publics ne reçoivent pas encore d’orientation ici.`,
  'not-a-fund': `Cette structure n’a pas de label actif de financeur${nb}: adressez-vous à elle comme à une structure.`,
  'not-a-public-project': 'Seul un projet dont la fiche est en ligne peut être orienté.',
  'own-project': `Ce projet est le vôtre, ou celui de votre structure${nb}: on ne s’oriente pas soi-même.`,
  'to-self': `Choisissez une autre structure que la vôtre${nb}: on ne s’oriente pas vers soi.`,
  'to-bearer': 'Cette structure porte déjà le projet. Choisissez-en une autre.',
  evaluates: 'Cette structure évalue ce projet. Elle ne peut pas aussi le financer ou l’accompagner.',
  'nobody-holds':
    'Personne ne tient la fiche de ce projet pour l’instant. Aucun porteur ne pourrait donner son accord.',
  'recipient-missing': 'Choisissez une structure dans la liste.',
  'nobody-receives': 'Personne ne tient la fiche de cette structure pour l’instant. Nul ne pourrait répondre.',
  'already-open': 'Une orientation de ce projet vers cette structure est déjà ouverte.',
}

export const words = {
  title: 'Projets orientés',
  asked: 'Ce qui est demandé',
  answered: 'Ce qui a été répondu',
  lede: `Une structure labellisée propose et le porteur décide, ou le porteur demande lui-même. Le destinataire répond. À tout moment, chacun voit qui a la main.`,
  none: 'Aucun projet orienté',
  noneText: 'Celles que vous proposez ou recevez apparaissent ici, avec ce qu’elles attendent.',
  toYou: 'À vous',
  open: 'En cours',
  closed: 'Terminées',
  heading: (project: string, to: string) => `${project} vers ${to}`,
  from: 'Proposée par',
  project: 'Projet',
  to: 'Destinataire',
  motive: 'Pourquoi',
  expected: 'Ce qui est attendu',
  where: 'Où en est-on',
  hand: 'Qui a la main',
  since: 'Depuis le',
  until: 'Jusqu’au',
  left: (days: number) =>
    days < 0 ? 'terme passé' : days === 0 ? 'dernier jour' : `encore ${count(days, 'jour', 'jours')}`,
  reason: 'Motif',
  otherWay: 'Une autre voie',
  news: 'Dernières nouvelles',
  outcome: 'Ce que cela a donné',
  history: 'Étapes',
  documents: 'Pièces jointes',
  noDocuments: 'Aucune pièce jointe.',
  notReadable: `Le motif et les pièces ne sont plus lisibles${nb}: l’accord du porteur ne vaut plus.`,
  choose: 'Choisir les pièces',
  actions: 'Et maintenant',
  waits: (hand: string, on: Day) => `${hand} a la main jusqu’au ${formatDay(on)}. Vous serez prévenu de la suite.`,
  propose: {
    title: 'Proposer une orientation',
    accompany: 'Plutôt l’accompagner vous-même',
    lede: (project: string) =>
      `Vous proposez, le porteur de «${nb}${project}${nb}» décide. Rien n’est transmis sans son accord.`,
    destination: 'À quel titre',
    notAFund: 'Ce destinataire n’a pas de label actif de financeur.',
    chosen: 'Destinataire',
    change: 'Choisir un autre destinataire',
    choose: 'Choisir le destinataire',
    motive: 'Pourquoi cette structure',
    motiveHint: 'Le porteur et le destinataire liront ces lignes.',
    expected: 'Ce que vous en attendez',
    expectedHint: 'Un rendez-vous, un prêt, un local, une relecture…',
    submit: 'Proposer au porteur',
  },
  consent: {
    title: 'Donner mon accord',
    lede: (to: string) =>
      `«${nb}${to}${nb}» lira le motif, ce qui est attendu, et les pièces que vous choisissez. Rien d’autre.`,
    documents: 'Les pièces qui partent avec',
    documentsHint: 'Seulement celles que vous cochez. Vous pourrez les reprendre une à une.',
    empty: 'Votre coffre est vide. Vous pouvez donner votre accord sans pièce, et en ajouter plus tard.',
    vault: 'Ouvrir le coffre du projet',
    submit: 'Je donne mon accord',
    refuse: 'Je refuse',
  },
  choosing: { title: 'Choisir les pièces', submit: 'Enregistrer ce choix' },
  refusing: {
    title: 'Refuser cette orientation',
    lede: 'La structure qui propose sera prévenue. Rien n’est transmis. Aucun motif ne vous est demandé.',
    submit: 'Refuser',
  },
  revoking: {
    title: 'Reprendre mon accord',
    lede: 'L’orientation s’arrête. Le destinataire ne lit plus rien, dès maintenant, et en est prévenu.',
    submit: 'Reprendre mon accord',
  },
  withdrawing: {
    title: 'Retirer cette orientation',
    lede: 'Le porteur et le destinataire seront prévenus. Plus rien ne sera lisible.',
    submit: 'Retirer',
  },
  accept: 'Accepter de recevoir ce projet',
  acceptHint: 'Vous vous engagez à prendre contact avec le porteur.',
  start: 'Le travail commence',
  accompany: 'Proposer un accompagnement',
  declining: {
    open: 'Décliner',
    title: 'Décliner cette orientation',
    lede: `Le porteur ne doit pas rester sans solution${nb}: donnez un motif, et une autre voie.`,
    reason: 'Motif',
    otherWay: 'Une autre voie',
    otherWayHint: 'Le nom d’une structure, ou quelques mots qui disent où aller.',
    submit: 'Décliner',
  },
  telling: { open: 'Donner des nouvelles', title: 'Donner des nouvelles', news: 'Où en êtes-vous', submit: 'Envoyer' },
  achieving: {
    open: 'L’orientation a abouti',
    title: 'L’orientation a abouti',
    outcome: 'Ce que cela a donné',
    submit: 'Enregistrer',
  },
  errors: {
    motive: 'Dites pourquoi cette structure.',
    expected: 'Dites ce que vous en attendez.',
    destination: 'Choisissez vers qui.',
    reason: 'Donnez un motif.',
    otherWay: `Indiquez une autre voie${nb}: une structure, ou quelques mots.`,
    news: 'Écrivez où vous en êtes.',
    outcome: 'Dites ce que cela a donné.',
    documents: 'Choisissez dans la liste.',
  },
  done: {
    propose: 'Votre proposition est partie. Au porteur de décider.',
    agree: 'Votre accord est noté. Au destinataire de répondre.',
    refuse: 'Vous avez refusé. Rien n’a été transmis.',
    revoke: 'Votre accord est repris. Plus rien n’est lisible.',
    withdraw: 'Votre proposition est retirée.',
    accept: 'Vous avez accepté. Prenez contact avec le porteur.',
    decline: 'Vous avez décliné. Le porteur reçoit l’autre voie.',
    start: 'C’est noté. Donnez des nouvelles avant le terme.',
    tell: 'Vos nouvelles sont parties.',
    achieve: 'C’est noté. Merci de l’avoir dit.',
    documents: 'Le choix des pièces est enregistré.',
  },
} as const
