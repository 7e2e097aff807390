/** The package ships no types; tests use it as the oracle for dates. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
