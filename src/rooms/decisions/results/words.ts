import { formatInstant } from '#core/pure/dates.ts'
import { count, frenchNumber, joinWords, quoted } from '#core/pure/text.ts'
import type { Result } from '../counting/rules.ts'
import type { DecisionStatus, MemberKind } from '../rules.ts'

const nb = '\u00a0'

type Verdict = { result: Result | null; options: readonly { number: number; label: string }[] }

const voices = (n: number) => count(n, 'voix', 'voix')

/** What was decided, in one sentence, with the exact figures. */
export const verdictOf = ({ result, options }: Verdict): string => {
  if (!result) return ''
  if (!result.reached)
    return `Quorum non atteint${nb}: ${voices(result.ballots)} sur ${frenchNumber(result.electors)}, il en fallait ${frenchNumber(result.needed)}. Rien n’est décidé.`
  const nameOf = (number: number) => quoted(options.find((one) => one.number === number)?.label ?? String(number))
  switch (result.method) {
    case 'majority':
    case 'qualified':
      return `${result.passes ? 'Adoptée' : 'Rejetée'}${nb}: ${frenchNumber(result.yes)} pour, ${frenchNumber(result.no)} contre, ${count(result.abstained, 'abstention', 'abstentions')}.`
    case 'ranked': {
      if (result.winner === null) return 'Personne n’a classé d’option\u00a0: aucune n’est retenue.'
      const head = result.ranking[0] ?? []
      return result.drawn
        ? `${nameOf(result.winner)} est retenue, par tirage au sort entre ${joinWords(head.map(nameOf))}, à égalité en tête.`
        : `${nameOf(result.winner)} est retenue${result.condorcet ? ', préférée à chacune des autres' : ''}.`
    }
    case 'dots': {
      const [most = 0] = result.first.map((number) => result.dots[number - 1] ?? 0)
      if (result.first.length === 0) return 'Personne n’a donné de point\u00a0: aucune option n’est retenue.'
      return result.first.length === 1
        ? `${nameOf(result.first[0] ?? 0)} est retenue, avec ${count(most, 'point', 'points')}.`
        : `Égalité entre ${joinWords(result.first.map(nameOf))}, ${count(most, 'point', 'points')} chacune\u00a0: rien n’est tranché.`
    }
    case 'consent':
      if (result.objected === 0 && !result.passes) return 'Personne n’a consenti\u00a0: rien n’est adopté.'
      return result.passes
        ? `Adoptée par consentement${nb}: ${count(result.consented, 'consentement', 'consentements')}, ${count(result.reserved, 'réserve', 'réserves')}, aucune objection.`
        : `Pas de consentement${nb}: ${count(result.objected, 'objection maintenue', 'objections maintenues')}.`
  }
}

type Clocked = { status: DecisionStatus; opensAt: Date | null; closesAt: Date | null; closedAt: Date | null }

/** When it opens, closes, or closed, for the head of the page. */
export const clockOf = ({ status, opensAt, closesAt, closedAt }: Clocked): string | undefined => {
  if (status === 'announced' && opensAt) return `Le vote s’ouvre le ${formatInstant(opensAt)}, heure de Paris.`
  if (status === 'open' && closesAt) return `Le vote est ouvert jusqu’au ${formatInstant(closesAt)}, heure de Paris.`
  return closedAt ? `Close le ${formatInstant(closesAt ?? closedAt)}, heure de Paris.` : undefined
}

/** What visitors are told to expect, while there is no result. */
export const waiting: Partial<Record<DecisionStatus, string>> = {
  announced:
    'Le vote n’est pas encore ouvert. La liste des votants sera prise à l’ouverture\u00a0: qui est membre ce jour-là a une voix.',
  open: 'Le nombre de voix exprimées est public\u00a0; ce qu’elles disent reste caché, à tous, jusqu’à la clôture.',
  collecting: 'La parole est ouverte\u00a0: elle est plus bas. La suite viendra après.',
  grouping:
    'La parole est close. Ce qui a été dit est en train d’être rassemblé\u00a0; tout reste lisible plus bas. La suite sera annoncée ici.',
}

export const speakerNames: Record<MemberKind, string> = {
  organisation: 'Une structure membre',
  project: 'Un projet membre',
  person: 'Une personne membre',
}

