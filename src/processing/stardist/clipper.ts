import ClipperLib from 'clipper-lib';
import { introsort } from '../introsort.ts';

type Edge = ClipperLib.Edge;
type Point = ClipperLib.IntPoint;

/**
 * Clipper 6.4.2 as its C++ version, which the reference has, computes: the JavaScript version departs from it where
 * edges touch in whole-number coordinates. What is overridden here are the places of which that was seen:
 * local minima and crossings at the same height, crossings above the end of an edge, and joints of edges that share a piece.
 */
export class Clipper extends ClipperLib.Clipper {
  /** Within ProcessEdgesAtTopOfScanbeam: before horizontal edges are done, and after. */
  private stage: 'elsewhere' | 'top' | 'promoting' = 'elsewhere';
  private lastPoint: ClipperLib.OutPoint | null = null;

  /** Of equal ones the first comes first. */
  override InsertLocalMinima(minimum: ClipperLib.LocalMinimum): void {
    let before: ClipperLib.LocalMinimum | null = null;
    let after = this.m_MinimaList;
    while (after && after.Y >= minimum.Y) {
      before = after;
      after = after.Next;
    }
    minimum.Next = after;
    if (before) before.Next = minimum;
    else this.m_MinimaList = minimum;
  }

  /** Crossings from below, those at the same height in the order in which C++ leaves them. */
  override FixupIntersectionOrder(): boolean {
    introsort(this.m_IntersectList, (a, b) => b.Pt.Y < a.Pt.Y);
    return super.FixupIntersectionOrder();
  }

  override IntersectPoint(a: Edge, b: Edge, place: Point): void {
    const { Round, TopX } = ClipperLib.Clipper;
    const put = (edge: Edge, y: number) => {
      place.X = TopX(edge, y);
      place.Y = y;
    };
    if (a.Dx === b.Dx) {
      put(a, a.Curr.Y);
      return;
    }
    if (a.Delta.X === 0) crossVertical(a, b, place);
    else if (b.Delta.X === 0) crossVertical(b, a, place);
    else {
      const [atA, atB] = [a.Bot.X - a.Bot.Y * a.Dx, b.Bot.X - b.Bot.Y * b.Dx];
      const y = (atB - atA) / (a.Dx - b.Dx);
      place.Y = Round(y);
      place.X = Math.abs(a.Dx) < Math.abs(b.Dx) ? Round(a.Dx * y + atA) : Round(b.Dx * y + atB);
    }
    const top = Math.max(a.Top.Y, b.Top.Y);
    if (place.Y < top) put(Math.abs(a.Dx) < Math.abs(b.Dx) ? a : b, top);
    if (place.Y > a.Curr.Y) put(Math.abs(a.Dx) > Math.abs(b.Dx) ? b : a, a.Curr.Y);
  }

  override ProcessEdgesAtTopOfScanbeam(y: number): void {
    this.stage = 'top';
    super.ProcessEdgesAtTopOfScanbeam(y);
    this.stage = 'elsewhere';
  }

  override ProcessHorizontals(): void {
    const { stage } = this;
    this.stage = 'elsewhere';
    super.ProcessHorizontals();
    this.stage = stage === 'top' ? 'promoting' : 'elsewhere';
  }

  override AddOutPt(edge: Edge, place: Point): ClipperLib.OutPoint | null {
    // A joint that the JavaScript version makes where edges only touch.
    if (this.stage === 'promoting' && place !== edge.Top) return null;
    this.lastPoint = super.AddOutPt(edge, place);
    return this.lastPoint;
  }

  override AddJoin(
    a: ClipperLib.OutPoint,
    b: ClipperLib.OutPoint | null,
    place: ClipperLib.IntPoint,
  ): void {
    if (b) super.AddJoin(a, b, place);
  }

  /** Joins an edge with a neighbour that it lies on, which the JavaScript version leaves out. */
  override UpdateEdgeIntoAEL(old: Edge): Edge {
    const edge = super.UpdateEdgeIntoAEL(old);
    const { lastPoint } = this;
    if (this.stage !== 'promoting' || edge.OutIdx < 0 || !lastPoint) return edge;
    const other = [edge.PrevInAEL, edge.NextInAEL].find(
      (one) => one && liesOn(edge, one, this.m_UseFullRange),
    );
    if (other) this.AddJoin(lastPoint, super.AddOutPt(other, edge.Bot), edge.Top);
    return edge;
  }
}

function crossVertical(vertical: Edge, other: Edge, place: Point): void {
  place.X = vertical.Bot.X;
  place.Y =
    other.Delta.Y === 0
      ? other.Bot.Y
      : ClipperLib.Clipper.Round(place.X / other.Dx + (other.Bot.Y - other.Bot.X / other.Dx));
}

function liesOn(edge: Edge, other: Edge, useFullRange: boolean): boolean {
  return (
    other.Curr.X === edge.Bot.X &&
    other.Curr.Y === edge.Bot.Y &&
    other.OutIdx >= 0 &&
    other.Curr.Y > other.Top.Y &&
    edge.WindDelta !== 0 &&
    other.WindDelta !== 0 &&
    ClipperLib.ClipperBase.SlopesEqual5(edge.Curr, edge.Top, other.Curr, other.Top, useFullRange)
  );
}
