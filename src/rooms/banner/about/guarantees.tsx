import { Columns, List, Section } from '#ui/index.ts'
import { guarantees } from '../words.ts'
import { words } from './words.ts'

/** What the badge says and does not say: the same words wherever it is explained. */
export const Guarantees = () => (
  <div id="garanties">
    <Columns>
      <Section id="garantit" title={words.guarantees} thread="territory">
        <Lines lines={guarantees.yes} />
      </Section>
      <Section id="ne-garantit-pas" title={words.not} thread="project">
        <Lines lines={guarantees.no} />
      </Section>
    </Columns>
  </div>
)

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <List tight>
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </List>
)
