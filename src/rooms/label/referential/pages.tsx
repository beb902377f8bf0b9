import type { Child } from 'hono/jsx'
import { nbsp } from '#core/pure/text.ts'
import { Item, Links, List, Note, Page, PageHead, PrintButton, Section, Split, Table, Tag, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Referential } from '../rules.ts'
import { words as common } from '../words.ts'
import { AskedSections } from './asked.tsx'
import { ChangeList } from './changes.tsx'
import type { ShelvedFamily, ShelvedRole } from './queries.ts'
import { changesBetween } from './rules.ts'
import { words } from './words.ts'

const home = { href: paths.home, label: common.label }

export const MaturityTag = ({ maturity }: { maturity: Referential['maturity'] }) =>
  maturity === 'proposal' ? (
    <Tag kind="provisional">{common.proposal}</Tag>
  ) : (
    <Tag kind="confirmed">{common.adopted}</Tag>
  )

/** The families, their version of today, and the catalogue of roles. */
export const ReferentialsPage = ({ families, roles }: { families: ShelvedFamily[]; roles: ShelvedRole[] }) => (
  <Page title={words.title} description={words.lede} trail={[home, { label: words.title }]} thread="support">
    <PageHead title={words.title} lede={words.lede} kind={common.label} thread="support" />
    <Section id="familles" title={words.families} thread="support" intro={words.familiesIntro}>
      <List ruled>
        {families.map((family) => (
          <FamilyItem family={family} />
        ))}
      </List>
    </Section>
    <Section id="roles" title={words.roles} thread="support" intro={words.rolesIntro}>
      <Table
        caption={words.roles}
        hideCaption
        stack
        rows={roles}
        columns={[
          { label: words.role, cell: ({ name }) => nbsp(name) },
          { label: words.roleStatement, cell: ({ statement }) => nbsp(statement) },
          { label: words.act, cell: (role) => <RoleAct role={role} /> },
        ]}
      />
    </Section>
  </Page>
)

const FamilyItem = ({ family }: { family: ShelvedFamily }) => (
  <Item
    name={family.name}
    level={3}
    thread="support"
    {...(family.number !== null && { href: paths.referential(family.code) })}
    details={
      <>
        {family.publishedOn && family.number ? words.current(family.number, family.publishedOn) : words.noVersion}
        {family.maturity && <MaturityTag maturity={family.maturity as Referential['maturity']} />}
      </>
    }
  >
    <p>{nbsp(family.statement)}</p>
    <p class="muted small">
      {words.openedOn} <When date={family.openedOn} />. {nbsp(family.act)}
      {family.closedOn && (
        <>
          {' '}
          <Tag kind="replaced">
            {words.closedOn} <When date={family.closedOn} />
          </Tag>
        </>
      )}
    </p>
  </Item>
)

const RoleAct = ({ role }: { role: ShelvedRole }): Child => (
  <>
    {words.addedOn} <When date={role.addedOn} />. <span class="muted small">{nbsp(role.act)}</span>
    {role.retiredOn && (
      <>
        {' '}
        <Tag kind="replaced">
          {words.retiredOn} <When date={role.retiredOn} />
        </Tag>
      </>
    )}
  </>
)

type VersionProps = {
  family: ShelvedFamily
  version: Referential
  /** Published, the newest first. */
  versions: readonly Referential[]
}

/** One version of a family's criteria, with what changed since the one before. */
export const VersionPage = ({ family, version, versions }: VersionProps) => {
  const before = versions.find(({ number }) => number < version.number)
  const isOld = versions[0]?.number !== version.number
  const title = `${family.name}\u00a0: ${words.title.toLowerCase()}`
  return (
    <Page
      title={`${title}, ${words.version(version.number).toLowerCase()}`}
      description={nbsp(version.preamble)}
      trail={[home, { href: paths.referentials, label: words.title }, { label: family.name }]}
      thread="support"
    >
      <PageHead
        title={title}
        kind={words.family}
        thread="support"
        tags={
          <>
            <span>{words.version(version.number)}</span>
            {isOld ? <Tag kind="replaced">{words.old}</Tag> : <MaturityTag maturity={version.maturity} />}
            {version.publishedOn && (
              <span class="muted">
                {words.publishedOn} <When date={version.publishedOn} />
              </span>
            )}
          </>
        }
        actions={<PrintButton />}
      />
      <Split label={words.around} aside={<VersionAside family={family} version={version} versions={versions} />}>
        {isOld && (
          <Note>
            <p>
              {words.oldNote} <a href={paths.referential(family.code)}>{words.seeCurrent}</a>
            </p>
          </Note>
        )}
        <p class="lede">{nbsp(version.preamble)}</p>
        <AskedSections version={version} />
        <Section id="changements" title={before ? words.changesSince(before.number) : words.changes}>
          {before ? (
            <ChangeList changes={changesBetween(before, version)} />
          ) : (
            <p class="muted">{words.firstVersion}</p>
          )}
        </Section>
      </Split>
    </Page>
  )
}

const VersionAside = ({ family, version, versions }: VersionProps) => (
  <>
    <Section id="acte" title={words.act}>
      <p>{nbsp(version.act)}</p>
    </Section>
    <Section id="versions" title={words.versions}>
      <Links
        columns
        items={versions.map(({ number }) => ({
          href: paths.referentialVersion(family.code, number),
          label: words.version(number),
        }))}
      />
      <p class="small">
        <a href={`${paths.referentialVersion(family.code, version.number)}.json`}>{words.data}</a>
      </p>
    </Section>
    <Section id="suite" title={words.around}>
      <Links
        columns
        items={[
          { href: paths.guide, label: words.guide },
          { href: paths.register, label: words.register },
        ]}
      />
    </Section>
  </>
)
