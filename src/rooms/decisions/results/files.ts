import { CSV_BOM, csvLine } from '#core/pure/csv.ts'
import type { Pile } from '../counting/rules.ts'
import { paths } from '../paths.ts'
import type { DecisionView } from '../queries.ts'
import { isBallot } from '../rules.ts'
import { statusNames } from '../words.ts'
import { explanation, methodName } from '../words-method-name.ts'
import { verdictOf } from './words.ts'

/** Every ballot without its fingerprint, in the order of what they say: one line a ballot, so that anyone counts again. */
export const ballotsCsv = (pile: Pile): string =>
  CSV_BOM +
  csvLine(['choix']) +
  [...pile]
    .sort((a, b) => (a.choice < b.choice ? -1 : 1))
    .map(({ choice, count }) => csvLine([choice]).repeat(count))
    .join('')

/** The list of fingerprints, whose lines after the first one give the digest of the list. */
export const listCsv = (fingerprints: readonly string[]): string =>
  CSV_BOM + csvLine(['empreinte']) + fingerprints.map((one) => csvLine([one])).join('')

/** A decision as data: what its page says, and nothing of a result before the close. */
export const decisionJson = (decision: DecisionView, origin: string) => ({
  titre: decision.title,
  adresse: origin + paths.decision(decision.id),
  licence: 'Licence Ouverte 2.0',
  qui_decide: { nom: decision.in.name, adresse: origin + decision.in.path },
  question: decision.question,
  etat: statusNames[decision.status].toLowerCase(),
  methode: methodName(decision),
  methode_en_clair: explanation(decision),
  quorum_pour_cent: decision.quorum,
  points_par_votant: decision.dots,
  options: decision.options.map(({ number, label, detail }) => ({ numero: number, nom: label, precision: detail })),
  ouverture: decision.opensAt,
  cloture: decision.closesAt,
  voix: decision.electors,
  voix_exprimees: decision.openedAt ? decision.voted : null,
  motif_annulation: decision.cancelledReason || null,
  adoptee: decision.adopted,
  conclusion: verdictOf(decision) || null,
  decompte: decision.result,
  empreinte_de_la_liste: decision.listDigest,
  synthese: decision.synthesis || null,
  bulletins: decision.closedAt && isBallot(decision.method) ? origin + paths.ballots(decision.id) : null,
  empreintes: decision.closedAt && isBallot(decision.method) ? origin + paths.listFile(decision.id) : null,
  suites: decision.outcome || null,
  qui_fait: decision.outcomeOwner || null,
  pour_le: decision.outcomeDue,
  bilan_prevu_le: decision.reviewOn,
  bilan: decision.review || null,
  fictif: decision.demo,
})
