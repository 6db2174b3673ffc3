/** Writes what a D-Bus connection offers, which anybody on the bus may ask: ours offer nothing. */
export default class NoObjects {
  build() {
    return '<node/>';
  }
}
