/** The parts of a screen that shows a guide (screen.ts). */
import type { Fact } from '../../data/schema';
import type { GuideWay } from './guide';
import type { HandIn } from './guide-hand-in';
import type { GuideItem, GuideLink } from './guide-item';
import type { GuideMaterials } from './guide-materials';

/** The one thing to press next; `stepId`: the step that it belongs to. */
export type NextAct = { stepId: string } & (
  | { kind: 'fill' }
  | { kind: 'query' }
  | { kind: 'open'; link: GuideLink }
);

export type FoldId = 'before' | 'sms' | 'rules' | 'keep' | 'special' | 'more';

/** Lines under one heading of a fold. */
export interface FoldPart {
  /** Null where the fold's own title says it. */
  title: 'scope' | 'ownPages' | 'after' | 'limits' | 'publicSecurity' | 'outdated' | null;
  items: readonly GuideItem[];
}

export interface Fold {
  id: FoldId;
  parts: readonly FoldPart[];
}

/** What is to be asked, of whom, and at which step it stands; null for beside the way. */
export interface ScreenAsks {
  whom: 'authority' | 'provider' | 'platform';
  items: readonly GuideItem[];
  stepId: string | null;
}

export interface GuideScreen {
  /** The way that is shown, and what it only prepares. */
  ways: readonly GuideWay[];
  /** The ways that remain, each by its place in the route: for when this one leads nowhere, or instead. */
  others: readonly { at: number; way: GuideWay }[];
  /** What nobody may miss before acting; at most two lines. */
  caution: readonly GuideItem[];
  next: NextAct | null;
  asks: ScreenAsks | null;
  /** What this way needs besides; null and empty where it needs none. */
  materials: GuideMaterials | null;
  handIn: readonly HandIn[];
  timing: readonly GuideItem[];
  folds: readonly Fold[];
  /** Whether anything on the screen is marked as doubtful. */
  hasDoubt: boolean;
  /** Facts whose words stand in the proof of a line, because they stand nowhere else; by the line's id. */
  told: ReadonlyMap<string, ReadonlySet<Fact>>;
}
