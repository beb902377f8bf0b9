import { type Day, formatDay } from '#core/pure/dates.ts'
import { count, quoted } from '#core/pure/text.ts'
import { type ChangeKind, type ChangeRefusal, type ChangeStatus, limits, votes } from './rules.ts'

const nb = '\u00a0'

export const kindNames: Record<ChangeKind, string> = { name: 'Changer de nom', closing: 'Clore la communauté' }

export const statusNames: Record<ChangeStatus, string> = {
  asked: 'Soumis au vote',
  adopted: 'Décidé',
  rejected: 'Refusé',
  cancelled: 'Abandonné',
}

export const refusals: Record<ChangeRefusal, string> = {
  asked: 'Cette question est déjà soumise aux membres.',
  'same-name': 'C’est déjà son nom.',
  'name-taken': 'Une autre communauté du même territoire porte ce nom.',
  'no-voice': 'Choisissez au nom de qui vous parlez.',
  lately: 'Les membres ont répondu à cette question il y a moins de trente jours.',
  'called-off':
    'Vous avez posé puis retiré cette question il y a moins de trente jours. Un autre membre peut la poser.',
  partial: 'La liste des membres n’est pas complète\u00a0: quelques-uns ne peuvent pas clore pour tous.',
}

const days = (n: number) => count(n, 'jour', 'jours')

export const words = {
  title: 'Nom et clôture',
  lede: 'Le nom d’une communauté et sa fin appartiennent à ses membres. Personne d’autre n’en décide.',
  see: 'Qui en décide, et ce qui a été proposé',
  none: 'Rien n’a été proposé.',
  past: 'Ce qui a été proposé',
  byPerson: 'Proposé par une personne membre, le',
  by: (name: string) => `Proposé par ${name}, le`,
  toName: (name: string) => `Nouveau nom${nb}: ${quoted(name)}`,
  fromName: (name: string) => `Elle s’appelait ${quoted(name)}.`,
  voted: (opens: Day, closes: Day) => `vote du ${formatDay(opens)} au ${formatDay(closes)}`,
  taken: 'Les membres l’ont voulu, mais une autre communauté du même territoire a pris ce nom entre-temps.',
  seeVote: 'Voir la décision',
  propose: { name: 'Proposer un autre nom', closing: 'Proposer de clore' } satisfies Record<ChangeKind, string>,
  reason: 'Pourquoi',
  reasonHint: `Public. Trente lettres au moins.`,
  errors: {
    name: `Donnez un nom, de ${limits.name} lettres au plus.`,
    reason: `Dites pourquoi, en ${limits.reasonMin} lettres au moins.`,
  },
  name: {
    title: 'Proposer un autre nom',
    lede: `Les membres votent dans ${days(votes.name.opensIn)}, pendant ${days(votes.name.lasts)}. Le nom change si la majorité des voix exprimées le veut, et que ${votes.name.quorum}${nb}% de celles de la communauté s’expriment. L’ancienne adresse mènera toujours ici.`,
    label: 'Nouveau nom',
    submit: 'Soumettre au vote',
    done: 'La proposition est soumise aux membres.',
    question: (former: string, name: string, reason: string) =>
      `${quoted(former)} s’appellerait ${quoted(name)}.\n\n${reason}\n\nSon adresse change aussi${nb}; l’ancienne mènera toujours à la nouvelle.`,
    decision: (name: string) => `S’appeler ${quoted(name)}${nb}?`,
  },
  closing: {
    title: 'Proposer de clore',
    lede: `Les membres votent dans ${days(votes.closing.opensIn)}, pendant ${days(votes.closing.lasts)}. Il faut les deux tiers des voix exprimées, et que la moitié de celles de la communauté s’exprime.`,
    warning: 'Une communauté close ne se rouvre pas',
    effects:
      'Le mandat d’animation s’arrête, les groupes de travail se ferment, les réunions à venir sont annulées, les campagnes en cours s’arrêtent, ce qui attendait un vote n’est plus voté et plus personne n’y entre. Tout ce qui a été écrit et décidé reste lisible à la même adresse. Les demandes déjà faites aux directions suivent leur cours.',
    submit: 'Soumettre au vote',
    done: 'La clôture est soumise aux membres.',
    question: (name: string, reason: string) =>
      `${quoted(name)} serait close.\n\n${reason}\n\nUne communauté close ne se rouvre pas${nb}: son mandat et ses groupes s’arrêtent, ses pages restent lisibles.`,
    decision: (name: string) => `Clore ${quoted(name)}${nb}?`,
    stops: 'Les membres ont décidé de clore la communauté.',
  },
  letters: {
    asked: {
      subject: (community: string) => `Une question sur l’avenir de ${quoted(community)}`,
      name: (community: string, name: string) => [
        `Un membre propose que ${quoted(community)} s’appelle ${quoted(name)}.`,
        `Le vote s’ouvre dans ${days(votes.name.opensIn)}.`,
      ],
      closing: (community: string) => [
        `Un membre propose de clore ${quoted(community)}.`,
        `Le vote s’ouvre dans ${days(votes.closing.opensIn)}. D’ici là, parlez-en.`,
      ],
      action: 'Lire pourquoi',
    },
    open: 'Ouvrir sa page',
    renamed: (community: string, name: string) => ({
      subject: `${quoted(community)} s’appelle maintenant ${quoted(name)}`,
      paragraphs: ['Les membres l’ont décidé. Les anciennes adresses mènent aux nouvelles.'],
    }),
    taken: (community: string, name: string) => ({
      subject: `${quoted(community)} garde son nom`,
      paragraphs: [
        `Les membres ont choisi ${quoted(name)}, mais une autre communauté du même territoire a pris ce nom pendant le vote.`,
        'Un membre peut proposer un autre nom dès maintenant.',
      ],
    }),
    unanswered: (community: string) => ({
      subject: `${quoted(community)} est close, votre demande s’arrête`,
      paragraphs: ['Les membres ont décidé de clore cette communauté. Votre demande d’entrée n’aura pas de réponse.'],
    }),
    uninvited: (community: string) => ({
      subject: `${quoted(community)} est close, votre invitation s’arrête`,
      paragraphs: ['Ses membres l’ont décidé. Il n’y a plus rien à faire de votre invitation.'],
    }),
    groupsClosed: (community: string) => ({
      subject: `${quoted(community)} est close, ses groupes de travail aussi`,
      paragraphs: [
        'Ses membres l’ont décidé. Les réunions à venir sont annulées, et une demande pour rejoindre un de ses groupes n’aura pas de réponse.',
        'Ce qui a été écrit reste lisible à la même adresse.',
      ],
    }),
    closed: (community: string) => ({
      subject: `${quoted(community)} est close`,
      paragraphs: [
        'Les membres l’ont décidé. Le mandat d’animation et les groupes de travail s’arrêtent aujourd’hui.',
        'Ce qui a été écrit et décidé reste lisible à la même adresse.',
      ],
    }),
  },
} as const

export const activity: Record<string, string> = {
  'community.change_asked': 'Question sur son nom ou sa fin soumise au vote',
  'community.renamed': 'Nouveau nom',
  'community.closed': 'Communauté close par ses membres',
}
