import { bannerChoices, type Choice, labelChoices, legalFormChoices, ruralityChoices, stageChoices } from './choices.ts'
import { type Asked, maxPage, sorts, views, type Where } from './criteria.ts'
import { kinds } from './kinds.ts'

/** An address read. `ignored` names the parameters that meant nothing, as they were written. */
export type Reading = { asked: Asked; ignored: string[] }

const maxCharacters = 100
const maxChallenges = 20
const shownOfJunk = 40
const slug = /^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$/
const placeNumber = /^[1-9]\d{0,8}$/
const departmentCode = /^(\d{2,3}|2[ab])$/i

/** Reads an address. What it cannot use is put aside; the parameters of others (`utm_…`) are passed over. */
export const readAsked = (query: URLSearchParams): Reading => {
  const { ignored, one, several, slugs } = reader(query)
  const asked: Asked = {
    q: one('q', cut) ?? '',
    kind: one('genre', (param) => kinds.find((kind) => kind.param === param)?.code) ?? null,
    challenges: [...new Set([...slugs('defi'), ...slugs('sous-defi')])].sort().slice(0, maxChallenges),
    where: whereIn(one),
    stages: several('stade', stageChoices),
    legalForms: several('forme', legalFormChoices),
    ruralities: several('milieu', ruralityChoices),
    marks: [...several('banniere', bannerChoices), ...several('label', labelChoices)],
    sort: one('tri', (param) => sorts[param]) ?? 'relevance',
    page: one('page', pageOf) ?? 1,
    view: one('vue', (param) => views[param]) ?? 'list',
    exact: one('tel-quel', (value) => value === '1' || undefined) ?? false,
  }
  return { asked, ignored }
}

/** Ways to read a parameter: a single value (the last one given), some of a list, addresses of challenges. */
const reader = (query: URLSearchParams) => {
  const ignored: string[] = []
  const keep = (name: string, isGood: (value: string) => boolean): string[] => {
    const given = [...new Set(query.getAll(name).filter(Boolean))]
    ignored.push(...given.filter((value) => !isGood(value)).map((value) => junk(name, value)))
    return given.filter(isGood)
  }
  return {
    ignored,
    one: <T>(name: string, read: (value: string) => T | undefined): T | undefined => {
      const value = tidy(query.getAll(name).at(-1) ?? '')
      const known = value === '' ? undefined : read(value)
      if (value !== '' && known === undefined) ignored.push(junk(name, value))
      return known
    },
    several: (name: string, choices: readonly Choice[]): string[] => {
      const good = keep(name, (value) => choices.some(({ param }) => param === value))
      return choices.filter(({ param }) => good.includes(param)).map(({ code }) => code)
    },
    slugs: (name: string): string[] => {
      const first = query
        .getAll(name)
        .filter((value) => slug.test(value))
        .slice(0, maxChallenges)
      return keep(name, (value) => first.includes(value)).sort()
    },
  }
}

type One = ReturnType<typeof reader>['one']

/** The place field of the form comes first: it says what the person typed last. */
const whereIn = (one: One): Where | null => {
  const words = one('autour', cut)
  if (words !== undefined) {
    return {
      by: 'words',
      value: words,
      id: one('autour_id', (id) => (placeNumber.test(id) ? Number(id) : undefined)) ?? null,
    }
  }
  const place = one('lieu', placeOf)
  if (place !== undefined) return { by: 'place', value: place }
  const code = one('departement', (value) => (departmentCode.test(value) ? value.toUpperCase() : undefined))
  return code === undefined ? null : { by: 'department', value: code }
}

/** The address of a place, or its number if PostgreSQL can hold it. */
const placeOf = (value: string): string | undefined => {
  const low = value.toLowerCase()
  return (/^\d+$/.test(low) ? placeNumber : slug).test(low) ? low : undefined
}

const pageOf = (value: string): number | undefined =>
  /^[1-9]\d{0,3}$/.test(value) && Number(value) <= maxPage ? Number(value) : undefined

/** One line of text that PostgreSQL accepts: no control character, no half of a pair. */
const tidy = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

const cut = (text: string): string => [...text].slice(0, maxCharacters).join('').trim()

const junk = (name: string, value: string): string => `${name}=${[...tidy(value)].slice(0, shownOfJunk).join('')}`
