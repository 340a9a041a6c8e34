/** What is said turned out to be otherwise; the message says how. */
export class Differs extends Error {
  override readonly name = 'Differs';
}
