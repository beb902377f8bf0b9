// What a form keeps without showing it: the words of a search, the filters in force.
export type KeptValues = Record<string, string | string[] | undefined>

/** One control per name: several values are the chosen options of one hidden list, never a name said twice. */
export const Kept = ({ values = {} }: { values?: KeptValues | undefined }) => (
  <>
    {Object.entries(values).map(([name, value]) => {
      const list = [value ?? []].flat()
      if (list.length === 0) return null
      if (list.length === 1) return <input type="hidden" name={name} value={list[0]} />
      return (
        <select name={name} multiple hidden>
          {list.map((one) => (
            <option value={one} selected>
              {one}
            </option>
          ))}
        </select>
      )
    })}
  </>
)
