// Markdown as pieces of the kit. No HTML of its author ever reaches the page: what is written as HTML is left out.

import type { Child } from 'hono/jsx'
import type { FootnoteDefinition, Heading as HeadingNode, ListItem, Nodes, Root, Table as TableNode } from 'mdast'
import { type Heading, headingsIn, parseMarkdown } from '#core/pure/markdown.ts'
import { nbsp } from '#core/pure/text.ts'
import { Prose } from './layout.tsx'

/** The pictures a text may show, by the name it gives them: `![](name)`. Any other is left out. */
export type MarkdownImages = Record<string, { src: string; alt: string; credit?: string | undefined }>

/**
 * `level`: of its largest heading. `anchors`, for the one text of a page whose headings may be led to: the ids that the page bears
 * already. Without it headings have none, so that a page may hold several texts.
 */
type MarkdownProps = { text: string; level?: 2 | 3 | 4; images?: MarkdownImages; anchors?: readonly string[] }

type Inside = {
  level: number
  images: MarkdownImages
  definitions: ReadonlyMap<string, string>
  headings: ReadonlyMap<HeadingNode, Heading>
  anchors: boolean
  notes: readonly FootnoteDefinition[]
  /** In their order: two of a text are told apart when read aloud. */
  tables: readonly Nodes[]
}

export const Markdown = ({ text, level = 2, images = {}, anchors }: MarkdownProps) => {
  const root = parseMarkdown(text)
  const headings = headingsIn(root, anchors)
  const largest = Math.min(...[...headings.values()].map(({ depth }) => depth))
  const notes = root.children.filter((node) => node.type === 'footnoteDefinition')
  const definitions = definitionsIn(root)
  const tables = root.children.filter((node) => node.type === 'table')
  const inside = {
    level: level - largest,
    images,
    definitions,
    headings,
    anchors: anchors !== undefined,
    notes,
    tables,
  }
  return (
    <Prose>
      {all(root.children, inside)}
      {notes.length > 0 && (
        <ol class="small">
          {notes.map((note) => (
            <li>{all(note.children.flatMap(unwrapped), inside)}</li>
          ))}
        </ol>
      )}
    </Prose>
  )
}

const definitionsIn = (root: Root) =>
  new Map(root.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])))

const all = (nodes: readonly Nodes[], inside: Inside): Child[] => nodes.map((node) => piece(node, inside))

const piece = (node: Nodes, inside: Inside): Child => {
  switch (node.type) {
    case 'text':
      return nbsp(node.value)
    case 'break':
      return <br />
    case 'paragraph':
      return isPicture(node.children) ? all(node.children, inside) : <p>{all(node.children, inside)}</p>
    case 'heading':
      return heading(node, inside)
    case 'strong':
    case 'emphasis': // the design has no italics
      return <strong>{all(node.children, inside)}</strong>
    case 'delete':
      return <del>{all(node.children, inside)}</del>
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'code':
      return <pre tabindex={0}>{node.value}</pre>
    case 'blockquote':
      return <blockquote>{all(node.children, inside)}</blockquote>
    case 'thematicBreak':
      return <hr />
    case 'list':
      return node.ordered ? (
        <ol start={node.start ?? 1}>{all(node.children, inside)}</ol>
      ) : (
        <ul>{all(node.children, inside)}</ul>
      )
    case 'listItem':
      return (
        <li>
          {task(node)}
          {all(node.spread ? node.children : node.children.flatMap(unwrapped), inside)}
        </li>
      )
    case 'footnoteReference':
      return footnote(node.identifier, inside)
    case 'link':
      return link(node.url, all(node.children, inside))
    case 'linkReference':
      return link(inside.definitions.get(node.identifier) ?? '', all(node.children, inside))
    case 'image':
      return picture(node.url, inside)
    case 'table':
      return table(node, inside)
    default:
      return null
  }
}

const isPicture = (nodes: readonly Nodes[]): boolean => nodes.length === 1 && nodes[0]?.type === 'image'

/** The lines of a tight list are not paragraphs. */
const unwrapped = (node: Nodes): Nodes[] => (node.type === 'paragraph' ? node.children : [node])

/** A box of a list of tasks, in words. */
const task = ({ checked }: ListItem): Child =>
  typeof checked === 'boolean' && <strong>{checked ? 'Fait\u00a0: ' : 'À faire\u00a0: '}</strong>

/** The number of a note, which is read at the end of the text. */
const footnote = (identifier: string, { notes }: Inside): Child => {
  const rank = notes.findIndex((note) => note.identifier === identifier)
  return rank < 0 ? null : <sup>{`\u00a0(${rank + 1})`}</sup>
}

const heading = (node: HeadingNode, inside: Inside): Child => {
  const Tag = `h${Math.min(6, node.depth + inside.level)}` as 'h2'
  const id = inside.anchors ? inside.headings.get(node)?.id : undefined
  return <Tag id={id}>{all(node.children, inside)}</Tag>
}

/** Only the web and this site: any other scheme stays words. Bare links, so that a feed or a mail can hold the same text. */
const link = (url: string, words: Child[]): Child => {
  if (/^(\/(?![/\\])|#)/.test(url)) return <a href={url}>{words}</a>
  return /^https?:\/\//i.test(url) ? (
    <a href={url} rel="noopener">
      {words}
    </a>
  ) : (
    words
  )
}

const picture = (name: string, { images }: Inside): Child => {
  const image = images[name]
  if (!image) return null
  return (
    <figure class="fig">
      <img src={image.src} alt={image.alt} loading="lazy" />
      {image.credit && <figcaption>{image.credit}</figcaption>}
    </figure>
  )
}

const nameOfTable = (node: TableNode, { tables }: Inside): string =>
  tables.length > 1 ? `Tableau ${tables.indexOf(node) + 1}` : 'Tableau'

const table = (node: TableNode, inside: Inside): Child => {
  const [head, ...rows] = node.children
  return (
    <section class="scroll" aria-label={nameOfTable(node, inside)} tabindex={0}>
      <table class="tbl">
        <thead>
          <tr>
            {head?.children.map((cell) => (
              <th scope="col">{all(cell.children, inside)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.children.map((cell) => (
                <td>{all(cell.children, inside)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
