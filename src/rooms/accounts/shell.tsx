import type { Child } from 'hono/jsx'
import {
  Button,
  Form,
  HiddenField,
  LinkButton,
  Page,
  PageHead,
  PasswordField,
  Stack,
  Tabs,
  WithPanel,
} from '#ui/index.ts'
import { paths } from './paths.ts'
import { words } from './words.ts'

type Tab = keyof typeof words.tabs

const tabs: [Tab, string][] = [
  ['profile', paths.account],
  ['password', paths.password],
  ['devices', paths.devices],
  ['secondFactor', paths.secondFactor],
  ['notifications', paths.notifications],
  ['personalData', paths.personalData],
]

/** A page of « Mon compte »: the same tabs over each part. `under` names a page below its tab. */
export const AccountPage = (props: {
  tab: Tab
  under?: string
  lede?: Child
  errorCount?: number
  children?: Child
}) => {
  const isHome = props.tab === 'profile'
  const title = props.under ?? (isHome ? words.account : words.tabs[props.tab])
  const here = tabs.find(([tab]) => tab === props.tab)?.[1] ?? paths.account
  return (
    <Page
      title={title}
      noindex
      errorCount={props.errorCount ?? 0}
      trail={[
        ...(isHome ? [] : [{ href: paths.account, label: words.account }]),
        ...(props.under ? [{ href: here, label: words.tabs[props.tab] }] : []),
        { label: title },
      ]}
    >
      <PageHead title={title} lede={props.lede} />
      <Tabs
        label={words.parts}
        tabs={tabs.map(([tab, href]) => ({ href, label: words.tabs[tab], current: tab === props.tab }))}
      />
      <Stack gap={7}>{props.children}</Stack>
    </Page>
  )
}

/** A short page before one is signed in, with the woven # beside it. */
export const DoorPage = (props: { title: string; errorCount?: number; aside?: Child; children?: Child }) => (
  <Page title={props.title} noindex errorCount={props.errorCount ?? 0}>
    <WithPanel aside={props.aside}>
      <h1>{props.title}</h1>
      {props.children}
    </WithPanel>
  </Page>
)

/** Where a link from a mail leads: nothing happens until the button is pressed, because mail scanners open links. */
export const PressPage = (props: {
  title: string
  text: string
  note?: string
  to: string
  token: string
  label: string
}) => (
  <DoorPage title={props.title}>
    <p class="lede">{props.text}</p>
    <Form to={props.to} legend={false}>
      <HiddenField name="jeton" value={props.token} />
      <Button>{props.label}</Button>
    </Form>
    {props.note && <p class="muted">{props.note}</p>}
  </DoorPage>
)

/** A link that no longer works: says why, and where to get another. */
export const DeadLinkPage = (props: { text?: string; to: string; label: string; children?: Child }) => (
  <DoorPage title={words.deadLink.title}>
    <p class="lede">{words.deadLink.text}</p>
    {props.text && <p>{props.text}</p>}
    <p class="row">
      <LinkButton to={props.to}>{props.label}</LinkButton>
    </p>
    {props.children}
  </DoorPage>
)

/** A password being chosen: its rule is said before, and holds wherever one is chosen. */
export const NewPasswordField = ({ label }: { label: string }) => (
  <PasswordField
    name="password"
    label={label}
    hint={words.passwordRule}
    autocomplete="new-password"
    minLength={12}
    maxLength={128}
    required
  />
)
