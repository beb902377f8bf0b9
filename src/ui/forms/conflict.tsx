import { Section } from '../layout.tsx'
import { Table } from '../table.tsx'

/** A field that someone else saved first: what is stored, and what was typed. */
export type Conflict = { label: string; stored: string; typed: string }

const nothing = 'rien'

/** Someone saved this step first: both versions side by side; the form below holds what was typed. */
export const ConflictNote = ({ conflicts }: { conflicts: readonly Conflict[] }) => (
  <Section
    id="conflit"
    title="Quelqu’un a enregistré cette étape avant vous"
    intro={
      'Rien de ce que vous avez tapé n’est perdu\u00a0: c’est dans le formulaire. Voici ce qui est enregistré\u00a0; enregistrez de nouveau pour le remplacer.'
    }
    thread="project"
  >
    {conflicts.length > 0 && (
      <Table
        caption="Ce qui diffère"
        hideCaption
        stack
        rows={[...conflicts]}
        columns={[
          { label: 'Champ', cell: (row) => row.label },
          { label: 'Enregistré', cell: (row) => row.stored || nothing },
          { label: 'Ce que vous avez tapé', cell: (row) => row.typed || nothing },
        ]}
      />
    )}
  </Section>
)
