import { Item, List, Note, Section } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { ShelvedFamily } from '../referential/queries.ts'
import { waitingHref } from '../upkeep/list/address.ts'
import { FamilyTable } from './criteria/pages.tsx'
import { coordinationPaths as to } from './paths.ts'
import type { waitingFor } from './rules.ts'
import { CoordinationPage } from './shell.tsx'
import { words } from './words.ts'

type Waiting = ReturnType<typeof waitingFor>

type HomeProps = {
  waiting: Waiting
  /** Null: the reader coordinates a territory, not the whole country. */
  families: readonly ShelvedFamily[] | null
}

export const CoordinationHome = ({ waiting, families }: HomeProps) => (
  <CoordinationPage lede={words.lede}>
    <Section id="attente" title={words.waiting}>
      {waiting.length === 0 ? (
        <p class="muted">{words.nothingWaits}</p>
      ) : (
        <List>
          {waiting.map((one) => (
            <Item>{<Awaited one={one} />}</Item>
          ))}
        </List>
      )}
    </Section>
    {families && (
      <Section id="criteres" title={words.criteria.title} intro={words.criteria.text}>
        <FamilyTable families={families} />
      </Section>
    )}
    <Section id="reglages" title={words.parts}>
      {!families && (
        <Note>
          <p>{words.national}</p>
        </Note>
      )}
      <List ruled>
        {families && <Part href={to.catalogue('familles')} {...words.families} />}
        {families && <Part href={to.catalogue('roles')} {...words.roles} />}
        {families && <Part href={to.delays} {...words.delays} />}
        <Part href={to.team} {...words.team} />
      </List>
    </Section>
    <Section id="bureau" title={words.desk}>
      <List ruled>
        <Part href={paths.desk} {...words.queue} />
        <Part href={paths.sessions} {...words.sessions} />
        <Part href={paths.awards} {...words.awards} />
      </List>
    </Section>
  </CoordinationPage>
)

const Part = ({ href, title, text }: { href: string; title: string; text: string }) => (
  <Item name={title} href={href} level={3} thread="support" icon="list">
    <p class="muted">{text}</p>
  </Item>
)

const Awaited = ({ one }: { one: Waiting[number] }) => {
  switch (one.kind) {
    case 'draft':
      return <a href={to.draft(one.family)}>{words.draft(one.name, one.number)}</a>
    case 'no-criteria':
      return <a href={to.draft(one.family)}>{words.noCriteria(one.name)}</a>
    case 'proposals':
      return <a href={to.delays}>{words.proposals(one.total)}</a>
    case 'overloaded':
      return <a href={to.team}>{words.overloaded(one.total)}</a>
    case 'late':
      return <a href={to.team}>{words.late(one.total)}</a>
    case 'procedures':
      return <a href={waitingHref(one.for)}>{words.procedures[one.for](one.total)}</a>
    case 'too-few':
      return <a href={to.team}>{words.tooFew(one.total)}</a>
  }
}
