// The top of every page: demonstration banner, logo, search, account, main navigation.
import { PostButton } from '../actions.tsx'
import { useFrame } from '../frame.tsx'
import { Icon, Mark } from '../icon.tsx'

export const Logo = () => (
  <a class="logo" href="/" aria-label="#FrenchImpact, accueil">
    <Mark />
    <span>FrenchImpact</span>
  </a>
)

const DemoBanner = () => {
  const { unreadMail } = useFrame()
  return (
    <div class="demo">
      <p class="wrap">
        {'Démonstration\u00a0: les comptes, les projets et les structures signalés comme fictifs sont inventés. '}
        <a href="/territoires/metropole-de-lyon">Les faits sur Lyon sont sourcés.</a>
        {unreadMail !== undefined && (
          <>
            {' '}
            <a href="/dev/courriels">{`Courriels simulés\u00a0: ${unreadMail}`}</a>
          </>
        )}
      </p>
    </div>
  )
}

const SearchForm = () => (
  <search class="site-search">
    <form action="/annuaire" method="get">
      <label class="vh" for="q">
        Chercher un projet, un soutien, un territoire
      </label>
      <input id="q" name="q" type="search" placeholder="Projet, soutien, commune…" />
      <button class="btn" type="submit">
        <Icon name="search" />
        <span class="vh">Chercher</span>
      </button>
    </form>
  </search>
)

const Account = () => {
  const { actor, account = [] } = useFrame()
  if (!actor) {
    return (
      <a class="acct" href="/connexion">
        <Icon name="user" />
        <span>Se connecter</span>
      </a>
    )
  }
  return (
    <>
      <button class="acct" type="button" popovertarget="compte">
        <Icon name="user" />
        <span>{actor.name}</span>
        <Icon name="chevron-down" />
      </button>
      <nav class="acct-menu" id="compte" popover="auto" aria-label="Mon compte">
        <ul>
          {account.map((link) => (
            <li>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
        <PostButton to="/deconnexion" label="Se déconnecter" kind="alt" small />
      </nav>
    </>
  )
}

/** Is this address the page, or the room it is in? Its query, if any, must be in force. */
function leadsTo(href: string, path: string): boolean {
  const entry = new URL(href, 'http://site')
  const here = new URL(path, 'http://site')
  const under = here.pathname === entry.pathname || here.pathname.startsWith(`${entry.pathname}/`)
  return under && [...entry.searchParams].every(([name, value]) => here.searchParams.getAll(name).includes(value))
}

/** The most precise entry of the menu that leads to this page. */
const currentEntry = (path: string, hrefs: string[]): string | undefined =>
  hrefs.filter((href) => leadsTo(href, path)).sort((a, b) => b.length - a.length)[0]

export const SiteHeader = ({ current }: { current?: string | undefined }) => {
  const { menu, path, demo } = useFrame()
  const here =
    current ??
    currentEntry(
      path,
      menu.map((link) => link.href),
    )
  return (
    <header class="site-head">
      {demo && <DemoBanner />}
      <div class="wrap bar">
        <Logo />
        <SearchForm />
        <Account />
        <button class="btn alt sm menu-btn" type="button" popovertarget="menu">
          <Icon name="menu" />
          Menu
        </button>
      </div>
      <nav class="site-nav" id="menu" popover="auto" aria-label="Navigation principale">
        <ul>
          {menu.map((link) => (
            <li>
              <a href={link.href} aria-current={link.href === here ? 'page' : undefined}>
                {link.label}
              </a>
            </li>
          ))}
        </ul>
        <button class="btn alt sm close" type="button" popovertarget="menu" popovertargetaction="hide">
          Fermer le menu
        </button>
      </nav>
    </header>
  )
}
