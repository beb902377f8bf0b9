// The foot of every page: links, display, publisher, credits.
import { type Theme, useFrame } from '../frame.tsx'
import { Lisiere } from '../threads.tsx'
import { Logo } from './site-header.tsx'

const themes: [Theme, string][] = [
  ['auto', 'automatique'],
  ['light', 'clair'],
  ['dark', 'sombre'],
]

const Display = () => {
  const { path, theme } = useFrame()
  return (
    <form class="display" method="post" action="/affichage">
      <input type="hidden" name="retour" value={path} />
      <span>{'Affichage\u00a0:'}</span>
      {themes.map(([value, label]) => (
        <button type="submit" name="theme" value={value} aria-pressed={value === theme ? 'true' : 'false'}>
          {label}
        </button>
      ))}
    </form>
  )
}

export const SiteFooter = () => {
  const { footer, publisher, year, version, sourceUrl, poweredBy } = useFrame()
  return (
    <footer class="site-foot">
      <div class="wrap">
        <Lisiere />
        <div class="row between">
          <Logo />
          <p class="muted small">Une communauté autogérée. Quatre fils, un même ouvrage.</p>
        </div>
        <nav class="cols c4" aria-label="Pied de page">
          {footer.map((column) => (
            <div>
              <h2>{column.title}</h2>
              <ul class="plain">
                {column.links.map((link) => (
                  <li>
                    <a href={link.href}>{link.label}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <div class="legal">
          <p>
            © {year} {publisher}. Contenus sous Licence Ouverte 2.0, sauf mention contraire. Propulsé par{' '}
            {sourceUrl ? <a href={sourceUrl}>{poweredBy}</a> : poweredBy}, version {version}.{' '}
            {'Fond de carte\u00a0: svg-maps (CC BY 4.0).'}
          </p>
          <Display />
        </div>
      </div>
    </footer>
  )
}
