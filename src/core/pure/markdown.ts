import type { Heading as HeadingNode, Nodes, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as textOf } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { slugify } from './text.ts'

export type Heading = { id: string; text: string; depth: number }

/** A Markdown text as a tree (CommonMark, with the tables and strikes of GitHub). Nothing in it is ever trusted as HTML. */
export const parseMarkdown = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** The headings in order, each with an id of its own, none of those `taken` on the page; `depth` as written, from 1. */
export const headingsIn = (root: Root, taken: readonly string[] = []): Map<HeadingNode, Heading> => {
  const used = new Set(taken)
  const headings = new Map<HeadingNode, Heading>()
  for (const node of root.children) {
    if (node.type !== 'heading') continue
    const text = textOf(node)
    const base = slugify(text) || 'partie'
    let id = base
    for (let rank = 2; used.has(id); rank += 1) id = `${base}-${rank}`
    used.add(id)
    headings.set(node, { id, text, depth: node.depth })
  }
  return headings
}

/** The headings of a text, for its table of contents. */
export const headingsOf = (text: string, taken: readonly string[] = []): Heading[] => [
  ...headingsIn(parseMarkdown(text), taken).values(),
]

/** What is read when the marks are taken away: for the search, a summary, a mail. Blocks are apart by a blank line. */
export const plainText = (text: string): string =>
  parseMarkdown(text).children.map(blockText).filter(Boolean).join('\n\n')

const blockText = (node: RootContent): string => {
  if (!('children' in node)) return node.type === 'code' ? node.value : ''
  const inner: readonly RootContent[] = node.children
  return inner.some(isBlock)
    ? inner.map(blockText).filter(Boolean).join('\n')
    : textOf(node, { includeHtml: false, includeImageAlt: false })
}

const blocks = /^(paragraph|list|listItem|blockquote|heading|table|tableRow|tableCell|code)$/
const isBlock = ({ type }: Nodes): boolean => blocks.test(type)
