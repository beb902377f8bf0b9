import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { fileSize, vaultPaths } from '#rooms/vault/index.ts'
import { List, More, Section } from '#ui/index.ts'
import { paths } from '../paths.ts'
import type { Award } from '../queries.ts'
import type { Given } from './queries.ts'
import { words } from './words.ts'

/** What the structure gave, as it reads it: from its own vault. */
export const OwnDocuments = ({ award, given }: { award: Award; given: readonly Given[] }) => (
  <Section id="pieces" title={words.given}>
    {given.length === 0 ? (
      <p class="muted">{words.none}</p>
    ) : (
      <List tight>
        {given.map(({ id, title, size }) => (
          <li>
            <a href={vaultPaths.file(id)}>{title}</a> <span class="small muted">{fileSize(size)}</span>
          </li>
        ))}
      </List>
    )}
    <p>
      <More to={paths.documents(award.id)}>{words.change}</More>
    </p>
  </Section>
)

/** The same for those who have the procedure in hand. */
export const JoinedDocuments = ({ procedure, given }: { procedure: { id: Id }; given: readonly Given[] }) =>
  given.length > 0 && (
    <Section id="pieces" title={words.joined} intro={words.until}>
      <List tight>
        {given.map(({ id, title, size, givenAt }) => (
          <li>
            <a href={paths.file(procedure.id, id)}>{title}</a>{' '}
            <span class="small muted">
              {fileSize(size)}, {words.joinedOn(parisDay(givenAt))}
            </span>
          </li>
        ))}
      </List>
    </Section>
  )
