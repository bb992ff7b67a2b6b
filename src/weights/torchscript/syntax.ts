/** The syntax tree of the Python subset that TorchScript archives are written in. Lines count from 1. */
export type Expression =
  | { kind: 'int'; value: bigint; line: number }
  | { kind: 'float'; value: number; line: number }
  | { kind: 'string'; value: string; line: number }
  | { kind: 'constant'; value: boolean | null; line: number }
  | { kind: 'name'; id: string; line: number }
  | { kind: 'list'; items: Expression[]; line: number }
  | { kind: 'tuple'; items: Expression[]; line: number }
  | { kind: 'dict'; entries: [Expression, Expression][]; line: number }
  | { kind: 'unary'; operator: '-' | 'not' | '~'; operand: Expression; line: number }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression; line: number }
  | {
      kind: 'choice';
      condition: Expression;
      yes: Expression;
      no: Expression;
      line: number;
    }
  | { kind: 'attribute'; of: Expression; name: string; line: number }
  | { kind: 'subscript'; of: Expression; index: Expression; line: number }
  | { kind: 'slice'; from: Expression | null; to: Expression | null; line: number }
  | {
      kind: 'call';
      callee: Expression;
      args: Expression[];
      keywords: [string, Expression][];
      line: number;
    };

export interface Parameter {
  name: string;
  type: Expression | null;
  value: Expression | null;
}

export interface FunctionDefinition {
  kind: 'function';
  name: string;
  parameters: Parameter[];
  body: Statement[];
  line: number;
}

export interface ClassDefinition {
  kind: 'class';
  name: string;
  base: string;
  body: Statement[];
  line: number;
}

export type Statement =
  | FunctionDefinition
  | ClassDefinition
  | { kind: 'assign'; targets: Expression[]; value: Expression; line: number }
  | {
      kind: 'declare';
      target: Expression;
      type: Expression;
      value: Expression | null;
      line: number;
    }
  | { kind: 'expression'; value: Expression; line: number }
  | { kind: 'if'; condition: Expression; yes: Statement[]; no: Statement[]; line: number }
  | { kind: 'while'; condition: Expression; body: Statement[]; line: number }
  | {
      kind: 'for';
      target: Expression;
      iterable: Expression;
      body: Statement[];
      line: number;
    }
  | { kind: 'with'; subject: Expression; body: Statement[]; line: number }
  | { kind: 'return'; value: Expression | null; line: number }
  | { kind: 'assert'; condition: Expression; line: number }
  | { kind: 'raise'; value: Expression; line: number }
  | { kind: 'break' | 'continue' | 'pass'; line: number };
