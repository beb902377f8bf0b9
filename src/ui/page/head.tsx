// The invisible part of a document: title, description, assets, feeds.
import { useFrame } from '../frame.tsx'

export type Feed = { href: string; title: string; type?: 'application/rss+xml' | 'application/atom+xml' }

export type HeadProps = {
  title: string
  description?: string | undefined
  noindex?: boolean | undefined
  /** Errors of the form on this page: the title announces them. */
  errorCount?: number | undefined
  feeds?: readonly Feed[] | undefined
}

export const DocumentHead = ({ title, description, noindex, errorCount, feeds = [] }: HeadProps) => {
  const { assets, theme } = useFrame()
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${errorCount ? 'Erreur\u00a0: ' : ''}${title} · #FrenchImpact`}</title>
      {description && <meta name="description" content={description} />}
      {noindex && <meta name="robots" content="noindex" />}
      <meta name="color-scheme" content={theme === 'auto' ? 'light dark' : theme} />
      <link rel="preload" href={assets.textFont} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={assets.css} />
      <link rel="icon" href={assets.favicon} type="image/svg+xml" />
      {feeds.map((feed) => (
        <link rel="alternate" type={feed.type ?? 'application/atom+xml'} title={feed.title} href={feed.href} />
      ))}
      <script type="module" src={assets.js} />
    </head>
  )
}