export const words = {
  question: 'La question',
  options: 'Les options',
  proposal: 'La proposition',
  facts: 'En bref',
  method: 'Manière de décider',
  quorum: 'Quorum',
  quorumOf: (percent: number, needed: number | null) =>
    percent === 0 ? 'aucun' : `${percent}${nb}% des voix${needed === null ? '' : `, soit ${frenchNumber(needed)}`}`,
  electors: 'Voix',
  electorsLater: 'comptées à l’ouverture',
  turnout: 'Voix exprimées',
  turnoutOf: (voted: number, electors: number) => `${frenchNumber(voted)} sur ${frenchNumber(electors)}`,
  opens: 'Ouverture',
  closes: 'Clôture',
  paris: '(heure de Paris)',
  how: 'Comment on décide',
  secret:
    'Le bulletin est secret. Chaque votant reçoit un reçu, que la liste publiée après la clôture permet de vérifier sans dire ce qu’il a voté.',
  nobodyCounts:
    'Personne ne compte ni ne clôt\u00a0: le compte se fait tout seul à l’heure dite, et chacun peut le refaire.',
  vote: 'Voter',
  toVote: 'Se connecter pour voter',
  voted: 'Vous avez voté dans cette décision.',
  result: 'Le résultat',
  tally: 'Décompte',
  choice: 'Choix',
  count: 'Voix',
  dots: 'Points',
  yes: 'Pour',
  no: 'Contre',
  abstained: 'Abstentions',
  ballots: 'Bulletins',
  needed: (num: number, den: number) =>
    `Il fallait au moins ${num}/${den} des «\u00a0pour\u00a0» et des «\u00a0contre\u00a0» réunis.`,
  rank: 'Rang',
  option: 'Option',
  ranking: 'Classement',
  pairs: 'Les options deux à deux',
  pairsIntro: 'Sur chaque ligne\u00a0: combien de bulletins préfèrent l’option de la ligne à celle de la colonne.',
  strengths: 'La force des chaînes de victoires',
  strengthsIntro:
    'Sur chaque ligne\u00a0: la plus forte chaîne de victoires de l’option de la ligne vers celle de la colonne. Une option passe devant une autre quand sa chaîne est la plus forte des deux.',
  draw: 'Le tirage au sort',
  drawText:
    'Pour chaque option à égalité, on calcule le SHA-256 de l’empreinte de la liste publiée, d’une barre verticale et du numéro de l’option. La plus petite l’emporte.',
  check: 'Vérifier et recompter',
  checkText:
    'La liste des empreintes et celle des bulletins sont publiées séparément, pour que rien ne relie un bulletin à une empreinte.',
  checkMine: 'Vérifier mon bulletin',
  ballotsFile: 'Les bulletins sans nom (CSV)',
  list: 'La liste des empreintes',
  listFile: 'La liste des empreintes (CSV)',
  data: 'Le résultat en JSON',
  digest: 'Empreinte de la liste publiée',
  minority: 'La parole de la minorité',
  minorityText: 'Gardée avec la décision, telle que ses auteurs l’ont écrite.',
  cancelled: 'Pourquoi cette décision est annulée',
  listTitle: 'Empreintes des bulletins',
  listLede: (n: number) =>
    `${count(n, 'bulletin', 'bulletins')}, dans l’ordre des empreintes. Aucune ne dit ce qui fut voté.`,
  listHow: 'L’empreinte de la liste est le SHA-256 de ces lignes, chacune finie par un saut de ligne.',
  noBallot: 'Aucun bulletin n’a été déposé.',
  checkTitle: 'Vérifier mon bulletin',
  checkLede:
    'Tapez le reçu que vous avez gardé, et le choix que vous aviez fait. La page dit si ce bulletin est dans la liste. Le reçu seul ne dit rien.',
  checkLater: 'La liste est publiée à la clôture. Gardez votre reçu, et revenez.',
  receipt: 'Mon reçu',
  receiptHint: 'Seize lettres et chiffres, comme 7K2M-9QRT-04XA-BCDE.',
  myChoice: 'Mon choix',
  myChoiceHint: {
    ranked: 'Comme il était écrit sur le reçu, par exemple 2>1=3, ou «\u00a0abstention\u00a0».',
    dots: 'Comme il était écrit sur le reçu, par exemple 1:3 4:2, ou «\u00a0abstention\u00a0».',
  },
  verify: 'Vérifier',
  found: 'Ce bulletin est dans la liste',
  foundText: 'Il a été compté tel que vous l’avez déposé. Son empreinte\u00a0:',
  missing: 'Ce bulletin n’est pas dans la liste',
  missingText:
    'Aucune empreinte ne correspond à ce reçu avec ce choix. Vérifiez que vous avez recopié le reçu en entier et choisi la même réponse. Si c’est bien le cas, dites-le-nous\u00a0: nous le regarderons avec vous.',
  contact: 'Écrire à l’équipe',
  chooseMine: 'Choisir',
  errors: {
    receipt: 'Un reçu a seize lettres et chiffres.',
    choice: 'Écrivez un choix que ce vote connaît.',
  },
} as const
