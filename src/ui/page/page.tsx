// A complete document around what a page has to say.
import type { Child } from 'hono/jsx'
import { nbsp } from '#core/pure/text.ts'
import { useFrame } from '../frame.tsx'
import { Icon, type IconName } from '../icon.tsx'
import { dyed, type ThreadName } from '../threads.tsx'
import { DocumentHead, type HeadProps } from './head.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

export type Crumb = { href?: string | undefined; label: string }

export type PageProps = HeadProps & {
  /** The way to this page, home left out, this page last without `href`. */
  trail?: readonly Crumb[] | undefined
  /** The thread this page is about: a band at its head, and the colour of its rules. */
  thread?: ThreadName | undefined
  /** Entry of the main menu; left out, the one that begins the path. */
  current?: string | undefined
  /** The home page hides the search of the header on small screens: it has its own. */
  home?: boolean | undefined
  /** Content in full-width bands: the page wraps its own parts with `Wrap`. */
  wide?: boolean | undefined
  children?: Child
}

const Crumbs = ({ trail }: { trail: readonly Crumb[] }) => (
  <nav class="crumbs wrap" aria-label="Fil d’Ariane">
    <ol>
      {[{ href: '/', label: 'Accueil' }, ...trail].map((crumb, index) => (
        <li aria-current={index === trail.length ? 'page' : undefined}>
          {crumb.href && index < trail.length ? <a href={crumb.href}>{nbsp(crumb.label)}</a> : nbsp(crumb.label)}
        </li>
      ))}
    </ol>
  </nav>
)

const flashLooks = { done: 'territory', note: 'brand', refused: 'project' } as const
const flashIcons: Record<keyof typeof flashLooks, IconName> = {
  done: 'circle-check',
  note: 'info',
  refused: 'triangle-alert',
}

const FlashMessage = () => {
  const { flash } = useFrame()
  if (!flash) return null
  return (
    <div class="wrap">
      <div class={dyed('note flash', flashLooks[flash.kind])} role="status">
        <Icon name={flashIcons[flash.kind]} />
        <p>{flash.text}</p>
      </div>
    </div>
  )
}

export const Page = ({ trail = [], thread, current, home, wide, children, ...head }: PageProps) => {
  const { theme } = useFrame()
  return (
    <html lang="fr" data-theme={theme === 'auto' ? undefined : theme}>
      <DocumentHead {...head} />
      <body class={home ? 'home' : undefined}>
        <a class="skip" href="#contenu">
          Aller au contenu
        </a>
        <SiteHeader current={current} />
        <main id="contenu" class={thread ? dyed('ent-h', thread) : undefined} tabindex={-1}>
          {trail.length > 0 && <Crumbs trail={trail} />}
          <FlashMessage />
          {wide || home ? children : <div class="wrap">{children}</div>}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}
