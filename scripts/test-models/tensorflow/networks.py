"""The networks of ../unet.py as models of Keras, with the weights that were trained there."""

import numpy as np

STATISTICS = ("weight", "bias", "running_mean", "running_var")
EPSILON = 1e-5


def unet(K, state: dict[str, np.ndarray], image, prefix: str = "", folded: bool = False):
    """Logits for `image`, channels last; `K` is Keras 3 or tf_keras. Layers are called as in ../unet.py.

    `folded`: with the normalisations in the weights of the convolutions, for TensorFlow.js has none of volumes.
    """
    layers = K.layers
    three = len(image.shape) == 5
    convolution = layers.Conv3D if three else layers.Conv2D
    transposed = layers.Conv3DTranspose if three else layers.Conv2DTranspose
    pool = layers.MaxPooling3D if three else layers.MaxPooling2D

    def weights(name, *parts):
        return [state[f"{prefix}{name}.{part}"] for part in parts]

    def convolve(x, layer, size, name, normalisation=None):
        kernel, bias = weights(name, "weight", "bias")
        if normalisation is not None:
            scale, shift, mean, variance = weights(normalisation, *STATISTICS)
            scale = scale / np.sqrt(variance + EPSILON)
            kernel, bias = kernel * scale.reshape(-1, *[1] * (kernel.ndim - 1)), (bias - mean) * scale + shift
        filters = len(bias)
        options = {"strides": 2} if layer is transposed else {"padding": "same"}
        made = layer(filters, size, name=name.replace(".", "_"), **options)
        y = made(x)
        # The first two axes of a kernel go last: outputs and inputs, or inputs and outputs of a transposed one.
        made.set_weights([np.moveaxis(kernel, (0, 1), (-1, -2)), bias])
        return y

    def normalise(x, name):
        made = layers.BatchNormalization(epsilon=EPSILON, name=name.replace(".", "_"))
        y = made(x)
        made.set_weights(weights(name, *STATISTICS))
        return y

    def block(x, name):
        for step in (0, 3):
            convolved, normalised = f"{name}.{step}", f"{name}.{step + 1}"
            if folded:
                x = convolve(x, convolution, 3, convolved, normalised)
            else:
                x = normalise(convolve(x, convolution, 3, convolved), normalised)
            x = layers.ReLU(name=f"{name}_{step + 2}")(x)
        return x

    full = block(image, "down1")
    half = block(pool(2, name="pool1")(full), "down2")
    quarter = block(pool(2, name="pool2")(half), "bottom")
    half = block(layers.Concatenate(name="join2")([convolve(quarter, transposed, 2, "up2"), half]), "merge2")
    full = block(layers.Concatenate(name="join1")([convolve(half, transposed, 2, "up1"), full]), "merge1")
    return convolve(full, convolution, 1, "head")


def two_dimensional(K, state, folded=False):
    image = K.Input((None, None, 1), name="image")
    logits = unet(K, state, image, folded=folded)
    return K.Model(image, K.layers.Activation("linear", name="segmentation")(logits))


def two_stains(K, state, folded=False):
    stains = [K.Input((None, None, None, 1), name=name) for name in ("nuclei", "membrane")]
    logits = unet(K, state, K.layers.Concatenate(name="stains")(stains), "net.", folded)
    outputs = []
    for index, name in enumerate(("foreground", "boundary")):
        # One channel each; a convolution of zeros and a one, for slices are no layers of Keras 2.
        pick = K.layers.Conv3D(1, 1, use_bias=False, name=name)
        outputs.append(pick(logits))
        pick.set_weights([np.eye(2, dtype=np.float32)[:, index].reshape(1, 1, 1, 2, 1)])
    return K.Model(stains, outputs)
