import { nbsp } from '#core/pure/text.ts'
import { directoryPaths } from '#rooms/directory/index.ts'
import {
  BannerTag,
  Disclosure,
  KeyValues,
  LinkButton,
  List,
  More,
  Note,
  Page,
  PageHead,
  Section,
  Split,
  Stack,
  Tag,
  Timeline,
  When,
} from '#ui/index.ts'
import { Guarantees } from '../about/pages.tsx'
import { SaidOf } from '../declarations/parts.tsx'
import { paths } from '../paths.ts'
import { isMember } from '../rules.ts'
import { words as common } from '../words.ts'
import type { Proof, Told } from './queries.ts'
import { told, words } from './words.ts'

const home = { href: paths.home, label: common.banner }
const register = { href: paths.register, label: 'Registre' }

type ProjectProps = { view: Told; today: string; keeps: boolean }

export const ProjectPage = ({ view, today, keeps }: ProjectProps) => {
  const { project, membership, declarations, history } = view
  const [current, ...earlier] = declarations
  const member = isMember(membership, today)
  return (
    <Page
      title={words.title(project.name)}
      trail={[home, register, { label: project.name }]}
      thread="project"
      noindex={project.status !== 'published'}
    >
      <PageHead
        title={words.title(project.name)}
        lede={member ? words.member : words.former}
        thread="project"
        kind={common.banner}
        tags={
          <>
            <BannerTag former={!member} href={paths.proof(membership.code)} />
            {project.fictional && <Tag kind="demo">{words.fictional}</Tag>}
            <a href={directoryPaths.sheet('project', project.slug)}>{words.sheet}</a>
          </>
        }
        actions={keeps && <Keeper view={view} member={member} />}
      />
      <Split label={common.banner} aside={<Beside view={view} member={member} />}>
        {project.status === 'archived' && (
          <Note kind="know">
            <p>{words.archived}</p>
          </Note>
        )}
        {current && <Declared declaration={current} />}
        {earlier.length > 0 && (
          <Section id="avant" title={words.earlier}>
            {earlier.map((declaration) => (
              <Disclosure
                summary={
                  <>
                    {words.declared} {declaration.declaredAt && <When date={declaration.declaredAt} />},{' '}
                    {words.under(declaration.charterVersion).toLowerCase()}
                  </>
                }
              >
                <Declared declaration={declaration} within />
              </Disclosure>
            ))}
          </Section>
        )}
        {history.length > 0 && (
          <Section id="histoire" title={words.history} thread="project">
            <Timeline
              thread="project"
              events={history.flatMap(({ at, verb, details }, index) => {
                const text = told(verb, details)
                return text ? [{ date: at, text, state: index === 0 ? ('now' as const) : ('past' as const) }] : []
              })}
            />
          </Section>
        )}
      </Split>
    </Page>
  )
}

const Keeper = ({ view: { project }, member }: { view: Told; member: boolean }) => (
  <>
    <p>
      <LinkButton to={paths.declare}>{words.renew}</LinkButton>
    </p>
    {member && (
      <p>
        <a href={paths.leave(project.id)}>{words.leave}</a>
      </p>
    )}
  </>
)

type DeclaredProps = { declaration: Told['declarations'][number]; within?: boolean }

/** One declaration, criterion by criterion, under the words of the charter it was made under. */
const Declared = ({ declaration: { charter, said, id }, within }: DeclaredProps) => (
  <Stack gap={7}>
    {charter.criteria.map((criterion) => (
      <Section
        id={within ? `${criterion.slug}-${id.slice(0, 8)}` : criterion.slug}
        title={criterion.title}
        level={within ? 3 : 2}
        thread="project"
        intro={nbsp(criterion.statement)}
      >
        <List>
          {criterion.questions.map((asked) => (
            <li>
              <p class="t2 lh">{nbsp(asked.title)}</p>
              <SaidOf asked={asked} said={said.find(({ question }) => question === asked.code)} />
            </li>
          ))}
        </List>
      </Section>
    ))}
  </Stack>
)

