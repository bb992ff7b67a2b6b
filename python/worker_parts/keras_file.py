"""A Keras model of one file, through Keras itself."""

from . import tensors
from .events import Refused, Step


def run(job, tell):
    Step.begin("engine")
    if job["device"] == "gpu":
        raise Refused("no-gpu")
    keras = library(job["weights"]["path"])
    tell("engine", engine="%s %s (cpu)" % (keras.__name__.split(".")[0], keras.__version__), **{"import": Step.milliseconds()})
    keras.utils.set_random_seed(job["seed"])
    arrays = tensors.read_inputs(job)
    Step.begin("load")
    model = keras.models.load_model(job["weights"]["path"], compile=False)
    tell("loaded", load=Step.milliseconds(), remarks=[])

    def once():
        given = model.predict_on_batch(arrays if len(arrays) > 1 else arrays[0])
        return tensors.as_list(given)

    tensors.run_and_finish(job, tell, once)


def library(path):
    """Keras 3, or what reads files of Keras 2."""
    if not path.endswith(".keras") and version_of(path) < 3:
        return keras_2()
    import keras

    if not hasattr(keras, "models"):
        raise Refused("no-keras")
    return keras


def keras_2():
    """Beside a TensorFlow of today; before 2.16 it was TensorFlow's own."""
    try:
        import tf_keras

        return tf_keras
    except ImportError:
        import tensorflow

        return tensorflow.keras


def version_of(path):
    """Main version of the Keras that wrote an HDF5 file; 3 where it does not say."""
    try:
        import h5py

        with h5py.File(path, "r") as file:
            version = file.attrs.get("keras_version", "3")
    except OSError:
        return 3
    text = version.decode() if isinstance(version, bytes) else str(version)
    main = text.split(".")[0]
    return int(main) if main.isdigit() else 3
