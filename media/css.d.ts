/** A style sheet as text, for pages that are not ours alone. */
declare module "*.css" {
  const text: string;
  export default text;
}
