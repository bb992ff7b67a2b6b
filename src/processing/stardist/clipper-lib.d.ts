/** What is used of clipper-lib 6.4.2, which comes without types. */
declare module 'clipper-lib' {
  namespace ClipperLib {
    interface IntPoint {
      X: number;
      Y: number;
    }
    /** An edge of a polygon while the sweep goes over it, from `Bot` at larger y to `Top`. */
    interface Edge {
      Bot: IntPoint;
      Top: IntPoint;
      Curr: IntPoint;
      Delta: IntPoint;
      /** Change of x with y. */
      Dx: number;
      OutIdx: number;
      WindDelta: number;
      PrevInAEL: Edge | null;
      NextInAEL: Edge | null;
    }
    interface LocalMinimum {
      Y: number;
      Next: LocalMinimum | null;
    }
    type OutPoint = { readonly outPoint: unique symbol };

    class Clipper {
      static Round(number: number): number;
      static TopX(edge: Edge, y: number): number;
      m_IntersectList: { Pt: IntPoint }[];
      m_MinimaList: LocalMinimum | null;
      m_UseFullRange: boolean;
      AddPath(path: IntPoint[], type: number, closed: boolean): boolean;
      Execute(
        operation: number,
        solution: IntPoint[][],
        subjectFill: number,
        clipFill: number,
      ): boolean;
      AddJoin(a: OutPoint, b: OutPoint | null, place: IntPoint): void;
      AddOutPt(edge: Edge, place: IntPoint): OutPoint | null;
      FixupIntersectionOrder(): boolean;
      InsertLocalMinima(minimum: LocalMinimum): void;
      IntersectPoint(a: Edge, b: Edge, place: IntPoint): void;
      ProcessEdgesAtTopOfScanbeam(y: number): void;
      ProcessHorizontals(): void;
      UpdateEdgeIntoAEL(edge: Edge): Edge;
    }
    const ClipperBase: {
      SlopesEqual5(
        a: IntPoint,
        b: IntPoint,
        c: IntPoint,
        d: IntPoint,
        useFullRange: boolean,
      ): boolean;
    };
    const PolyType: { ptSubject: number; ptClip: number };
    const ClipType: { ctIntersection: number };
    const PolyFillType: { pftNonZero: number };
  }
  export = ClipperLib;
}
