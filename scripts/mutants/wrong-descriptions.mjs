// Changes of a description that contradict its tensors, its weights or the specification.
export function descriptionMutants({ description }) {
  const tensors = ['inputs', 'outputs'].flatMap((kind) =>
    description[kind].map((tensor, i) => ({ kind, i, tensor })),
  );
  return tensors.flatMap(({ kind, i, tensor }) => {
    const make = (words, edit) => ({
      kind: 'description',
      name: `${tensor.id} ${words}`,
      change: ({ description: copy }) => edit(copy[kind][i], copy),
    });
    const space = tensor.axes.flatMap((axis, at) => (axis.type === 'space' ? [at] : []));
    const sizes = space.flatMap((at) => {
      const { id, size } = tensor.axes[at];
      const wrong = [
        make(`${id} of another fixed size`, (one) => {
          one.axes[at].size = 30;
        }),
        make(`${id} larger than its tensor`, (one) => {
          one.axes[at].size = { min: 1024, step: 16 };
        }),
        make(`${id} in steps that miss its tensor`, (one) => {
          one.axes[at].size = { min: 17, step: 1000 };
        }),
        make(`${id} with the id of another axis`, (one) => {
          one.axes[at].id = one.axes[space.find((other) => other !== at)].id;
        }),
        make(`${id} relative to a tensor that is not there`, (one) => {
          one.axes[at].size = { tensor_id: 'nothing', axis_id: id };
        }),
        make(`${id} with a negative halo`, (one) => {
          one.axes[at].halo = -1;
        }),
      ];
      const relative = [
        make(`${id} relative to an axis that is not there`, (one) => {
          one.axes[at].size = { ...one.axes[at].size, axis_id: 'w' };
        }),
        make(`${id} with an offset`, (one) => {
          one.axes[at].size = { ...one.axes[at].size, offset: 4 };
        }),
        make(`${id} half as fine`, (one) => {
          one.axes[at].scale = 2;
        }),
        make(`${id} relative to another axis`, (one) => {
          const other = id === 'y' ? 'x' : 'y';
          one.axes[at].size = { ...one.axes[at].size, axis_id: other };
        }),
      ];
      return [...wrong, ...(size.tensor_id ? relative : [])];
    });
    return [
      ...sizes,
      make('without its channel axis', (one) => {
        one.axes = one.axes.filter(({ type }) => type !== 'channel');
      }),
      make('with a channel too many', (one) => {
        one.axes[1].channel_names.push('more');
      }),
      make('of another data type', (one) => {
        one.data = { type: kind === 'inputs' ? 'uint16' : 'int32' };
      }),
      make('with the id of no text', (one) => {
        one.id = '';
      }),
      make('with the file of no tensor', (one) => {
        one.test_tensor.source = 'nothing.npy';
      }),
      make('with an axis of no type', (one) => {
        one.axes[0].type = 'none';
      }),
      ...(i > 0
        ? [
            make('with the id of another tensor', (one, copy) => {
              one.id = copy[kind][0].id;
            }),
          ]
        : []),
    ];
  });
}
