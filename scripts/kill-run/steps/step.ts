/** What a person may do next, drawn at random, and what should come of it. */
import type { DeskRoute } from '../../../lib/desk-route';
import type { Deed } from '../deeds';
import type { Model } from '../model';
import type { Random } from '../random';
import type { Stored } from '../stored';

export type Area = Extract<DeskRoute['view'], 'notebook' | 'guide' | 'form' | 'lookup' | 'settings'>;

export interface Step {
  name: string;
  area: Area;
  /** Where in the desk it is done. */
  hash: string;
  /** The number it is about, if it is about one. */
  number?: string;
  /** Only in a new tab: what stood in an old one could be taken for what comes of this. */
  fresh?: boolean;
  /** The last deed leads to another place of the desk. */
  movesOn?: boolean;
  /** Done before, in peace, and shown to be done. */
  before?: readonly Deed[];
  /** The deeds around which something is killed. */
  deeds: readonly Deed[];
  /** What should be stored before the deeds and after each. */
  states: readonly Model[];
  /** What a page that lives on must come to say: some element that reads like this. */
  says?: { at: string; like: string };
  /** More outcomes of a kill that are no fault. */
  alsoAllowed?: readonly Model[];
  /** Only with a page that lives on: its deeds come too quickly for anybody to say what was done. */
  livesOn?: boolean;
}

/** What steps are made from. */
export interface Given {
  random: Random;
  stored: Stored;
  model: Model;
  /** Counts the steps of a run, for numbers that are new. */
  turn: number;
}

/** Steps that make sense now, each as often as its weight says. */
export type Choices = readonly (readonly [weight: number, make: () => Step])[];
