// What every page receives from the application without asking: who reads it, in which display, with which assets.
import { type Child, createContext, useContext } from 'hono/jsx'

export type Link = { href: string; label: string }
export type Theme = 'auto' | 'light' | 'dark'
export type Flash = { kind: 'done' | 'note' | 'refused'; text: string }

/** Addresses of the files written by the build: `dist/assets/manifest.json`, each as an absolute path. */
export type Assets = { css: string; js: string; icons: string; favicon: string; textFont: string }

export type Frame = {
  /** Path and query of the page being read, such as `/annuaire?q=lyon`. */
  path: string
  actor: { name: string; isOfficer: boolean } | null
  flash: Flash | null
  theme: Theme
  demo: boolean
  assets: Assets
  publisher: string
  year: number
  version: string
  sourceUrl: string
  poweredBy: string
  menu: Link[]
  footer: { title: string; links: Link[] }[]
  /** Links of the menu of the person signed in; signing out is always added. */
  account?: Link[] | undefined
  /** Simulated mails not read yet; given outside production only. */
  unreadMail?: number | undefined
}

const FrameContext = createContext<Frame | null>(null)

/** The frame of the page being rendered. Throws outside `renderPage`: a page without its frame is a bug. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext)
  if (!frame) throw new Error('A page was rendered without its frame: use renderPage')
  return frame
}

export const WithFrame = ({ frame, children }: { frame: Frame; children?: Child }) => (
  <FrameContext.Provider value={frame}>{children}</FrameContext.Provider>
)

/** The whole HTML document of a page built with `Page`, doctype included. */
export async function renderPage(frame: Frame, page: Child): Promise<string> {
  const html = await (<WithFrame frame={frame}>{page}</WithFrame>).toString()
  return `<!DOCTYPE html>${html}`
}
