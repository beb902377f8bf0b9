import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  Empty,
  Item,
  LinkButton,
  List,
  More,
  Page,
  PageHead,
  Section,
  Stack,
  Tag,
  type ThreadName,
  When,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { isExpired } from '../rules.ts'
import { fileSize, kindNames, subjectName, words } from '../words.ts'
import type { HeldDocument, Vault } from './queries.ts'

type SheetName = { id: string; kind: string; name: string }

/** The colour of what keeps the documents. */
export const threadOf = ({ kind }: Pick<SheetName, 'kind'>): ThreadName => (kind === 'project' ? 'project' : 'support')

export const HomePage = ({ vaults }: { vaults: readonly Vault[] }) => (
  <Page title={words.home.title} trail={[{ label: words.home.title }]} noindex>
    <PageHead title={words.home.title} lede={words.home.lede} />
    {vaults.length === 0 ? (
      <Empty title={words.home.emptyTitle} action={<LinkButton to={paths.newSheet}>{words.home.newSheet}</LinkButton>}>
        {words.home.empty}
      </Empty>
    ) : (
      <List>
        {vaults.map((vault) => (
          <Item
            name={vault.name}
            href={paths.vault(vault.id)}
            thread={threadOf(vault)}
            details={<span class="muted">{words.home.documents(vault.documents)}</span>}
          />
        ))}
      </List>
    )}
  </Page>
)

type VaultProps = { sheet: SheetName; documents: readonly HeldDocument[]; today: Day }

export const VaultPage = ({ sheet, documents, today }: VaultProps) => {
  const add = <LinkButton to={paths.add(sheet.id)}>{words.add}</LinkButton>
  const current = documents.filter(({ retiredAt }) => !retiredAt)
  const retired = documents.filter(({ retiredAt }) => retiredAt)
  return (
    <Page title={words.title(sheet.name)} trail={[crumbs.home, { label: sheet.name }]} thread={threadOf(sheet)} noindex>
      <PageHead title={words.title(sheet.name)} lede={words.lede} actions={current.length > 0 && add} />
      <Stack gap={7}>
        {current.length === 0 ? (
          <Empty title={words.emptyTitle} action={add}>
            {words.empty}
          </Empty>
        ) : (
          <Documents id="pieces" title={words.documents} documents={current} today={today} />
        )}
        {retired.length > 0 && (
          <Documents id="retirees" title={words.retired} intro={words.retiredIntro} documents={retired} today={today} />
        )}
      </Stack>
    </Page>
  )
}

type Documents = { id: string; title: string; intro?: string; documents: readonly HeldDocument[]; today: Day }

const Documents = ({ id, title, intro, documents, today }: Documents) => (
  <Section id={id} title={title} intro={intro}>
    <List>
      {documents.map((document) => (
        <Item name={document.title} icon="file-text" level={3}>
          <Facts document={document} today={today} />
          <Holders document={document} />
          <Ways document={document} />
        </Item>
      ))}
    </List>
  </Section>
)

const Facts = ({ document, today }: { document: HeldDocument; today: Day }) => (
  <p class="row small">
    {isExpired(document, today) && <Tag kind="late">{words.expired}</Tag>}
    <span class="muted">{kindNames[document.kind]}</span>
    <span class="muted">{fileSize(document.size)}</span>
    <span class="muted">
      {words.addedOn} <When date={document.givenAt} />
    </span>
    {document.validUntil && (
      <span class="muted">
        {words.validUntil} <When date={document.validUntil} />
      </span>
    )}
    {document.retiredAt && (
      <span class="muted">
        {words.retiredOn} <When date={document.retiredAt} />
      </span>
    )}
  </p>
)

/** Who reads the document besides those who keep it, each with the way to take it back. */
const Holders = ({ document }: { document: HeldDocument }) =>
  document.holders.length === 0 ? (
    <p class="small muted">{words.notShared}</p>
  ) : (
    <>
      <p class="small">{words.sharedWith}</p>
      <List tight>
        {document.holders.map((holder) => (
          <li>
            {subjectName(holder)}{' '}
            <span class="muted small">
              {words.since} <When date={holder.givenAt} />
            </span>{' '}
            <LinkButton to={paths.takeBack(holder.shareId)} kind="alt" small>
              {words.takeBack}
              <About title={document.title} />
            </LinkButton>
          </li>
        ))}
      </List>
    </>
  )

const Ways = ({ document }: { document: HeldDocument }) => (
  <p class="row">
    <More to={paths.file(document.id)} icon="download">
      {words.download}
      <About title={document.title} />
    </More>
    <More to={paths.rename(document.id)}>
      {words.rename}
      <About title={document.title} />
    </More>
    {!document.retiredAt && (
      <More to={paths.retire(document.id)}>
        {words.retire}
        <About title={document.title} />
      </More>
    )}
  </p>
)

/** Which document a link is about, for those who hear it alone. */
const About = ({ title }: { title: string }) => <span class="vh"> {nbsp(title)}</span>
