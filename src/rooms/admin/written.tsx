/** What someone typed, as it was: a paragraph between empty lines, and its lines. */
export const Written = ({ text }: { text: string }) => (
  <div class="prose">
    {text.split(/\n{2,}/).map((paragraph) => (
      <p>
        {paragraph.split('\n').map((line, index) => (
          <>
            {index > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    ))}
  </div>
)
