interface Props {
  /** Each with the header that it stands under and a few of its values. */
  columns: readonly { column: string; header: string; values: readonly string[] }[];
  /** By column. */
  labels: Readonly<Record<string, string>>;
}

/** What the columns of a table were taken for. */
export function ColumnsRead({ columns, labels }: Props) {
  return (
    <dl class="columns">
      {columns.map(({ column, header, values }) => (
        <div key={column}>
          <dt>{labels[column] ?? column}</dt>
          <dd>
            {header}
            <span class="quiet samples">{values.join(' · ')}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
