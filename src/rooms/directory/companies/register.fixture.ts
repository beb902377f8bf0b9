// A register of companies on this machine, which answers as recherche-entreprises.api.gouv.fr documents. No real answer was recorded:
// the companies are invented, their numbers only have the right keys.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const _fixture = 'synthetic-from-documentation'

export const leader = 'MADELEINE QUERELLE'

const people = [
  {
    type_dirigeant: 'personne physique',
    nom: 'QUERELLE',
    prenoms: 'MADELEINE',
    annee_de_naissance: '1971',
    date_de_naissance: '1971-04',
    qualite: 'Présidente',
    nationalite: 'Française',
  },
]

const place = (siret: string, commune: string, libelle_commune: string, more: object = {}) => ({
  siret,
  commune,
  libelle_commune,
  adresse: `1 RUE INVENTEE ${libelle_commune}`,
  etat_administratif: 'A',
  est_siege: false,
  statut_diffusion_etablissement: 'O',
  latitude: '46.16',
  longitude: '1.87',
  liste_enseignes: null,
  ...more,
})

const company = (siren: string, nom_complet: string, nature_juridique: string, siege: object, more: object = {}) => ({
  siren,
  nom_complet,
  nom_raison_sociale: nom_complet,
  sigle: null,
  nombre_etablissements: 2,
  siege,
  matching_etablissements: [],
  nature_juridique,
  etat_administratif: 'A',
  statut_diffusion: 'O',
  dirigeants: people,
  finances: null,
  complements: {
    est_association: false,
    est_ess: false,
    est_societe_mission: false,
    est_siae: false,
    identifiant_association: null,
    collectivite_territoriale: null,
  },
  ...more,
})

const branch = place('99000101800029', '69381', 'LYON 1ER')

/** An association in Guéret, with an establishment in Lyon. */
export const garage = company(
  '990001018',
  'GARAGE DES BOURGS (GDB)',
  '9220',
  place('99000101800011', '23096', 'GUERET', { est_siege: true }),
  {
    sigle: 'GDB',
    matching_etablissements: [branch],
    complements: { est_association: true, est_ess: true, est_siae: true, identifiant_association: 'W231000123' },
  },
)

export const sas = company('990001026', 'LIGNE DES BOURGS', '5710', place('99000102600014', '75115', 'PARIS 15'), {
  etat_administratif: 'C',
  complements: { est_ess: false, est_societe_mission: true },
})

export const alone = company('990001034', leader, '1000', place('99000103400018', '23096', 'GUERET'), {
  sigle: 'MQ',
  nom_raison_sociale: null,
})

export const hidden = company('990001042', 'STRUCTURE DISCRETE', '9220', place('99000104200011', '23096', 'GUERET'), {
  statut_diffusion: 'P',
})

export const answerOf = (...results: object[]) =>
  JSON.stringify({ _fixture, results, total_results: results.length, page: 1, per_page: 10, total_pages: 1 })

type Answer = (response: ServerResponse) => void
export const json =
  (body: string, status = 200, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body)

/** Opens the register. `answers` is what it says next; `asked` what it was asked. */
export const openRegister = async () => {
  const asked: { url: URL; headers: IncomingMessage['headers'] }[] = []
  const state: { answer: Answer } = { answer: json(answerOf(garage)) }
  const server = createServer((request, response) => {
    asked.push({ url: new URL(request.url ?? '', 'http://register'), headers: request.headers })
    state.answer(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answers: (answer: Answer | string) => {
      state.answer = typeof answer === 'string' ? json(answer) : answer
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
