/** Rows of cells, the first row included, so that a row's number is the one that a spreadsheet shows. */
export type Cells = {
  readonly rows: readonly (readonly string[])[];
  readonly faults: readonly { row: number; got: string }[];
};

/** Reads comma-, semicolon- or tab-separated text; the library finds out which it is. It is fetched only now. */
export async function readCsv(text: string): Promise<Cells> {
  const { default: Papa } = await import('papaparse');
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false });
  return {
    rows: data,
    // A file of one column has no delimiter to be found, and that is no fault.
    faults: errors
      .filter(({ type }) => type !== 'Delimiter')
      .map(({ row = 0, message }) => ({ row: row + 1, got: message })),
  };
}

/** A spreadsheet's guard against formulas: '=1+1 was =1+1 (OWASP, "CSV injection"). */
export function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '').trim();
}
