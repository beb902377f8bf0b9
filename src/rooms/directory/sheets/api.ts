import { challengePath } from '#rooms/challenges/index.ts'
import { placePath } from '#rooms/geography/index.ts'
import { paths } from '../paths.ts'
import type { Sheet } from '../queries.ts'
import { legalFormNames, publicNames, stageNames } from '../words.ts'

/** What everyone may read of a sheet: contacts only as far as consent goes. Nothing else of `Sheet` reaches a public page. */
export const publicSheet = (sheet: Sheet) => ({
  id: sheet.id,
  kind: sheet.kind,
  slug: sheet.slug,
  status: sheet.status,
  name: sheet.name,
  acronym: sheet.acronym,
  aliases: sheet.aliases,
  summary: sheet.summary,
  description: sheet.description,
  need: sheet.need,
  publics: sheet.publics,
  publicsOther: sheet.publicsOther,
  stage: sheet.stage,
  legalForm: sheet.legalForm,
  siren: sheet.siren,
  siret: sheet.siret,
  rna: sheet.rna,
  registerOn: sheet.registerOn,
  challenges: sheet.challenges,
  places: sheet.places,
  seat: sheet.seat,
  organisation: sheet.organisation?.status === 'published' ? sheet.organisation : null,
  website: sheet.website,
  links: sheet.links,
  email: sheet.contactEmailPublic ? sheet.contactEmail : null,
  phone: sheet.phonePublic ? sheet.phone : null,
  people: sheet.people,
  logoId: sheet.logoId,
  logoAlt: sheet.logoAlt,
  sourceName: sheet.sourceName,
  sourceUrl: sheet.sourceUrl,
  sourceOn: sheet.sourceOn,
  checkedOn: sheet.checkedOn,
  fictional: sheet.fictional,
  banner: sheet.banner,
  labels: sheet.labels,
  publishedAt: sheet.publishedAt,
  updatedAt: sheet.updatedAt,
  archivedAt: sheet.archivedAt,
  archivedReason: sheet.archivedReason,
})

export type PublicSheet = ReturnType<typeof publicSheet>

const licence = {
  nom: 'Licence Ouverte 2.0',
  identifiant: 'etalab-2.0',
  adresse: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
}

/**
 * The same sheet for machines, under an open licence. People, e-mail and phone stay out even when the page shows them: agreeing to be
 * reached is not agreeing to be redistributed.
 */
export const sheetData = (sheet: PublicSheet, publicUrl: string, takenAt: Date) => ({
  licence,
  extrait_le: takenAt,
  adresse: publicUrl + paths.sheet(sheet.kind, sheet.slug),
  adresse_pour_ecrire: publicUrl + paths.write(sheet.kind, sheet.slug),
  genre: sheet.kind === 'project' ? 'projet' : 'organisation',
  identifiant: sheet.id,
  etat: sheet.status === 'archived' ? 'archivee' : 'publiee',
  fictif: sheet.fictional,
  nom: sheet.name,
  sigle: sheet.acronym,
  autres_noms: sheet.aliases,
  resume: sheet.summary,
  description: sheet.description,
  besoin: sheet.need,
  publics: [...sheet.publics.map((code) => publicNames[code]), ...(sheet.publicsOther ? [sheet.publicsOther] : [])],
  defis: sheet.challenges.map(({ name, slug }) => ({ nom: name, adresse: publicUrl + challengePath(slug) })),
  ...(sheet.kind === 'project'
    ? {
        stade: sheet.stage && stageNames[sheet.stage],
        banniere: sheet.banner && { member: 'membre', former: 'ancien membre' }[sheet.banner],
        organisation: sheet.organisation && {
          nom: sheet.organisation.name,
          adresse: publicUrl + paths.sheet('organisation', sheet.organisation.slug),
        },
      }
    : {
        label: sheet.labels,
        forme_juridique: sheet.legalForm && legalFormNames[sheet.legalForm],
        siren: sheet.siren,
        siret: sheet.siret,
        rna: sheet.rna,
        siren_repris_le: sheet.registerOn,
      }),
  territoires: sheet.places.map((place) => placeData(place, publicUrl)),
  siege: sheet.seat && placeData(sheet.seat, publicUrl),
  site_web: sheet.website,
  liens: sheet.links.map(({ label, url }) => ({ nom: label, adresse: url })),
  source: sheet.sourceName ? { nom: sheet.sourceName, adresse: sheet.sourceUrl, date: sheet.sourceOn } : null,
  verifie_le: sheet.checkedOn,
  publie_le: sheet.publishedAt,
  modifie_le: sheet.updatedAt,
})

const placeData = ({ kind, code, name, slug }: PublicSheet['places'][number], publicUrl: string) => ({
  niveau: kind,
  code_officiel: code,
  nom: name,
  adresse: publicUrl + placePath(slug),
})
