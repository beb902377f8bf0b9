import { Empty, KeyValues, LinkButton, Links, More, Page, PageHead, Section, Stack, Table, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Written } from '../written.tsx'
import type { OutboxLine, OutboxMail } from './queries.ts'
import { words } from './words.ts'

export const OutboxPage = ({ rows }: { rows: OutboxLine[] }) => (
  <Page title={words.title} noindex trail={[{ label: words.title }]}>
    <PageHead title={words.title} lede={words.lede} />
    {rows.length === 0 ? (
      <Empty title={words.none} action={<LinkButton to="/inscription">{words.signUp}</LinkButton>}>
        {words.noneText}
      </Empty>
    ) : (
      <Table
        caption={words.caption}
        hideCaption
        stack
        rows={rows}
        columns={[
          { label: words.columns.subject, cell: (mail) => <a href={paths.outboxMail(mail.id)}>{mail.subject}</a> },
          { label: words.columns.to, cell: (mail) => mail.to },
          { label: words.columns.at, cell: (mail) => <When date={mail.at} precision="time" /> },
        ]}
      />
    )}
  </Page>
)

export const OutboxMailPage = ({ mail, links }: { mail: OutboxMail; links: string[] }) => (
  <Page title={mail.subject} noindex trail={[{ href: paths.outbox, label: words.title }, { label: mail.subject }]}>
    <PageHead title={mail.subject} />
    <Stack gap={6}>
      <KeyValues
        wide
        items={[
          [words.to, mail.to],
          [words.at, <When date={mail.at} precision="time" />],
        ]}
      />
      {links.length > 0 && (
        <Section id="liens" title={words.links}>
          <Links items={links.map((path) => ({ href: path, label: path.split('?')[0] }))} />
        </Section>
      )}
      <Section id="texte" title={words.text}>
        <Written text={mail.text} />
      </Section>
      <p class="row">
        <More to={paths.preview(mail.id)}>{words.preview}</More>
      </p>
    </Stack>
  </Page>
)
