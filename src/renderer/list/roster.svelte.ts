import type { Colleague, ColleagueId } from '../../shared/colleague';
import type { Directory } from '../../shared/directory-change';
import { searchColleagues } from '../../shared/search';
import { Hand } from './hand.svelte';
import { heldOrder, matchesSection, sectionsOf, type Section } from './list-sections';
import { createNameOrder } from './name-order';
import type { Step } from './step';

/** Where the list comes from; read as reactive state. */
export interface RosterSource {
  directory(): Directory;
  favourites(): readonly ColleagueId[];
  locale(): string;
}

/** The list as it is drawn: searched, in sections, held in place while a hand is on it, with its selection. */
export class Roster {
  query = $state('');
  readonly hand = new Hand();

  readonly #source: RosterSource;
  #chosen = $state.raw<ColleagueId | null>(null);
  #pointedAt = $state.raw<ColleagueId | null>(null);
  /** Rows that scroll under a resting pointer do not take the place of the one the keys chose. */
  #keysLast = false;
  #drawn: { readonly query: string; readonly sections: readonly Section[] } = {
    query: '',
    sections: [],
  };

  readonly #nameOrder = $derived.by(() => createNameOrder(this.#source.locale()));
  readonly byName = $derived.by(() => this.#nameOrder(this.#source.directory()));
  readonly isSearching = $derived(this.query.trim() !== '');

  readonly #fresh: readonly Section[] = $derived.by(() =>
    this.isSearching
      ? matchesSection(searchColleagues(this.byName, this.query))
      : sectionsOf(this.byName, this.#source.favourites()),
  );

  /** Remembers what was drawn last, which makes no difference to how often this is asked: holding twice is holding once. */
  readonly sections: readonly Section[] = $derived.by(() => {
    const { query } = this;
    const isHeld = (this.hand.isOnList || this.isSearching) && query === this.#drawn.query;
    const sections = isHeld ? heldOrder(this.#drawn.sections, this.#fresh) : this.#fresh;
    this.#drawn = { query, sections };
    return sections;
  });

  readonly rows: readonly Colleague[] = $derived.by(() =>
    this.sections.flatMap(({ colleagues }) => colleagues),
  );

  /** What Enter acts on: the row chosen, or the best match while searching. */
  readonly selected: Colleague | null = $derived.by(
    () => this.#rowOf(this.#chosen) ?? (this.isSearching ? (this.rows[0] ?? null) : null),
  );

  /** The row that shows its actions: under the pointer, else selected. */
  readonly active: Colleague | null = $derived.by(
    () => this.#rowOf(this.#pointedAt) ?? this.selected,
  );

  constructor(source: RosterSource) {
    this.#source = source;
  }

  search(query: string): void {
    this.query = query;
    this.choose(null);
    this.hand.keysLeft();
  }

  choose(id: ColleagueId | null): void {
    this.#chosen = id;
  }

  /** Selects by keyboard, which holds the order. */
  step(step: Step): void {
    const next = this.rows[this.#indexAfter(step)];
    if (next === undefined) return;
    this.choose(next.id);
    this.hand.keysUsed();
    this.#pointedAt = null;
    this.#keysLast = true;
  }

  /** `moved`: the pointer itself did, not the list beneath it. */
  pointAt(id: ColleagueId, moved: boolean): void {
    if (moved) this.#keysLast = false;
    if (!this.#keysLast) this.#pointedAt = id;
    this.hand.pointerMoved();
  }

  pointAway(): void {
    this.#pointedAt = null;
    this.hand.pointerLeft();
  }

  /** The window is shown anew, perhaps for one colleague. */
  shown(select: ColleagueId | null): void {
    this.hand.gone();
    this.#pointedAt = null;
    if (select !== null) this.query = '';
    this.choose(select);
  }

  #rowOf(id: ColleagueId | null): Colleague | null {
    return id === null ? null : (this.rows.find((row) => row.id === id) ?? null);
  }

  #indexAfter(step: Step): number {
    const end = this.rows.length - 1;
    if (step === 'first') return 0;
    if (step === 'last') return end;
    const { selected } = this;
    if (selected === null) return step > 0 ? 0 : end;
    return Math.min(end, Math.max(0, this.rows.indexOf(selected) + step));
  }
}
