import type { Child } from 'hono/jsx'
import {
  Actions,
  Button,
  Form,
  HiddenField,
  LinkButton,
  More,
  Note,
  Page,
  PageHead,
  PostButton,
  Row,
  Section,
  Stack,
} from '#ui/index.ts'
import type { Case } from '../../cases/queries.ts'
import { paths } from '../../paths.ts'
import { words as room } from '../../words.ts'
import { SheetText } from './parts.tsx'
import type { Sheet } from './rules.ts'
import { words as sheets } from './words.ts'
import { words } from './words-consent.ts'

type Frame = { blocker: Case; title: string; lede: string; children?: Child }

const Framed = ({ blocker, title, lede, children }: Frame) => (
  <Page
    title={title}
    thread="agent"
    trail={[
      { href: paths.home, label: room.room },
      { href: paths.mine, label: room.mine },
      { href: paths.case(blocker.id), label: room.number(blocker.number ?? '') },
      { label: sheets.sheet },
    ]}
    noindex
  >
    <PageHead title={title} thread="agent" kind={room.number(blocker.number ?? '')} lede={lede} />
    {children}
  </Page>
)

const Back = ({ blocker }: { blocker: Case }) => (
  <p>
    <LinkButton to={paths.case(blocker.id)} kind="alt">
      {words.toCase}
    </LinkButton>
  </p>
)

type Props = { blocker: Case; sheet: Sheet | null; agrees: boolean }

/** The sheet of one’s case: where it is, and when it is ready the very text, to agree to or not. */
export const ConsentPage = ({ blocker, sheet, agrees }: Props) => {
  if (sheet?.status === 'consenting' && agrees) return <Asked blocker={blocker} sheet={sheet} />
  const state = sheet?.status ?? 'none'
  return (
    <Framed blocker={blocker} title={words.stateTitle[state]} lede={words.stateWhy[state]}>
      <Stack>
        {sheet?.status === 'published' && (
          <Row>
            {sheet.slug && <More to={paths.precedent(sheet.slug)}>{words.toPublished}</More>}
            {agrees && <More to={paths.casePrecedentWithdraw(blocker.id)}>{words.withdraw}</More>}
          </Row>
        )}
        {sheet?.status === 'retracted' && <p>{sheet.retractedReason}</p>}
        <Back blocker={blocker} />
      </Stack>
    </Framed>
  )
}

const Asked = ({ blocker, sheet }: { blocker: Case; sheet: Sheet }) => (
  <Framed blocker={blocker} title={words.consentTitle} lede={words.consentLede}>
    <Stack gap={6}>
      <Section id="texte" title={sheet.title}>
        <SheetText sheet={sheet} />
      </Section>
      {blocker.status === 'closed' ? (
        <Form to={paths.casePrecedent(blocker.id)} legend={false}>
          <HiddenField name="version" value={sheet.version} />
          <p>{words.noWhy}</p>
          <Actions>
            <Button name="answer" value="yes">
              {words.yes}
            </Button>
            <Button name="answer" value="no" kind="alt">
              {words.no}
            </Button>
          </Actions>
        </Form>
      ) : (
        <Note title={words.closeFirst}>
          <p>{words.closeFirstWhy}</p>
        </Note>
      )}
      <Back blocker={blocker} />
    </Stack>
  </Framed>
)

/** Confirms that the project takes its agreement back. */
export const WithdrawConsentPage = ({ blocker }: { blocker: Case }) => (
  <Framed blocker={blocker} title={words.withdraw} lede={words.withdrawLede}>
    <Row>
      <PostButton to={paths.casePrecedentWithdraw(blocker.id)} label={words.withdraw} kind="danger" />
      <LinkButton to={paths.casePrecedent(blocker.id)} kind="alt">
        {words.toCase}
      </LinkButton>
    </Row>
  </Framed>
)