const Beside = ({ view: { project, membership, declarations }, member }: { view: Told; member: boolean }) => (
  <>
    <KeyValues
      items={[
        [words.since, <When date={membership.since} />],
        [words.renewBy, member && <When date={membership.renewBy} />],
        [words.ended, membership.endedOn && <When date={membership.endedOn} />],
        [words.declared, declarations[0]?.declaredAt && <When date={declarations[0].declaredAt} />],
        [
          common.charter,
          declarations[0] && (
            <a href={paths.charterVersion(declarations[0].charterVersion)}>
              {words.under(declarations[0].charterVersion)}
            </a>
          ),
        ],
      ]}
    />
    <List tight>
      <li>
        <More to={paths.proof(membership.code)}>{words.verify}</More>
      </li>
      <li>
        <More to={`${paths.project(project.slug)}/badge`}>{words.badge}</More>
      </li>
    </List>
    {project.status === 'published' && (
      <Note>
        <p>{words.question}</p>
        <p>
          <a href={directoryPaths.write('project', project.slug)}>{words.write}</a>
        </p>
      </Note>
    )}
  </>
)

type ProofProps = { proof: Proof; today: string }

export const ProofPage = ({ proof, today }: ProofProps) => {
  const { project } = proof
  const member = isMember(proof, today)
  return (
    <Page title={words.proof.title(project.name)} trail={[home, register, { label: project.name }]} thread="project">
      <PageHead
        title={words.proof.title(project.name)}
        thread="project"
        kind={words.verify}
        tags={
          <>
            {member ? <Tag kind="confirmed">{words.proof.member}</Tag> : <Tag icon="history">{words.proof.former}</Tag>}
            {project.fictional && <Tag kind="demo">{words.fictional}</Tag>}
          </>
        }
        lede={member ? words.proof.memberText(project.name) : words.proof.formerText(project.name)}
      />
      <Stack gap={6}>
        {project.fictional && <p>{words.proof.fictional}</p>}
        {!member && <p>{words.proof.why[proof.status === 'member' ? 'lapsed' : proof.status]}</p>}
        {member && today > proof.renewBy && <p>{words.proof.late}</p>}
        <KeyValues
          wide
          items={[
            [words.proof.checked, <When date={today} />],
            [words.since, <When date={proof.since} />],
            [words.renewBy, member && <When date={proof.renewBy} />],
            [words.ended, proof.endedOn && <When date={proof.endedOn} />],
            [words.proof.declared, proof.declaredAt && <When date={proof.declaredAt} />],
            [words.proof.charter, <a href={paths.charterVersion(proof.charter)}>{words.under(proof.charter)}</a>],
          ]}
        />
        <p class="row">
          <LinkButton to={paths.project(project.slug)}>{words.title(project.name)}</LinkButton>
          <a href={`${paths.proof(proof.code)}.json`}>{words.proof.data}</a>
        </p>
        <Guarantees />
      </Stack>
    </Page>
  )
}

type BadgeProps = { name: string; slug: string; code: string; origin: string }

export const BadgePage = ({ name, slug, code, origin }: BadgeProps) => {
  const alt = words.badges.alt(name)
  const snippet = `<a href="${origin}${paths.proof(code)}"><img src="${origin}${paths.badge(code)}" alt="${escaped(alt)}" width="280" height="64"></a>`
  return (
    <Page
      title={words.badges.title}
      trail={[home, { href: paths.project(slug), label: name }, { label: words.badges.title }]}
      thread="project"
      noindex
    >
      <PageHead title={words.badges.title} lede={words.badges.lede} thread="project" kind={name} />
      <Stack gap={6}>
        <p>
          <a href={paths.proof(code)}>
            <img src={paths.badge(code)} alt={alt} width={280} height={64} />
          </a>
        </p>
        <KeyValues
          wide
          items={[
            [words.badges.html, <code>{snippet}</code>],
            [words.badges.link, <code>{origin + paths.proof(code)}</code>],
            [words.badges.image, <code>{origin + paths.badge(code)}</code>],
          ]}
        />
        <p class="small muted">{words.badges.htmlHint}</p>
        <p class="muted">{words.badges.rules}</p>
      </Stack>
    </Page>
  )
}

const escaped = (text: string): string => text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
