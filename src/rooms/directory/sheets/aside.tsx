import { formatSiren, formatSiret } from '#core/pure/identifiers.ts'
import { ExternalLink, Item, KeyValues, List, More, Note, Section, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { canArchive, type Standing } from '../rules.ts'
import type { PublicSheet } from './api.ts'
import { words } from './words.ts'

type AsideProps = {
  sheet: PublicSheet
  standing: Standing
  isKept: boolean
  isStale: boolean
  confirmedByTeam: boolean
}

/** Beside the sheet: who to reach, where to read more, who says so and since when. */
export const SheetAside = ({ sheet, standing, isKept, isStale, confirmedByTeam }: AsideProps) => (
  <>
    {sheet.logoId && <img src={paths.logo(sheet.logoId)} alt={sheet.logoAlt} width={160} />}
    {sheet.organisation && (
      <Section id="porteur" title={words.bearer} thread="support">
        <List tight>
          <Item
            name={sheet.organisation.name}
            href={paths.sheet('organisation', sheet.organisation.slug)}
            thread="support"
            level="none"
          />
        </List>
      </Section>
    )}
    {sheet.people.length > 0 && (
      <Section id="personnes" title={words.people}>
        <KeyValues items={sheet.people.map((person) => [person.function, person.name])} />
      </Section>
    )}
    <Contact sheet={sheet} />
    {sheet.links.length > 0 && (
      <Section id="liens" title={words.links}>
        <List tight>
          {sheet.links.map((link) => (
            <li>
              <ExternalLink to={link.url}>{link.label}</ExternalLink>
            </li>
          ))}
        </List>
      </Section>
    )}
    {!isKept && sheet.status === 'published' && (
      <Note title={words.claimTitle}>
        <p>{words.claim}</p>
        <p>
          <a href={paths.claim(sheet.id)}>{words.claimAction}</a>
        </p>
      </Note>
    )}
    {isStale && (
      <Note kind="know">
        <p>{words.stale}</p>
        <p>
          {standing === null ? (
            <a href={paths.propose(sheet.kind, sheet.slug)}>{words.staleAction}</a>
          ) : (
            <a href={paths.step(sheet.id, 'relecture')}>{words.staleConfirm}</a>
          )}
        </p>
      </Note>
    )}
    <Provenance sheet={sheet} confirmedByTeam={confirmedByTeam} />
    {sheet.status !== 'draft' && <Better sheet={sheet} standing={standing} />}
  </>
)

/** Everyone may make the sheet better: by proposing, by reporting; those who answer for it, by merging. */
const Better = ({ sheet, standing }: Pick<AsideProps, 'sheet' | 'standing'>) => (
  <Section id="ameliorer" title={words.better}>
    <List tight>
      {sheet.status === 'published' && standing === null && (
        <li>
          <More to={paths.propose(sheet.kind, sheet.slug)}>{words.propose}</More>
        </li>
      )}
      {sheet.status === 'published' && canArchive({ standing }) && (
        <li>
          <More to={paths.merge(sheet.id)}>{words.merge}</More>
        </li>
      )}
      <li>
        <More to={paths.report(sheet.kind, sheet.slug)} icon="flag">
          {words.report}
        </More>
      </li>
    </List>
  </Section>
)

const Contact = ({ sheet }: { sheet: PublicSheet }) =>
  sheet.website || sheet.email || sheet.phone ? (
    <Section id="contact" title={words.contact}>
      <List tight>
        {sheet.website && (
          <li>
            <ExternalLink to={sheet.website}>{words.website}</ExternalLink>
          </li>
        )}
        {sheet.email && (
          <li>
            <More to={`mailto:${sheet.email}`} icon="mail">
              {sheet.email}
            </More>
          </li>
        )}
        {sheet.phone && (
          <li>
            <a href={`tel:${sheet.phone.replace(/[^\d+]/g, '')}`}>{words.call(sheet.phone)}</a>
          </li>
        )}
      </List>
    </Section>
  ) : null

const Provenance = ({ sheet, confirmedByTeam }: Pick<AsideProps, 'sheet' | 'confirmedByTeam'>) => (
  <KeyValues
    items={[
      [words.acronym, sheet.acronym],
      [words.aliases, sheet.aliases.join(', ')],
      [words.siren, sheet.siren && formatSiren(sheet.siren)],
      [words.siret, sheet.siret && formatSiret(sheet.siret)],
      [words.rna, sheet.rna],
      [words.register, sheet.registerOn && <When date={sheet.registerOn} />],
      [words.source, source(sheet)],
      [words.sourceOn, sheet.sourceOn && <When date={sheet.sourceOn} />],
      [confirmedByTeam ? words.confirmed : words.checked, sheet.checkedOn && <When date={sheet.checkedOn} />],
      [words.updated, <When date={sheet.updatedAt} />],
      [words.reuse, sheet.status !== 'draft' && <Reuse sheet={sheet} />],
    ]}
  />
)

const source = ({ sourceName, sourceUrl }: PublicSheet) =>
  sourceName && sourceUrl ? <ExternalLink to={sourceUrl}>{sourceName}</ExternalLink> : sourceName

const Reuse = ({ sheet }: { sheet: PublicSheet }) => (
  <>
    <a href={paths.sheetData(sheet.kind, sheet.slug)}>{words.data}</a>, {words.licence}
  </>
)
