import type { Referential } from '../rules.ts'
import type { ShelvedFamily } from './queries.ts'

const licence = {
  nom: 'Licence Ouverte 2.0',
  adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
}

/** A published version as anyone may take it away. */
export const referentialFile = (
  { id: _, status: __, family, maturity, publishedOn, ...asked }: Referential,
  { name }: Pick<ShelvedFamily, 'name'>,
  about: { address: string; takenAt: string },
) => ({
  licence,
  source: about.address,
  extrait_le: about.takenAt,
  famille: { code: family, nom: name },
  version: asked.number,
  titre: asked.title,
  publiee_le: publishedOn,
  maturite: maturity === 'proposal' ? 'proposition' : 'adopté',
  acte: asked.act,
  preambule: asked.preamble,
  criteres: asked.criteria.map(({ code, title, statement, help, example, levels, evidence, details }) => ({
    code,
    titre: title,
    enonce: statement,
    aide: help,
    exemple_invente: example,
    niveaux: levels,
    preuve_exigee: evidence,
    precisions: details.map((one) => ({
      nom: one.name,
      question: one.label,
      aide: one.hint ?? null,
      type: one.kind === 'number' ? 'nombre' : 'texte',
    })),
  })),
  engagements: asked.commitments.map(({ code, statement, unit, required }) => ({
    code,
    enonce: statement,
    unite: unit,
    obligatoire: required,
  })),
})
