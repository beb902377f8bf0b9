import { LinkButton, Note, Page, PageHead, PostButton, Row, Section, Stack } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { Written } from './pages.tsx'
import type { Scouting } from './queries.ts'
import { words } from './words.ts'

type Props = { scouting: Scouting; agreeTo: string; declineTo: string }

/** What the holder reads behind the link, or signed in: everything, then yes or no. */
export const AnswerPage = ({ scouting, agreeTo, declineTo }: Props) => {
  const title = words.answer.title(scouting.organisation)
  return (
    <Page title={title} trail={[{ label: title }]} thread="support" noindex>
      <PageHead title={title} lede={words.answer.lede} thread="support" kind={common.support} />
      <Stack gap={6}>
        <Section id="ecrit" title={words.written} thread="support">
          <Written scouting={scouting} />
        </Section>
        <Choices status={scouting.status} agreeTo={agreeTo} declineTo={declineTo} />
      </Stack>
    </Page>
  )
}

const Choices = ({ status, agreeTo, declineTo }: { status: string; agreeTo: string; declineTo: string }) => (
  <>
    {status === 'contacted' && (
      <Note kind="support" title={words.answer.whatYes}>
        <p>{words.answer.yes}</p>
        <PostButton to={agreeTo} label={words.answer.agree} />
      </Note>
    )}
    <Note title={words.answer.whatNo}>
      <p>{words.answer.no}</p>
      <PostButton
        to={declineTo}
        label={status === 'contacted' ? words.answer.decline : words.answer.changeMind}
        kind="alt"
      />
    </Note>
  </>
)

/** Shown again by the link of the second letter, until the project has its sheet. */
export const AgreedPage = ({ scouting, declineTo }: { scouting: Scouting; declineTo: string }) => (
  <Page title={words.answer.agreed} trail={[{ label: words.answer.agreed }]} thread="support" noindex>
    <PageHead
      title={words.answer.agreed}
      lede={scouting.expiresOn ? words.answer.agreedLede(scouting.expiresOn) : undefined}
      thread="support"
      kind={common.support}
    />
    <Stack gap={6}>
      <Row>
        <LinkButton to={paths.newProject}>{words.answer.create}</LinkButton>
      </Row>
      <Section id="ecrit" title={words.written} thread="support">
        <Written scouting={scouting} />
      </Section>
      <Choices status={scouting.status} agreeTo="" declineTo={declineTo} />
    </Stack>
  </Page>
)

type AnsweredProps = { agreed: boolean; text: string; sheetId: string | null }

/** After an answer by the link: it does not open any more. Whoever has a sheet here goes on from there; the others may begin one. */
export const AnsweredPage = ({ agreed, text, sheetId }: AnsweredProps) => (
  <Page title={agreed ? words.answer.agreed : words.answer.declined} trail={[{ label: words.title }]} noindex>
    <PageHead
      title={agreed ? words.answer.agreed : words.answer.declined}
      lede={text}
      thread="support"
      kind={common.support}
    />
    {agreed && (
      <Row>
        <LinkButton to={sheetId ? paths.project(sheetId) : paths.newProject}>
          {sheetId ? common.project : words.answer.create}
        </LinkButton>
      </Row>
    )}
  </Page>
)
