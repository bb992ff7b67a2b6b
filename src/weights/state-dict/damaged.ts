import { invalid, type Refusal } from '../torchscript/refusal.ts';

/** The file is no checkpoint that torch.load would read. */
export function damaged(
  what: string,
  hint = 'Save the weights again with torch.save(model.state_dict(), "weights.pt") and upload that file.',
): Refusal {
  return invalid(what, hint);
}
