import type { ThreadName } from '#ui/index.ts'

/** The filters one may set on the directory, by the name of their parameter in the address. */
export type FilterName = 'defi' | 'sous-defi' | 'stade' | 'forme' | 'milieu'

export type Kind = {
  /** As stored in the index. */
  code: string
  /** As written in the address. */
  param: string
  one: string
  many: string
  /** « 3 projets », « 3 structures »… */
  noun: readonly [string, string]
  feminine?: true
  thread: ThreadName
  /** Filters that mean something for this kind: the others are not offered. */
  filters: readonly FilterName[]
  /** Among thousands of these one looks for something: without words, they are listed only under their own tab. */
  onlyWhenSought?: true
}

/** What the directory holds, in the order of its tabs. A later kind (article, question, practice…) is one more line. */
export const kinds: readonly Kind[] = [
  {
    code: 'project',
    param: 'projet',
    one: 'Projet',
    many: 'Projets',
    noun: ['projet', 'projets'],
    thread: 'project',
    filters: ['defi', 'sous-defi', 'stade', 'milieu'],
  },
  {
    code: 'organisation',
    param: 'organisation',
    one: 'Structure',
    many: 'Structures',
    noun: ['structure', 'structures'],
    feminine: true,
    thread: 'support',
    filters: ['defi', 'sous-defi', 'forme', 'milieu'],
  },
  {
    code: 'territory',
    param: 'territoire',
    one: 'Territoire',
    many: 'Territoires',
    noun: ['territoire', 'territoires'],
    thread: 'territory',
    filters: ['milieu'],
    onlyWhenSought: true,
  },
]

/** What the directory lists by itself. */
export const listedKinds: readonly string[] = kinds.filter((kind) => !kind.onlyWhenSought).map(({ code }) => code)

export const kindOf = (code: string | null): Kind | null => kinds.find((kind) => kind.code === code) ?? null
