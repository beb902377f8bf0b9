// Short pages with the woven # beside them: accounts, errors.
import type { Child } from 'hono/jsx'
import { LinkButton } from './actions.tsx'
import type { Link } from './frame.tsx'
import { Page } from './page/page.tsx'
import { Thread, type ThreadName } from './threads.tsx'
import { Tissu } from './tissu.tsx'

/** What one does on the left, what it is for under the image on the right. */
export const WithPanel = (props: { aside?: Child; loose?: 'a' | 'b' | 'c' | 'd' | undefined; children?: Child }) => (
  <div class="sign">
    <div class="flow f5">{props.children}</div>
    <div class="flow panel">
      <Tissu loose={props.loose} />
      {props.aside}
    </div>
  </div>
)

/** What each kind of reader can do, one line per thread. */
export const ByThread = ({ lines }: { lines: readonly [ThreadName, word: string, text: string][] }) => (
  <ul class="list tight what">
    {lines.map(([thread, word, text]) => (
      <li>
        <Thread thread={thread}>{word}</Thread> <span>{text}</span>
      </li>
    ))}
  </ul>
)

/** The thread that comes undone: the path of the reader, a right, a form, or a machine of ours. */
const looseThread = (status: number) => (status === 404 ? 'a' : status === 403 ? 'c' : status < 500 ? 'd' : 'b')

type ErrorPageProps = {
  status: number
  title: string
  text: Child
  /** Shown when the trouble is ours, so that it can be quoted. */
  requestId?: string | undefined
  /** Ways out, the best first. */
  actions?: readonly Link[]
}

/** A whole page that says what happened and where to go. */
export const ErrorPage = ({ status, title, text, requestId, actions = [] }: ErrorPageProps) => (
  <Page title={title} noindex>
    <WithPanel loose={looseThread(status)}>
      <p class="status">Erreur {status}</p>
      <h1>{title}</h1>
      <p class="lede">{text}</p>
      {requestId && (
        <p class="small muted">
          {'Numéro de l’incident : '}
          <code>{requestId}</code>
        </p>
      )}
      <p class="row">
        {actions.map((action, index) => (
          <LinkButton to={action.href} kind={index === 0 ? 'main' : 'alt'}>
            {action.label}
          </LinkButton>
        ))}
      </p>
    </WithPanel>
  </Page>
)
